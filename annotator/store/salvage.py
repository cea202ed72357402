"""What can be read of a damaged corpus, put into a new one. The damaged file is only read.

Texts prove themselves by their hash. Where decisions in the middle of a stream are lost, a decision of its own joins
what is left on both sides, so that nothing that was saved is out of sight.
"""

from collections.abc import Collection, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from annotator.model.article import Article
from annotator.model.decision import Decision
from annotator.model.errors import UserError
from annotator.model.ids import new_id, now
from annotator.store import decisions as store
from annotator.store.coders import Coder, take_over
from annotator.store.corpus_file import CorpusFile, create, open_corpus
from annotator.store.failures import explained
from annotator.store.intake import taking_in
from annotator.store.pages import missing_pages, read_records
from annotator.store.remains import Remains, sort_out
from annotator.store.withdrawal import leave_tombstones


@dataclass(frozen=True, slots=True, kw_only=True)
class SalvageReport:
    """How much is in the new corpus; `lost` has a sentence for everything that is known to be missing."""

    articles: int
    decisions: int
    coders: int
    lost: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain JSON values."""
        return asdict(self)


def salvage(path: Path, out: Path) -> SalvageReport:
    """Read what can be read of the corpus at `path` into a new corpus at `out`.

    Raises UserError when there is something at `out`, or nothing of a corpus can be found at `path`.
    """
    if not path.is_file():
        raise UserError(f"There is no file {path.name} in {path.absolute().parent}.")
    with explained(path):
        remains, cut_off = sort_out(read_records(path)), missing_pages(path)
    if not (remains.texts or remains.decisions):
        raise UserError(f"Nothing of a corpus can be found in {path.name}.")
    articles, lost_articles = remains.articles()
    coders = list(_coders(remains))
    create(out, name=remains.name or path.stem)
    file = open_corpus(out, write=True)
    try:
        leave_tombstones(file, remains.tombstones)
        take_over(file, coders)
        _take_articles(file, articles)
        store.unite(file, remains.decisions.values())
        _join_gaps(file, remains)
    finally:
        file.close()
    return SalvageReport(
        articles=len(articles),
        decisions=len(remains.decisions),
        coders=len(coders),
        lost=tuple(_losses(remains, lost_articles, cut_off)),
    )


def _coders(remains: Remains) -> Iterator[Coder]:
    """Yield the coders; those whose names are lost get one, so that their work stays theirs."""
    yield from remains.coders.values()
    unknown = sorted({d.key.coder for d in remains.decisions.values()} - remains.coders.keys())
    for number, id_ in enumerate(unknown, 1):
        yield Coder(id=id_, name=f"Unknown coder {number}")


def _take_articles(file: CorpusFile, articles: Collection[Article]) -> None:
    ids = {article.id for article in articles}
    with taking_in(file) as intake:
        for article in articles:
            intake.add(article if article.replaces in ids else replace(article, replaces=None))
        intake.commit()


def _join_gaps(file: CorpusFile, remains: Remains) -> None:
    here = {d.id for d in remains.decisions.values()}
    for key in sorted({d.key for d in remains.decisions.values() if not here.issuperset(d.parents)}):
        tip = store.tip(file, key)
        if len(tip.forks) > 1:
            joining = Decision(
                id=new_id(),
                key=key,
                parents=tip.forks,
                depth=tip.depth,
                copy=file.meta()["copy"],
                time=now(),
                action="salvage",
                changes=(),
                reason="Decisions in between were lost with a damaged file.",
            )
            store.append(file, [joining])


def _losses(remains: Remains, articles: Collection[str], cut_off: int) -> Iterator[str]:
    if cut_off:
        yield f"The file is cut off: {cut_off} pages are missing at its end."
    for title in articles:
        yield f"The text of the article {title} is lost."
    numbers = remains.decision_numbers
    missing = sorted(set(range(1, max(numbers, default=0) + 1)) - remains.decisions.keys())
    if missing:
        yield f"{len(missing)} decisions are lost: the numbers {', '.join(map(str, missing))} of the log."
    known = {d.key.coder for d in remains.decisions.values()}
    if unknown := len(known - remains.coders.keys()):
        yield f"The names of {unknown} coders are lost."
