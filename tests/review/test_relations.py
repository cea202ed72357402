import random
from itertools import permutations

import pytest
from builders import quote
from perturbing import Kind, Rates, perturb

from annotator.learn.gold import GoldArticle
from annotator.model.facts import Annotation, Part, Quote, QuoteType
from annotator.model.span import Span
from annotator.review.figure import Undefined
from annotator.review.matching import Mode
from annotator.review.measure import Drawing, Measure
from annotator.review.relations import (
    Absent,
    Partner,
    Related,
    RelatedArticle,
    by_entry,
    by_mention,
    relation_f1,
    same_partner,
)


def said(place: str, by: str = "", *, type: str = "direct") -> Related:
    """A quote at `start-end`, by a mention `start-end`, by entries `@one @two`, by nobody or by `?`, not linked."""
    return Related(content=spans(place), code=type, partner=partner(by))


def spans(text: str) -> tuple[Span, ...]:
    return tuple(Span(*map(int, item.split("-"))) for item in text.split())


def partner(text: str) -> Partner:
    if text == "?":
        return Absent.UNLINKED
    if text.startswith("@"):
        return frozenset(name.removeprefix("@") for name in text.split())
    return spans(text) or Absent.NONE


def article(name: str = "article", **by_coder: list[Related]) -> RelatedArticle:
    return RelatedArticle(name, by_coder)


def value(measure: Measure) -> float | None:
    return measure.figure().value


def test_a_relation_needs_its_quote_and_its_partner_in_the_way_of_the_mode() -> None:
    cases = {
        "same": (said("10-30", "0-4"), said("10-30", "0-4")),
        "speaker overlaps": (said("10-30", "0-4"), said("10-30", "0-6")),
        "quote overlaps": (said("10-30", "0-4"), said("10-40", "0-4")),
        "other type": (said("10-30", "0-4"), said("10-30", "0-4", type="indirect")),
        "other speaker": (said("10-30", "0-4"), said("10-30", "50-54")),
        "no speaker": (said("10-30", "0-4"), said("10-30")),
    }
    expected = {
        "same": (1, 1, 1, 1),
        "speaker overlaps": (0, 0, 0.5, 1),
        "quote overlaps": (0, 0, 0.5, 1),
        "other type": (0, 1, 1, 0),
        "other speaker": (0, 0, 0, 0),
        "no speaker": (0, 0, 0, 0),
    }
    modes = (Mode.STRICT, Mode.EXACT, Mode.PARTIAL, Mode.TYPE)
    for name, (one, other) in cases.items():
        articles = [article(a=[one], b=[other])]
        assert tuple(value(relation_f1(articles, "a", "b", mode=m)) for m in modes) == expected[name], name


def test_a_quote_without_a_speaker_is_no_relation_and_yet_an_answer() -> None:
    articles = [article(a=[said("10-30"), said("40-50", "0-4")], b=[said("10-30"), said("40-50", "0-4")])]
    assert relation_f1(articles, "a", "b").figure().n_units == 2
    share = same_partner(articles, "a", "b").figure()
    assert (share.value, share.n_units, share.n_pairable) == (1, 2, 4)


def test_only_quotes_that_both_found_tell_of_their_speakers() -> None:
    one = [said("10-30", "@x"), said("40-50", "@y"), said("60-70", "@z")]
    other = [said("10-30", "@x"), said("40-50", "@z"), said("80-90", "@z")]
    figure = same_partner([article(a=one, b=other)], "a", "b").figure()
    assert (figure.value, figure.n_units, figure.coverage) == (0.5, 2, pytest.approx(4 / 6))
    assert value(relation_f1([article(a=one, b=other)], "a", "b")) == pytest.approx(2 / 6)


def test_what_is_not_linked_is_left_out_on_both_sides_and_counted() -> None:
    one = [said("10-30", "@x"), said("40-50", "?"), said("60-70", "?")]
    other = [said("10-30", "@x"), said("40-50", "@y"), said("80-90", "@z")]
    articles = [article(a=one, b=other)]
    share = same_partner(articles, "a", "b").figure()
    assert (share.value, share.n_units, share.excluded) == (1, 1, 1)
    # The unlinked quote that the other coder has not found at all is a relation too few, whoever spoke.
    f1 = relation_f1(articles, "a", "b").figure()
    assert (f1.value, f1.n_units, f1.coverage) == (0.5, 4, pytest.approx(4 / 6))


