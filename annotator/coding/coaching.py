"""Coder training: what a coder coded beside gold, after each article: the score, the differences, whether it will do.

What counts is what the coder handed in, by the rule of agreement (`model/sealing.py`): the layer at the first Finish,
since who has seen the differences and mends the article is not better; nothing of what was finished apart twice.
"""

from dataclasses import dataclass

from annotator.learn.comparing import Difference, differences, score_of
from annotator.model.codebook import Codebook
from annotator.model.errors import UserError
from annotator.model.layer import Layer, branch, fold
from annotator.model.renamed import present_names, renamed
from annotator.model.sealing import NotHandedIn, handed_in
from annotator.model.stream import StreamKey, first_time, key_of_place
from annotator.model.study import Round
from annotator.store import articles, decisions, listing, study_tables
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Coached:
    """One article against gold: F1 of entities (exact) and quotes (contents overlap by 0.8), share of right speakers.

    Each is None where neither side has any; `score` is the mean of those that are there, 1 where none is.
    """

    article: str
    score: float
    entities: float | None
    quotes: float | None
    speakers: float | None
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a coder stands in a round of coder training: mean score over the articles done, of `articles` with gold.

    `torn` are left out, and not among `articles`: finished apart on two computers, so that nobody can tell what was
    handed in. `passed` is None until all the others are done.
    """

    coder: str
    round: str
    articles: int
    done: int
    mean: float
    pass_mark: float
    passed: bool | None
    scores: tuple[Coached, ...] = ()
    torn: int = 0


def coaching(file: CorpusFile, coder: Coder, round: Round, codebook: Codebook, place: str) -> Coached:
    """Return a coder's article against gold.

    UserError where the round has no gold or none for this article, before the coder has finished it, and where it was
    finished apart on two computers.
    """
    key = _gold(file, round).get(first_time(place))
    if key is None:
        raise UserError("There is no gold for this article.")
    coded = _handed_in(file, key_of_place(place, coder=coder.id, role="coder", round=round.id))
    if coded is NotHandedIn.TORN:
        raise UserError("This article was finished apart on two computers; it does not count in coder training.")
    if isinstance(coded, NotHandedIn):
        raise UserError("Finish the article first; then it is compared with gold.")
    return _compared(file, place, codebook, coded, key)


def standing(file: CorpusFile, coder: Coder, round: Round, codebook: Codebook) -> Standing:
    """Return how a coder stands in a round of coder training. UserError where the round has no gold."""
    gold = _gold(file, round)
    given = listing.order(file, coder.id, round.id)
    places = [row.id for row in articles.article_rows(file)] if given is None else list(given)
    with_gold = [place for place in places if first_time(place) in gold]
    scores, torn = [], 0
    for place in with_gold:
        coded = _handed_in(file, key_of_place(place, coder=coder.id, role="coder", round=round.id))
        torn += coded is NotHandedIn.TORN
        if not isinstance(coded, NotHandedIn):
            scores.append(_compared(file, place, codebook, coded, gold[first_time(place)]))
    mean = sum(s.score for s in scores) / len(scores) if scores else 0.0
    whole = bool(scores) and len(scores) + torn == len(with_gold)
    return Standing(
        coder=coder.name,
        round=round.id,
        articles=len(with_gold) - torn,
        done=len(scores),
        mean=mean,
        pass_mark=round.pass_mark,
        passed=mean >= round.pass_mark if whole else None,
        scores=tuple(scores),
        torn=torn,
    )


def _gold(file: CorpusFile, round: Round) -> dict[str, StreamKey]:
    """Return the streams that are gold, by article; of several the one of the coder with the least id."""
    if round.gold is None:
        raise UserError(f"Round {round.name} has no gold to be measured by.")
    return {key.subject: key for key in reversed(study_tables.gold_streams(file, round))}


def _handed_in(file: CorpusFile, key: StreamKey) -> Layer | NotHandedIn:
    """Return the layer that was handed in, or why there is none."""
    stream = decisions.stream(file, key)
    sealing = handed_in(stream)
    return sealing if isinstance(sealing, NotHandedIn) else fold(branch(stream, sealing.id))[0]


def _compared(file: CorpusFile, place: str, codebook: Codebook, coded: Layer, key: StreamKey) -> Coached:
    text, names = articles.read_article(file, key.subject).text, present_names(codebook)
    coded, gold = renamed(coded, names), renamed(decisions.layer(file, key).stored, names)
    codes = tuple(code.id for code in codebook.codes())
    parts = score_of(text, codes, coded, gold)
    there = [part for part in parts.values() if part is not None]
    return Coached(
        article=place,
        score=sum(there) / len(there) if there else 1.0,
        entities=parts["entities"],
        quotes=parts["quotes"],
        speakers=parts["speakers"],
        differences=differences(text, coded, gold),
    )
