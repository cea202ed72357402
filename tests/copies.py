"""Copies of one study on several laptops, and what happens on them, for tests of merging."""

import shutil
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from bringing_suggestions import bring
from builders import annotation
from corpus_builders import TEXT, article, codebook, decide, new_corpus

from annotator.corpus import MAIN, Corpus
from annotator.model.codebook import parse_codebook
from annotator.model.decision import Added, Removed, inverse, replaced
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion, Entry, Finished, Zones
from annotator.model.ids import canonical_json, new_id
from annotator.model.stream import CORPUS, StreamKey
from annotator.store import decisions
from annotator.store.corpus_file import write_meta
from annotator.store.intake import taking_in
from annotator.store.withdrawal import withdraw_article, withdraw_coder

TEXTS = (TEXT, f"{TEXT}\nوقال مصدر", f"{TEXT}\nفي القاهرة", f"{TEXT}\nأمس", f"{TEXT}\nاليوم")
CODERS = ("Amal", "Layla", "Omar")

Step = tuple[str, int, int]
"""What happens, to which coder, on which article; numbers are taken modulo how many there are."""

STEPS = (
    *("code", "code", "undo", "finish", "offer", "offer"),
    *("entry", "rename entry", "codebook", "zones", "import", "hire"),
)
FORGETTING = ("withdraw article", "withdraw coder")


def base(folder: Path) -> Path:
    """Make a corpus with two articles and two coders."""
    folder.mkdir(parents=True, exist_ok=True)
    with new_corpus(folder, "base.hashiya") as corpus:
        corpus.add_coder(CODERS[1])
        corpus.add_articles([article(text) for text in TEXTS[:2]])
    return corpus.path


def another_copy(path: Path, name: str) -> Path:
    """Return a copy of the file that is another laptop's."""
    copy = path.with_name(name)
    shutil.copyfile(path, copy)
    with Corpus.open(copy, write=True) as corpus, corpus.file.writing() as db:
        write_meta(db, {"copy": new_id()})
    return copy


def live(path: Path, steps: Sequence[Step]) -> None:
    """Let the steps happen on a laptop; one that is not possible there does not happen."""
    with Corpus.open(path, write=True) as corpus:
        for what, who, where in steps:
            with suppress(UserError):
                _step(corpus, what, who, where)


def _step(corpus: Corpus, what: str, who: int, where: int) -> None:
    coders = [c for c in corpus.coders() if not c.name.startswith("withdrawn ")]
    listed = list(corpus.articles())
    if not coders:
        return
    coder = coders[who % len(coders)]
    if what == "hire":
        corpus.add_coder(CODERS[who % len(CODERS)])
    elif what == "import":
        _import(corpus, TEXTS[where % len(TEXTS)])
    elif what in ("entry", "rename entry", "codebook", "zones"):
        _agree(corpus, what, StreamKey(coder.id, "lead", MAIN, CORPUS), where)
    elif what == "withdraw coder":
        withdraw_coder(corpus.file, coder.id)
    elif listed and what == "offer":
        one, proposed = listed[where % len(listed)].id, annotation(where % 20, where % 20 + 4)
        bring(corpus, one, (proposed, 0.5), version=str(where % 3), coder=coder.name)
    elif listed and what == "withdraw article":
        withdraw_article(corpus.file, listed[where % len(listed)].id)
    elif listed:
        _code(corpus, what, StreamKey(coder.id, "coder", MAIN, listed[where % len(listed)].id), where)


def _code(corpus: Corpus, what: str, key: StreamKey, where: int) -> None:
    before = decisions.stream(corpus.file, key)
    tip = decisions.tip(corpus.file, key)
    if what == "undo" and tip.parents:
        last = next(d for d in before if d.id == tip.parents[0])
        decide(corpus, key, *inverse(last.changes), undoes=last.id)
    elif what == "finish":
        layer = decisions.layer(corpus.file, key)
        if layer.finished is None:
            decide(corpus, key, Added(Finished(id=new_id(), layer_hash=layer.hash)))
    else:
        decide(corpus, key, Added(annotation(where % 20, where % 20 + 4, id=new_id())))


def _agree(corpus: Corpus, what: str, key: StreamKey, where: int) -> None:
    entries = corpus.entries()
    if what == "entry" or (what == "rename entry" and not entries):
        decide(corpus, key, Added(Entry(id=new_id(), name=f"بوتين {where}")))
    elif what == "rename entry":
        old = entries[where % len(entries)]
        decide(corpus, key, *replaced(old, replace(old, name=f"الرئيس {where}")))
    elif what == "zones":
        listed = list(corpus.articles())
        if listed:
            one = corpus.article(listed[where % len(listed)].id)
            before = [f for f in decisions.corpus_facts(corpus.file, Zones) if f.id == one.id]
            after = Zones(id=one.id, zones=one.zones[: where % 3])
            decide(corpus, key, *(Removed(f) for f in before), Added(after))
    else:
        new = parse_codebook(canonical_json({**_content(), "name": f"version {where}"}), codebook().id)
        there = {f.id for f in decisions.corpus_facts(corpus.file, CodebookVersion)}
        version = CodebookVersion(id=new.id, content=new.content, parent=new.parent)
        stage = corpus.round()
        added = () if version.id in there else (Added(version),)
        decide(corpus, key, *added, *replaced(stage, replace(stage, codebook=new.id)))


def _content() -> dict[str, object]:
    from json import loads

    content: dict[str, object] = loads(codebook().content)
    return content


def _import(corpus: Corpus, text: str) -> None:
    one = article(text)
    with taking_in(corpus.file) as intake:
        if intake.is_withdrawn(one.text_sha256, one.source):
            return
    if all(row.text_sha256 != one.text_sha256 for row in corpus.articles()):
        corpus.add_articles([one])