def test_several_entries_are_the_same_only_all_together() -> None:
    articles = [article(a=[said("10-30", "@x @y")], b=[said("10-30", "@y @x")])]
    assert value(same_partner(articles, "a", "b")) == 1
    assert value(same_partner([article(a=[said("1-3", "@x @y")], b=[said("1-3", "@x")])], "a", "b")) == 0


def test_a_quote_in_pieces_is_the_same_in_all_pieces_only() -> None:
    articles = [article(a=[said("10-20 30-40", "0-4")], b=[said("10-20", "0-4")])]
    assert [value(relation_f1(articles, "a", "b", mode=m)) for m in (Mode.EXACT, Mode.TYPE)] == [0, 1]


def test_of_two_quotes_that_overlap_one_the_nearer_is_its_partner() -> None:
    one = [said("10-30", "@x")]
    other = [said("8-12", "@x"), said("12-30", "@y")]
    assert value(same_partner([article(a=one, b=other)], "a", "b", mode=Mode.TYPE)) == 0, "not the one that agrees"


def thrown(dice: random.Random, n: int) -> list[Related]:
    def one() -> Related:
        start = dice.randrange(30)
        whom = dice.choice(["", "?", "@x", "@y", "@x @y", "0-3", "2-5"])
        return said(f"{start}-{start + dice.randint(1, 8)}", whom, type=dice.choice(["direct", "indirect"]))

    return [one() for _ in range(n)]


@pytest.mark.parametrize("mode", list(Mode))
def test_no_order_of_the_coders_or_of_their_quotes_changes_a_figure(mode: Mode) -> None:
    dice = random.Random(7)
    articles = [article(str(n), a=thrown(dice, 6), b=thrown(dice, 5)) for n in range(60)]
    turned = [RelatedArticle(a.article, {c: list(a.by_coder[c])[::-1] for c in ("b", "a")}) for a in articles]
    for measure in (relation_f1, same_partner):
        drawing = Drawing(draws=20)
        assert measure(articles, "a", "b", mode=mode).figure(drawing) == measure(turned, "b", "a", mode=mode).figure(
            drawing
        )


def worth(one: Related, other: Related, mode: Mode) -> float:
    """The relation of the two by the definition."""

    def place(a: tuple[Span, ...], b: tuple[Span, ...]) -> float:
        if a == b:
            return 1
        crossing = any(s.overlaps(t) for s in a for t in b)
        return {Mode.PARTIAL: 0.5, Mode.TYPE: 1}.get(mode, 0) * crossing

    if mode in (Mode.STRICT, Mode.TYPE) and one.code != other.code:
        return 0
    mentions = isinstance(one.partner, tuple) and isinstance(other.partner, tuple)
    same = place(one.partner, other.partner) if mentions else one.partner == other.partner  # type: ignore[arg-type]
    return min(place(one.content, other.content), same)


@pytest.mark.parametrize("mode", list(Mode))
def test_no_other_assignment_finds_more_relations(mode: Mode) -> None:
    dice = random.Random(11)
    for _ in range(60):
        one, other = ([q for q in thrown(dice, n) if not isinstance(q.partner, Absent)] for n in (5, 6))
        short, long = sorted((one, other), key=len)
        if not short:
            continue
        most = max(
            sum(worth(q, r, mode) for q, r in zip(short, o, strict=True)) for o in permutations(long, len(short))
        )
        found = value(relation_f1([article(a=one, b=other)], "a", "b", mode=mode))
        assert found == pytest.approx(2 * most / (len(one) + len(other)))


