"""Versions of the codebook: renamed, merged, split, retired, and nothing coded is lost."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from codebook_ground import CONTENT, codes, now, study
from hypothesis import given
from hypothesis import strategies as st
from session_ground import DAMASCUS, TEXT

from annotator.coding import actions, quoting
from annotator.corpus import Corpus
from annotator.exchange.training import finished_for_suggesters
from annotator.model.codebook import parse_codebook
from annotator.model.codebook_edits import merge, rename, retire, set_guideline, set_rule, split, with_everything_kept
from annotator.model.errors import UserError
from annotator.model.facts import Annotation
from annotator.model.layer import fold
from annotator.model.provenance import provenance
from annotator.model.renamed import present_names, renamed
from annotator.model.span import Span
from annotator.model.wording import Wording
from annotator.suggest.service import suggest_text

NAME = Span(28, 39)


@pytest.fixture
def corpus(tmp_path: Path) -> Iterator[Corpus]:
    with study(tmp_path) as corpus:
        yield corpus


def test_a_version_is_known_by_content_and_parent_and_the_round_takes_it(corpus: Corpus) -> None:
    first = now(corpus)
    second = corpus.codebooks.save(rename(first.content, "PER", Wording("شخص", "Human")), lead="Lead")
    assert second.parent == first.id
    assert [v.id for v in corpus.codebooks.versions()] == [first.id, second.id]
    assert corpus.codebook().id == second.id
    assert parse_codebook(second.content, first.id).id == second.id


def test_a_round_that_has_another_name_now_is_found_by_both(corpus: Corpus) -> None:
    corpus.study.change_round("Lead", "main", name="Hauptstudie")
    second = corpus.codebooks.save(
        rename(now(corpus).content, "PER", Wording("شخص", "Human")), lead="Lead", rounds=["Hauptstudie"]
    )
    assert corpus.codebooks.of_round("Hauptstudie").id == corpus.codebooks.of_round("main").id == second.id
    assert corpus.codebooks.worklist("Rana", "Hauptstudie") == ()


def test_nobody_but_a_lead_changes_the_codebook(corpus: Corpus) -> None:
    with pytest.raises(UserError, match="Only a lead"):
        corpus.codebooks.save(retire(now(corpus).content, "LOC"), lead="Rana")
    with pytest.raises(UserError, match="changes nothing"):
        corpus.codebooks.save(now(corpus).content, lead="Lead")


def test_a_round_can_go_back_to_an_earlier_version(corpus: Corpus) -> None:
    first = now(corpus)
    corpus.codebooks.save(retire(first.content, "LOC"), lead="Lead")
    corpus.codebooks.use(first.id[:12], lead="Lead", rounds=["main"])
    assert now(corpus).id == first.id


def test_what_was_merged_is_shown_under_its_new_name_and_nobodys_stream_is_written(corpus: Corpus) -> None:
    session = corpus.session("Rana")
    session.act("a1", actions.code, NAME, "PER")
    before = [d.id for d in corpus.log()]
    corpus.codebooks.save(merge(now(corpus).content, "PER", "PERSON"), lead="Lead")
    assert codes(corpus.session("Rana")) == ["PERSON"]
    assert [d.id for d in corpus.log()][:-1] == before


def test_what_was_merged_is_exported_under_its_new_name(corpus: Corpus, tmp_path: Path) -> None:
    corpus.session("Rana").act("a1", actions.code, NAME, "PER")
    corpus.codebooks.save(merge(now(corpus).content, "PER", "PERSON"), lead="Lead")
    corpus.export(tmp_path / "out.jsonl", format_name="jsonl", coder="Rana")
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [a["code"] for row in rows for a in row.get("annotations", ())] == ["PERSON"]


def test_what_was_accepted_is_not_corrected_by_a_merge(corpus: Corpus) -> None:
    session = corpus.session("Rana")
    shown = next(s for s in session.suggesting("a1")() if s.code == "PER")
    made = session.act("a1", actions.accept, shown).ids[0]
    corpus.codebooks.save(merge(now(corpus).content, "PER", "PERSON"), lead="Lead")
    assert provenance(corpus.session("Rana").open("a1").layer)[made]["outcome"] == "accepted"


def test_what_was_merged_can_be_moved_removed_finished_and_undone(corpus: Corpus) -> None:
    first = corpus.session("Rana")
    made = first.act("a1", actions.code, NAME, "PER").ids[0]
    corpus.codebooks.save(merge(now(corpus).content, "PER", "PERSON"), lead="Lead")
    session = corpus.session("Rana")
    session.act("a1", actions.move, made, Span(21, 40))
    session.act("a1", actions.remove, made)
    session.undo()
    session.undo()
    assert session.open("a1").layer.annotations == (Annotation(id=made, span=NAME, code="PERSON"),)
    session.act("a1", actions.finish)
    session.undo()
    session.undo()
    assert codes(session) == []
    assert list(corpus.check()) == []


def test_the_same_words_are_not_coded_again_under_the_new_name(corpus: Corpus) -> None:
    corpus.session("Rana").act("a1", actions.code, NAME, "PER")
    corpus.codebooks.save(merge(now(corpus).content, "PER", "PERSON"), lead="Lead")
    with pytest.raises(UserError, match="Exactly this is coded already"):
        corpus.session("Rana").act("a1", actions.code, NAME, "PERSON")


def test_suggestions_come_under_the_new_name(corpus: Corpus) -> None:
    corpus.session("Rana").act("a1", actions.code, NAME, "PER")
    corpus.codebooks.save(merge(now(corpus).content, "PER", "PERSON"), lead="Lead")
    found = corpus.session("Rana").suggesting("a2")()
    assert "PERSON" in {s.code for s in found}
    assert "PER" not in {s.code for s in found}


def test_suggesters_are_trained_by_the_code_that_they_know(corpus: Corpus) -> None:
    session = corpus.session("Rana")
    session.act("a1", actions.code, NAME, "PER")
    session.act("a1", actions.finish)
    corpus.codebooks.save(merge(now(corpus).content, "PER", "PERSON"), lead="Lead")
    (coded,) = finished_for_suggesters(corpus.file, corpus.coder("Rana"), round="main")
    assert [a.code for a in coded.annotations] == ["PER"]


def test_a_text_file_gets_suggestions_under_the_new_name() -> None:
    book = parse_codebook(merge(json.dumps(CONTENT), "PER", "PERSON"))
    assert {e["label"] for e in suggest_text(TEXT, book)["entities"]} == {"PERSON", "LOC"}


def test_a_retired_code_is_given_no_more_but_what_has_it_keeps_it_and_can_be_moved(corpus: Corpus) -> None:
    made = corpus.session("Rana").act("a1", actions.code, DAMASCUS, "LOC").ids[0]
    corpus.codebooks.save(retire(now(corpus).content, "LOC"), lead="Lead")
    session = corpus.session("Rana")
    assert codes(session) == ["LOC"]
    session.act("a1", actions.move, made, Span(7, 16))
    with pytest.raises(UserError, match="retired"):
        session.act("a1", actions.code, Span(0, 6), "LOC")


def test_a_code_that_a_version_leaves_out_is_retired_and_not_lost(corpus: Corpus) -> None:
    raw = json.loads(now(corpus).content)
    raw["layers"] = [{"id": "entity", "kind": "span", "codes": [{"id": "PER"}]}]
    book = corpus.codebooks.save(json.dumps(raw), lead="Lead")
    assert [c.id for c in book.codes()] == ["PER"]
    assert {c.id for c in book.codes(only_on=False)} == {"PER", "PERSON", "LOC"}
    assert book.quotes() is None


def test_two_laptops_versions_of_one_parent_are_told_apart(corpus: Corpus) -> None:
    first = now(corpus)
    one = corpus.codebooks.save(retire(first.content, "LOC"), lead="Lead", parent=first.id)
    other = corpus.codebooks.save(retire(first.content, "PERSON"), lead="Lead", parent=first.id)
    assert one.id != other.id
    assert {v.codebook.parent for v in corpus.codebooks.versions()} == {None, first.id}


EDITS = st.lists(
    st.sampled_from(
        [
            lambda c: rename(c, "PER", Wording("إنسان", "human")),
            lambda c: merge(c, "PER", "PERSON"),
            lambda c: merge(c, "PERSON", "LOC"),
            lambda c: split(c, "LOC", [{"id": "CITY"}, {"id": "LAND"}]),
            lambda c: split(c, "PER", [{"id": "PERSON"}, {"id": "ROLE"}]),
            lambda c: retire(c, "LOC"),
            lambda c: retire(c, "PER"),
            lambda c: set_rule(c, "entities_nest", False),
            lambda c: set_guideline(c, "quote", Wording("قول", "speech")),
            lambda c: json.dumps({**json.loads(c), "layers": [{"id": "new", "kind": "span", "codes": [{"id": "X"}]}]}),
            lambda c: json.dumps({**json.loads(c), "layers": [], "merged": {}, "split": {}}),
        ]
    ),
    max_size=8,
)


@given(EDITS)
def test_after_any_edits_every_coded_span_is_there_under_a_code_that_the_codebook_knows(edits) -> None:
    from builders import adds, decision

    book = parse_codebook(json.dumps(CONTENT))
    coded = [Annotation(id=code, span=Span(k, k + 3), code=code) for k, code in enumerate(("PER", "PERSON", "LOC"))]
    layer, _ = fold([decision(*adds(*coded))])
    for edit in edits:
        try:
            book = parse_codebook(with_everything_kept(edit(book.content), book), book.id)
        except UserError:  # a circle of merges is refused, and the version before stays
            continue
        read = renamed(layer, present_names(book))
        assert [a.span for a in read.annotations] == [a.span for a in layer.annotations]
        assert all(book.code(a.code) is not None for a in read.annotations)
        assert read.hash == layer.hash


def test_quotes_are_kept_through_a_version_without_their_layer(corpus: Corpus) -> None:
    session = corpus.session("Rana")
    session.act("a1", quoting.quote, {"content": [Span(41, 55)]})
    raw = json.loads(now(corpus).content)
    corpus.codebooks.save(json.dumps({**raw, "layers": raw["layers"][:1]}), lead="Lead")
    again = corpus.session("Rana")
    assert len(again.open("a1").layer.quotes) == 1
