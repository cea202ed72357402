"""Rules of the codebook on what may stand where."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from codebook_ground import CONTENT, study

from annotator.coding import actions, helping, quoting
from annotator.coding.session import Session
from annotator.model.codebook import parse_codebook
from annotator.model.errors import UserError
from annotator.model.span import Span

LONG, WITHIN, CROSSING = Span(21, 40), Span(28, 32), Span(33, 43)


@pytest.fixture
def coding(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[..., Session]:
    def begin(**rules: object) -> Session:
        corpus = study(tmp_path, CONTENT | {"rules": rules})
        request.addfinalizer(corpus.close)
        return corpus.session("Rana")

    return begin


def test_without_rules_everything_may_stand_everywhere(coding: Callable[..., Session]) -> None:
    session = coding()
    for span in (LONG, WITHIN, CROSSING):
        session.act("a1", actions.code, span, "PER")


def test_an_entity_does_not_lie_within_another_where_the_rule_says_so(coding: Callable[..., Session]) -> None:
    session = coding(entities_nest=False)
    made = session.act("a1", actions.code, LONG, "PER").ids[0]
    with pytest.raises(UserError, match="one entity does not lie within another: PER is here"):
        session.act("a1", actions.code, WITHIN, "LOC")
    session.act("a1", actions.code, CROSSING, "LOC")
    session.act("a1", actions.recode, made, "LOC")


def test_entities_do_not_overlap_where_the_rule_says_so(coding: Callable[..., Session]) -> None:
    session = coding(entities_overlap=False)
    session.act("a1", actions.code, LONG, "PER")
    session.act("a1", actions.code, WITHIN, "LOC")
    with pytest.raises(UserError, match="entities do not overlap"):
        session.act("a1", actions.code, CROSSING, "LOC")


def test_an_edge_is_not_moved_into_a_neighbour(coding: Callable[..., Session]) -> None:
    session = coding(entities_overlap=False)
    session.act("a1", actions.code, Span(21, 27), "PER")
    made = session.act("a1", actions.code, Span(28, 40), "PER").ids[0]
    with pytest.raises(UserError, match="overlap"):
        session.act("a1", actions.move, made, Span(25, 40))


def test_nothing_is_coded_within_a_quote_where_the_rule_says_so(coding: Callable[..., Session]) -> None:
    session = coding(entities_in_quotes=False)
    session.act("a1", quoting.quote, {"content": [Span(44, 55)], "speaker": [LONG]})
    session.act("a1", actions.code, LONG, "PER")
    with pytest.raises(UserError, match="within a quote"):
        session.act("a1", actions.code, Span(44, 51), "PER")


def test_a_quote_lies_within_another_only_where_the_rule_allows_it(coding: Callable[..., Session]) -> None:
    session = coding(quotes_nest=False)
    session.act("a1", quoting.quote, {"content": [Span(21, 55)]})
    with pytest.raises(UserError, match="a quote does not lie within another"):
        session.act("a1", quoting.quote, {"content": [Span(44, 55)]})


def test_proclitics_stay_outside_unless_the_codebook_has_them_inside(coding: Callable[..., Session]) -> None:
    desk = coding().open("a1")
    text = desk.article.text
    damascus = Span(text.index("بيروت"), text.index("بيروت") + 5)
    inside = parse_codebook(json.dumps(CONTENT | {"rules": {"proclitics": "inside"}}))
    assert helping.proposed_entity_span(desk, damascus, codebook=inside) == damascus


def test_the_same_name_everywhere_leaves_out_places_that_the_rules_forbid(coding: Callable[..., Session]) -> None:
    session = coding(entities_nest=False)
    session.act("a1", actions.code, LONG, "LOC")
    session.act("a1", actions.code_all, [WITHIN, Span(0, 6)], "PER")
    assert [(a.span, a.code) for a in session.open("a1").layer.annotations] == [(Span(0, 6), "PER"), (LONG, "LOC")]