@pytest.mark.parametrize(
    ("one", "other", "f1", "share"),
    [
        ([], [], Undefined.NO_RELATIONS, Undefined.NO_QUOTES),
        ([said("1-3")], [said("1-3")], Undefined.NO_RELATIONS, None),
        ([said("1-3", "?")], [said("1-3", "?")], Undefined.NOT_LINKED, Undefined.NOT_LINKED),
        ([said("1-3", "?")], [said("1-3", "@x")], Undefined.NOT_LINKED, Undefined.NOT_LINKED),
        ([said("1-3", "@x")], [said("5-8", "@x")], None, Undefined.NO_QUOTE_SHARED),
        ([said("1-3", "@x")], [], None, Undefined.NO_QUOTE_SHARED),
    ],
)
def test_what_cannot_be_measured_has_a_reason(
    one: list[Related], other: list[Related], f1: Undefined | None, share: Undefined | None
) -> None:
    articles = [article(a=one, b=other)]
    assert relation_f1(articles, "a", "b").figure().undefined is f1
    assert same_partner(articles, "a", "b").figure().undefined is share


def test_coders_who_share_no_article_or_are_one_have_a_reason() -> None:
    apart = [article("1", a=[said("1-3", "@x")]), article("2", b=[said("1-3", "@x")])]
    for measure in (relation_f1, same_partner):
        assert measure(apart, "a", "b").figure().undefined is Undefined.NOT_BOTH
        assert measure(apart, "a", "a").figure().undefined is Undefined.ONE_CODER
    assert relation_f1(apart, "a", "b").figure().excluded == 2


def test_facts_become_relations_by_their_mention_or_their_entries() -> None:
    plain = quote(10, 20, id="q")
    spoken = Quote(
        id="q",
        type=QuoteType.DIRECT,
        content=plain.content,
        speaker=Part(id="p", spans=(Span(0, 4),)),
    )
    assert by_mention(spoken, "speaker") == said("10-20", "0-4")
    assert by_mention(spoken, "cue").partner is Absent.NONE
    assert by_entry(spoken, "speaker", {"p": frozenset({"x"})}) == said("10-20", "@x")
    assert by_entry(spoken, "speaker", {}).partner is Absent.UNLINKED
    assert by_entry(plain, "speaker", {}).partner is Absent.NONE


SENTENCE = "قال سالم الدرويش اليوم في المدينة إن العمل بدأ وانتهى "


def test_a_coder_with_known_differences_loses_them_and_nothing_else() -> None:
    articles, done = [], dict.fromkeys(Kind, 0)
    for n in range(30):
        at = [len(SENTENCE) * k for k in range(12)]
        people = tuple(Annotation(id=f"p{k}", span=Span(s + 4, s + 16), code="PER") for k, s in enumerate(at))
        quotes = tuple(
            Quote(
                id=f"q{k}",
                type=QuoteType.INDIRECT,
                content=Part(id=f"q{k}.content", spans=(Span(s + 34, s + 46),)),
                speaker=Part(id=f"q{k}.speaker", spans=(Span(s + 4, s + 16),)),
            )
            for k, s in enumerate(at)
        )
        gold = GoldArticle(name=f"article {n}", text=SENTENCE * 12, entities=people, quotes=quotes)
        made = perturb(gold, Rates(missed=0.1, other_boundary=0.1, other_speaker=0.2), seed=n)
        by_coder = {name: [by_mention(q, "speaker") for q in of] for name, of in (("g", quotes), ("c", made.quotes))}
        articles.append(RelatedArticle(gold.name, by_coder))
        for kind in Kind:
            done[kind] += sum(isinstance(d.gold, Quote) for d in made.of(kind))
    missed, moved, swapped = (done[k] for k in (Kind.MISSED, Kind.OTHER_BOUNDARY, Kind.OTHER_SPEAKER))
    assert min(missed, moved, swapped) > 10
    strict = relation_f1(articles, "g", "c").figure(Drawing())
    assert strict.value == pytest.approx(2 * (360 - missed - moved - swapped) / (720 - missed))
    assert value(relation_f1(articles, "g", "c", mode=Mode.TYPE)) == pytest.approx(
        2 * (360 - missed - swapped) / (720 - missed)
    )
    share = same_partner(articles, "g", "c").figure(Drawing())
    assert share.value == pytest.approx(1 - swapped / (360 - missed - moved))
    for figure in (strict, share):
        assert figure.low is not None
        assert figure.high is not None
        assert figure.value is not None
        assert figure.low < figure.value < figure.high
