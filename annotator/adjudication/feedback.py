"""What a coder gets back: own decisions that gold changed, with the adjudicator's reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.adjudication.case import code_of
from annotator.adjudication.comparing import Adjudicated, Gold, differing
from annotator.adjudication.settlements import Settlement
from annotator.coding.asking import CONTEXT, line_beside
from annotator.model.codebook import Codebook
from annotator.model.facts import Annotation, Quote
from annotator.model.span import Span, hull
from annotator.review.differing import Disagreement, Said

ADDED = "added"
"""The kind of what gold does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """One difference between a coder and gold. `own` or `gold` is None where that side says nothing.

    `kinds` are "missed", "added", or how the two differ (`differing.Kind`); `by` how an edge differs. `code` is gold's
    or, where gold says nothing, the coder's. `words` are those at the place, `before` and `after` what stands around
    it in its paragraph; `own_words` and `gold_words` those that each side marked, by part of a quote, "" for a name.
    """

    article: str
    title: str
    place: Span
    own: Said | None
    gold: Said | None
    kinds: tuple[str, ...]
    code: str
    by: str = ""
    reason: str = ""
    note: str = ""
    before: str = ""
    words: str = ""
    after: str = ""
    own_words: tuple[tuple[str, str], ...] = ()
    gold_words: tuple[tuple[str, str], ...] = ()

    @property
    def kind(self) -> str:
        """The first of the kinds."""
        return self.kinds[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackFile:
    """What a file of feedback holds: for whom, of which round (names), and the differences by article and place.

    `left_out` says of how many articles the coder may not hear yet, for which reason; it is not in the file.
    """

    coder: str
    round: str
    items: tuple[Feedback, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()


def feedback_of(
    articles: Sequence[Adjudicated], coder: str, codebook: Codebook, *, adjudicator: str = ""
) -> Iterator[Feedback]:
    """Yield what gold changed of a coder's (id) decisions, by article and place.

    Where gold of an article is finished everything that differs from it, before that what is settled. That gold does
    not have what nobody settled is no judgement where others of its cases were settled. Of several
    adjudicators the one given or, in each article, the one whose gold is finished, else the one with the least id.
    Articles that the coder has not finished are left out.
    """
    for one in articles:
        golden = [g for g in one.gold if adjudicator in ("", g.adjudicator)]
        if coder in one.compared.finished and golden:
            gold = min(golden, key=lambda g: (not g.finished, g.adjudicator))
            yield from _of_article(one, coder, gold, codebook)


def _of_article(one: Adjudicated, coder: str, gold: Gold, codebook: Codebook) -> Iterator[Feedback]:
    compared = one.compared
    layers = {"own": compared.layers[coder], "gold": gold.layer}
    for difference in differing(compared.text, layers, codebook, compared.article)[0]:
        own, golden = (next((v.fact for v in difference.versions if v.coder == who), None) for who in layers)
        why = _why(gold.settlements, own, golden)
        coded_through = golden is not None or not gold.settlements
        if why is not None or (gold.finished and coded_through):
            yield _made(one, difference, own, golden, why)


def _why(settlements: Sequence[Settlement], own: Said | None, gold: Said | None) -> Settlement | None:
    """Return what decided on a difference; None where gold has it by the adjudicator's own hand."""
    return next(
        (s for s in settlements if (gold is not None and gold.id in s.made) or (own is not None and own.id in s.facts)),
        None,
    )


def _made(
    one: Adjudicated, difference: Disagreement, own: Said | None, gold: Said | None, why: Settlement | None
) -> Feedback:
    text = one.compared.text
    said = gold or own
    facts = [f for f in (own, gold) if isinstance(f, Annotation | Quote)]
    place = hull(s for f in facts for _, spans in _marked(f)[:1] for s in spans) if facts else difference.place
    return Feedback(
        article=one.compared.article,
        title=one.compared.title,
        place=place,
        own=own,
        gold=gold,
        kinds=(ADDED,) if gold is None else tuple(map(str, difference.kinds)),
        code=code_of(said) if said is not None else "",
        by=difference.by,
        reason=why.reason if why else "",
        note=why.note if why else "",
        before=line_beside(text[max(0, place.start - CONTEXT) : place.start], at=-1),
        words=place.of(text) if facts else "",
        after=line_beside(text[place.end : place.end + CONTEXT], at=0) if facts else "",
        own_words=_words(text, own),
        gold_words=_words(text, gold),
    )


def _words(text: str, fact: Said | None) -> tuple[tuple[str, str], ...]:
    return tuple((part, " … ".join(s.of(text) for s in spans)) for part, spans in _marked(fact))


def _marked(fact: Said | None) -> list[tuple[str, tuple[Span, ...]]]:
    """Return what a fact marks: a name, or the parts of a quote that are compared, its content first."""
    if isinstance(fact, Annotation):
        return [("", (fact.span,))]
    parts = fact.parts() if isinstance(fact, Quote) else {}
    return [(name, parts[name].spans) for name in ("content", "speaker", "cue") if name in parts]
