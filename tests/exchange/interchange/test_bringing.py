"""Codings of other programs in a corpus: whose they are, what was there before, the codebook, undo, all or nothing."""

import os
from pathlib import Path

import pytest
from arriving_builders import TEXT, mark, quoted, slot
from bringing_builders import bring, coded, named
from corpus_builders import article, new_corpus
from written_documents import write

from annotator.coding import actions, quoting
from annotator.corpus import MAIN, Corpus
from annotator.exchange.interchange.interchange import Bringing, Labels, Leaving, as_code
from annotator.exchange.interchange.landing import TWICE
from annotator.formats.interchange.document import Note
from annotator.model.course import Cancelled
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, CodebookVersion, Quote
from annotator.model.span import Span


def test_a_new_text_is_an_article_and_its_codings_are_decisions_of_the_only_coder(
    corpus: Corpus, tmp_path: Path
) -> None:
    (row,) = bring(corpus, write(tmp_path / "in", "brat", named("LOC", "PER")))
    assert (row.status, row.coder, dict(row.report.kept)) == ("imported", "Amal", {"names": 2})
    assert coded(corpus) == [("LOC", "بيروت"), ("PER", "سامي الحلبي")]
    (decision,) = corpus.history(str(row.article))
    assert (decision.action, decision.reason) == ("import", "معرض.ann, brat")


def test_a_text_that_is_here_gets_the_codings_and_what_is_stated_is_not_stated_again(
    corpus: Corpus, tmp_path: Path
) -> None:
    here = article(TEXT)
    corpus.add_articles([here])
    place = Span(TEXT.index("بيروت"), TEXT.index("بيروت") + 5)
    corpus.session("Amal").act(here.id, actions.code, place, "LOC")
    (row,) = bring(corpus, write(tmp_path / "in", "brat", named("LOC", "PER")))
    assert (row.status, row.article, dict(row.report.kept)) == ("coded", here.id, {"names": 1})
    assert coded(corpus) == [("LOC", "بيروت"), ("PER", "سامي الحلبي")]
    (again,) = bring(corpus, tmp_path / "in")
    assert (again.status, again.report.kept) == ("duplicate", ())


def test_coders_whom_documents_name_are_added_and_code_the_same_article(corpus: Corpus, tmp_path: Path) -> None:
    where = write(tmp_path / "in", "webanno-tsv", named("LOC", coder="سلمى"), named("LOC", "PER", coder="ريم"))
    rows = bring(corpus, where)
    assert [(r.status, r.coder) for r in rows] == [("imported", "ريم"), ("coded", "سلمى")]
    assert len({r.article for r in rows}) == 1
    assert coded(corpus, "ريم") == [("LOC", "بيروت"), ("PER", "سامي الحلبي")]
    assert coded(corpus, "سلمى") == [("LOC", "بيروت")]


def test_one_coder_may_be_named_for_all(corpus: Corpus, tmp_path: Path) -> None:
    where = write(tmp_path / "in", "webanno-tsv", named("LOC", coder="سلمى"), named("PER", coder="ريم"))
    assert {row.coder for row in bring(corpus, where, coder="هدى")} == {"هدى"}
    assert coded(corpus, "هدى") == [("LOC", "بيروت"), ("PER", "بيروت")]


def test_where_nobody_says_whose_it_is_nothing_is_imported(corpus: Corpus, tmp_path: Path) -> None:
    corpus.add_coder("Badr")
    where = write(tmp_path / "in", "brat", named("City"))
    with pytest.raises(UserError, match="--coder NAME"):
        bring(corpus, where)
    assert list(corpus.articles()) == []
    assert corpus.codebook().code("City") is None
    assert "--coder NAME" in corpus.interchange.look([where], Bringing()).nobody


def test_unknown_labels_are_codes_of_a_new_version_of_the_codebook(corpus: Corpus, tmp_path: Path) -> None:
    before = corpus.codebook()
    bring(corpus, write(tmp_path / "in", "brat", named("City", "Person")), labels=Labels({"Person": "PER"}))
    after = corpus.codebook()
    assert (after.parent, [c.id for c in after.codes()]) == (before.id, ["PER", "LOC", "ORG", "City"])
    versions = [f for d in corpus.log() for c in d.changes if isinstance(f := c.fact, CodebookVersion)]
    assert [v.id for v in versions] == [before.id, after.id]
    assert [d.codebook for d in corpus.log()][-1] == after.id
    bring(corpus, write(tmp_path / "more", "brat", named("City", "Person")))
    assert [c.id for c in corpus.codebook().codes()] == ["PER", "LOC", "ORG", "City", "Person"]


def test_a_code_that_is_called_as_a_part_of_a_quote_is_a_code_all_the_same(corpus: Corpus, tmp_path: Path) -> None:
    where = write(tmp_path / "in", "uima-xmi", named("speaker", "quote/direct"))
    seen = corpus.interchange.look([where], Bringing())
    assert [(one.label, one.becomes) for one in seen.labels] == [
        ("name/quote/direct", "name/quote/direct"),
        ("name/speaker", "name/speaker"),
    ]
    bring(corpus, where)
    assert [c.id for c in corpus.codebook().codes()] == ["PER", "LOC", "ORG", "speaker", "quote/direct"]


