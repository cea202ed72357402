"""Which articles a coder codes next, and how articles with and without suggestions compare. Nothing is decided here."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.arabic.folding import fold_key
from annotator.exchange.exporting import Selection
from annotator.exchange.training import for_suggesters
from annotator.formats.export_model import CodedArticle
from annotator.learn.ordering import Candidate, Ranked, candidate, ordered
from annotator.learn.scoring import CODES, Score
from annotator.model.codebook import Codebook
from annotator.model.course import QUIET, Cancelled, Course
from annotator.model.facts import QUOTE_CODE, Round
from annotator.model.span import Span
from annotator.model.study import TRAINING
from annotator.store import articles, coders, decisions, listing
from annotator.store.articles import NEW
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile
from annotator.store.offered import found_outside
from annotator.store.round_models import suggesters_of
from annotator.store.study_rounds import learning_rounds, round_of
from annotator.suggest.document import article_document
from annotator.suggest.merging import suggest_all, switched_on
from annotator.suggest.precedent import occurrences

POOL = 300
"""New articles that are looked at, in the order of import: more would take longer than somebody waits."""


def next_articles(
    file: CorpusFile, coder: Coder, round: Round, codebook: Codebook, *, most: int, course: Course = QUIET
) -> tuple[Ranked, ...]:
    """Return new articles in the order in which this coder best codes them, with gain 0 in studies.

    There the order is the one that the coder was given, else that of import.

    Cancelled when asked to stop.
    """
    new = [
        row for row in listing.rows(file, coder.id, round.id) if row.is_in(NEW, coder.id, round.id) and not row.broken
    ]
    if round.purpose != TRAINING:
        return tuple(Ranked(row.id, 0.0, 0, 0) for row in new[:most])
    suggesters = suggesters_of(file, round)
    candidates: list[Candidate] = []
    # What nobody shall see of an article must not move it either: control articles come last, as they were imported.
    controls = [row for row in new if not round.shows(row.text_sha256)]
    shown = [row for row in new if round.shows(row.text_sha256)]
    for number, row in enumerate(shown[:POOL]):
        if course.cancelled():
            raise Cancelled("Looking for the next articles was cancelled.")
        course.tell(number, min(len(shown), POOL))
        article = articles.read_article(file, row.id)
        document = article_document(article)
        everyone = (*suggesters, *found_outside(file, article, round))
        candidates.append(candidate(row.id, document, suggest_all(document, switched_on(codebook), everyone)))
    _, known = decisions.precedents(file, coder.id, {round.id, *learning_rounds(file)})
    ranked = ordered(candidates, (p.surface for p in known), most=most)
    return (*ranked, *(Ranked(row.id, 0.0, 0, 0) for row in controls))[:most]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An article in which words stand: its text, and where."""

    article: str
    title: str
    text: str
    places: tuple[Span, ...]


def places_elsewhere(file: CorpusFile, words: str, *, but: str = "") -> Iterator[Elsewhere]:
    """Yield the articles, all `but` one, in which these words stand in any spelling of their search form."""
    key = fold_key(words)
    for row in articles.article_rows(file, text=words):
        if row.id != but and key:
            article = articles.read_article(file, row.id)
            document = article_document(article)
            found = [span for span in occurrences(document, key) if document.coded(span)]
            if found:
                yield Elsewhere(row.id, row.title, article.text, tuple(found))


@dataclass(slots=True)
class Condition:
    """What one coder finished with or without suggestions; `alike` compares codings with what is suggested there.

    In articles without suggestions nobody saw those: the gap of the two F1 is what suggestions talk a coder into
    (anchoring), besides what they help to find.
    """

    coder: str
    suggestions: bool
    articles: int = 0
    code_points: int = 0
    annotations: int = 0
    quotes: int = 0
    active_seconds: float = 0.0
    alike: Score = field(default_factory=Score)


def conditions(file: CorpusFile, *, round: str) -> tuple[Condition, ...]:
    """Return for each coder what was finished in a round with suggestions and without."""
    stage = round_of(file, round)
    suggesters = suggesters_of(file, stage)
    found: dict[tuple[str, bool], Condition] = {}
    for coded in for_suggesters(file, _finished(file, round), round=round):
        one = found.setdefault((coded.coder, coded.visible), Condition(coded.coder, coded.visible))
        document = article_document(coded.article)
        one.articles += 1
        one.code_points += len(document.text)
        one.annotations += len(coded.annotations)
        one.quotes += len(coded.quotes)
        one.active_seconds = _rounded(one.active_seconds + coded.active_seconds)
        everyone = (*suggesters, *found_outside(file, coded.article, stage))
        shown = suggest_all(document, {*CODES, QUOTE_CODE}, everyone)
        one.alike.add(document.text, shown, coded.annotations, coded.quotes)
    return tuple(found[key] for key in sorted(found))


def _finished(file: CorpusFile, round: str) -> Iterator[CodedArticle]:
    for coder in coders.all_coders(file):
        selection = Selection(file, coder, finished=True)
        for row in articles.article_rows(file):
            yield from (coded for coded in selection.coded(row) if coded.round == round)


def _rounded(seconds: float) -> float:
    return float(f"{seconds:.1f}")