def test_a_label_that_is_a_part_of_a_quote_elsewhere_can_be_made_a_code(corpus: Corpus, tmp_path: Path) -> None:
    where = tmp_path / "in.jsonl"
    where.write_text('{"text": "قال سامي", "label": [[4, 8, "speaker"], [0, 3, "note"]]}\n', encoding="utf-8")
    said = Labels({"speaker": as_code("speaker")})
    (row,) = bring(corpus, where, format_name="doccano", labels=said)
    layer = corpus.session("Amal").open(str(row.article)).layer
    assert [a.code for a in layer.annotations] == ["note", "speaker"]


def test_a_label_whose_code_the_codebook_has_without_its_layer_is_told(corpus: Corpus, tmp_path: Path) -> None:
    (row,) = bring(corpus, write(tmp_path / "in", "uima-xmi", named("x/PER")))
    assert [told.reason for told in row.report.changed if told.what == "x/PER"] == [
        "The codebook has PER and not x/PER."
    ]


def test_a_refused_file_leaves_no_code_no_coder_and_no_article_and_stops_no_other(
    corpus: Corpus, tmp_path: Path
) -> None:
    folder = write(tmp_path / "in", "brat", named("City", name="a"), named("LOC", name="b"))
    broken = (folder / "a.ann").read_text(encoding="utf-8").replace("بيروت", "دمشق!")
    (folder / "a.ann").write_text(broken, encoding="utf-8")
    refused, row = bring(corpus, folder)
    assert (refused.status, row.status) == ("refused", "imported")
    assert "line 1" in refused.reason
    assert corpus.codebook().code("City") is None
    assert len(list(corpus.articles())) == 1


def test_what_arrived_can_be_moved_linked_undone_and_done_again(corpus: Corpus, tmp_path: Path) -> None:
    (row,) = bring(corpus, write(tmp_path / "in", "uima-xmi", quoted(mark("n", "name", "LOC", "بيروت"))))
    session = corpus.session("Amal")
    layer = session.open(str(row.article)).layer
    (place,), (quote,) = layer.annotations, layer.quotes
    assert quote.speaker is not None
    assert [session.entries[link.entry].name for link in layer.links_of(quote.speaker.id)] == ["سامي الحلبي"]
    session.act(str(row.article), actions.move, place.id, Span(place.span.start - 3, place.span.end))
    session.act(str(row.article), quoting.set_parts, quote.id, {"cue": None})
    session.undo()
    session.undo()
    assert session.open(str(row.article)).layer.annotations == (place,)
    session.undo()
    assert not session.open(str(row.article)).layer.facts
    session.redo()
    assert session.open(str(row.article)).layer.quotes == (quote,)
    assert list(corpus.check()) == []


def test_a_finished_article_is_refused_unless_nothing_is_new(corpus: Corpus, tmp_path: Path) -> None:
    where = write(tmp_path / "in", "brat", named("LOC"))
    (row,) = bring(corpus, where, finished=True)
    assert corpus.session("Amal").open(str(row.article)).layer.finished is not None
    (again,) = bring(corpus, where)
    assert again.status == "duplicate"
    (more,) = bring(corpus, write(tmp_path / "more", "brat", named("LOC", "PER")))
    assert (more.status, "finished" in more.reason) == ("refused", True)
    assert coded(corpus) == [("LOC", "بيروت")]


def test_notes_questions_and_links_come_once(corpus: Corpus, tmp_path: Path) -> None:
    notes = (Note(target="n", text="أين؟", kind="question"), Note(target="q", text="خبر"))
    document = quoted(mark("n", "name", "LOC", "بيروت", entry="بيروت"), notes=notes)
    where = write(tmp_path / "in", "brat", document)
    (row,) = bring(corpus, where)
    assert dict(row.report.kept) == {"names": 1, "quotes": 1, "links": 2, "notes": 1, "questions": 1}
    (again,) = bring(corpus, where)
    assert again.status == "duplicate"
    assert [entry.name for entry in corpus.entries()] == ["بيروت", "سامي الحلبي"]


def test_a_cancelled_import_leaves_nothing(corpus: Corpus, tmp_path: Path) -> None:
    class After:
        def __init__(self, asked: int) -> None:
            self.left = asked

        def cancelled(self) -> bool:
            self.left -= 1
            return self.left < 0

        def tell(self, done: int, total: int) -> None:
            """Nobody listens."""

    where = write(tmp_path / "in", "brat", *(named("City", name=str(n)) for n in range(3)))
    digest = list(corpus.log())
    for asked in range(7):
        with pytest.raises(Cancelled):
            corpus.interchange.bring([where], Bringing(coder="ريم"), After(asked))
        assert list(corpus.log()) == digest
        assert list(corpus.articles()) == []
        assert [c.name for c in corpus.coders()] == ["Amal"]
    assert list(corpus.check()) == []


def test_plain_articles_of_the_same_call_come_as_articles(corpus: Corpus, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "brat", named("LOC", name="a"))
    (folder / "plain.txt").write_text("خبر آخر\nفي دمشق", encoding="utf-8")
    rows = bring(corpus, folder / "plain.txt", folder / "a.ann")
    assert [(r.path.name, r.status, r.report is None) for r in rows] == [
        ("plain.txt", "imported", True),
        ("a.ann", "imported", False),
    ]


def test_an_article_and_its_codings_may_come_in_one_call(corpus: Corpus, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "prodigy", named("LOC"))
    plain = tmp_path / "a.txt"
    plain.write_text(TEXT, encoding="utf-8")
    rows = bring(corpus, plain, folder)
    assert [row.status for row in rows] == ["imported", "coded"]
    assert coded(corpus) == [("LOC", "بيروت")]
    assert len(corpus.interchange.look([plain, folder], Bringing()).documents) == 2


def test_looking_writes_nothing_and_says_what_would_happen(corpus: Corpus, tmp_path: Path) -> None:
    where = write(tmp_path / "in", "webanno-tsv", named("LOC", "City", coder="سلمى"))
    before = corpus.path.read_bytes()
    looked = corpus.interchange.look([where], Bringing(labels=Labels({"LOC": ""})))
    (seen,) = looked.documents
    assert (seen.name, seen.coder, seen.article, seen.names, seen.status) == ("معرض", "سلمى", None, 1, "imported")
    assert [(one.label, one.number, one.becomes, one.is_new) for one in looked.labels] == [
        ("City", 1, "City", True),
        ("LOC", 1, "", False),
    ]
    assert [(c.name, c.exists, c.documents) for c in looked.coders] == [("سلمى", False, 1)]
    assert corpus.path.read_bytes() == before


def test_a_new_entry_has_the_code_of_the_name_that_is_linked_to_it(corpus: Corpus, tmp_path: Path) -> None:
    document = quoted(mark("n", "name", "PER", "سامي الحلبي", entry="سامي الحلبي"))
    bring(corpus, write(tmp_path / "in", "uima-xmi", document))
    assert [(entry.name, entry.code) for entry in corpus.entries()] == [("سامي الحلبي", "PER")]


def test_files_whose_names_are_no_text_come_too(corpus: Corpus, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "brat", named("LOC", name="a"))
    odd = Path(os.fsdecode(os.fsencode(folder) + b"/\xff"))
    odd.mkdir()
    for path in sorted(folder.glob("a.*")):
        path.rename(odd / path.name)
    (row,) = bring(corpus, folder)
    assert (row.status, row.coder) == ("imported", "Amal")


def test_an_unknown_round_and_an_unknown_unit_are_said(corpus: Corpus, tmp_path: Path) -> None:
    where = write(tmp_path / "in", "brat", named("LOC"))
    with pytest.raises(UserError, match="no round"):
        bring(corpus, where, round="second")
    with pytest.raises(UserError, match="no unit"):
        bring(corpus, where, unit="words")
    assert bring(corpus, where, round=MAIN, unit="code-points")[0].status == "imported"


def test_facts_have_ids_of_their_own_and_parts_too(corpus: Corpus, tmp_path: Path) -> None:
    where = write(
        tmp_path / "in", "uima-xmi", quoted(mark("n", "name", "LOC", "بيروت"), relations=(slot("q", "n", "clause"),))
    )
    for coder in ("ريم", "سلمى"):
        bring(corpus, where, coder=coder)
    facts = [c.fact for d in corpus.log() for c in d.changes if isinstance(c.fact, Annotation | Quote)]
    ids = [f.id for f in facts] + [p.id for f in facts if isinstance(f, Quote) for p in f.parts().values()]
    assert len(ids) == len(set(ids)) == 2 * (1 + 1 + 4)


@pytest.mark.parametrize(("format_name", "name"), [("webanno-tsv", "out"), ("prodigy", "out.jsonl")])
def test_two_codings_of_one_coder_are_not_mixed_unsaid(
    corpus: Corpus, tmp_path: Path, format_name: str, name: str
) -> None:
    here = article(TEXT)
    corpus.add_articles([here])
    for role, words in (("coder", "بيروت"), ("adjudicator", "سامي الحلبي")):
        place = Span(TEXT.index(words), TEXT.index(words) + len(words))
        corpus.session("Amal", role=role).act(here.id, actions.code, place, "LOC")
    out = tmp_path / name
    corpus.interchange.export(out, Leaving(format_name))
    with new_corpus(tmp_path, "other.corpus") as other:
        told = [(one.what, one.reason) for row in bring(other, out) for one in row.report.changed]
    assert ("text", TWICE) in told
    assert "role" in dict(told) or format_name == "webanno-tsv"  # which holds no data about a document
