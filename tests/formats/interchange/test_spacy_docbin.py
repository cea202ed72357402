"""DocBin: spaCy loads it and finds the letters of every mark, whatever tokens they cut; nothing stated is lost."""

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from builders_interchange import FAMILY, FLAG, TEXT, at, documents, fitted, news, renamed, written
from hypothesis import given, settings
from many import examples
from spacy.tokens import Doc, DocBin
from spacy.vocab import Vocab

from annotator.formats.interchange import spacy_docbin, spacy_packing
from annotator.formats.interchange.document import Document, Mark, Stretch, canonical
from annotator.formats.interchange.spacy_docbin import WRITER
from annotator.model.errors import UserError

FILE = "docs-00001.spacy"


def loaded(*documents: Document) -> list[Doc]:
    """What spaCy reads of documents that were written."""
    files = written(WRITER, *(fitted(WRITER, document)[0] for document in documents))
    assert files.pop("README.md")
    return [doc for data in files.values() for doc in DocBin().from_bytes(data).get_docs(Vocab())]


def surfaces(doc: Doc, layer: str) -> list[tuple[str, str]]:
    return [(span.label_, span.text) for span in doc.spans[layer]]


def test_spacy_finds_the_letters_of_every_mark_with_emoji_tashkeel_and_crlf():
    [doc] = loaded(news())
    assert doc.text == TEXT
    assert [(e.label_, e.text) for e in doc.ents] == [
        ("PER", "سالم العامري"),
        ("PER", "هدى الناصري"),
        ("ORG", "رويترز"),
    ]
    assert surfaces(doc, "quote") == [("direct", "الخطُّ"), ("direct", f"{FLAG} جاهزٌ")]
    assert surfaces(doc, "cue") == [("قال", "قَالَ")]
    assert surfaces(doc, "speaker") == [("", "وَزيرُ النَّقلِ 😀 سالم العامري")]
    assert surfaces(doc, "لون") == [("_|[1];*->\\", FAMILY)]
    assert {span.id_ for span in doc.spans["quote"]} == {"4"}


def test_a_proclitic_is_a_token_of_its_own_where_a_mark_begins_after_it():
    [doc] = loaded(news())
    words = [token.text for token in doc]
    assert words[words.index("رويترز") - 1] == "ل"


def test_what_is_no_span_is_told_and_stands_in_user_data():
    _, report = fitted(WRITER, news())
    assert {(told.what, told.place) for told in report.changed} == {("mark", "8"), ("mark", "9")}
    assert not report.dropped
    [doc] = loaded(news())
    stated = doc.user_data["hashiya"]
    assert {mark["id"] for mark in stated["marks"]} == {str(n) for n in range(1, 10)}
    assert ("outlet", "الرأي") in stated["metadata"]


def test_of_overlapping_names_the_longest_is_an_entity_and_all_are_spans():
    long, short = at("وَزيرُ النَّقلِ 😀 سالم العامري"), at("سالم العامري")
    both = Document(
        text=TEXT,
        marks=(
            Mark(id="a", layer="name", label="PER", stretches=(short,)),
            Mark(id="b", layer="name", label="ORG", stretches=(long,), attributes=(("entry", "الوزير"),)),
        ),
    )
    _, report = fitted(WRITER, both)
    assert [told.place for told in report.changed] == ["a"]
    [doc] = loaded(both)
    assert [(e.label_, e.kb_id_) for e in doc.ents] == [("ORG", "الوزير")]
    assert surfaces(doc, "name") == [("PER", short.of(TEXT)), ("ORG", long.of(TEXT))]


@pytest.mark.parametrize("text", ["", " ", "\n", "  قال \n\n سالم  ", "قال\r\n", "أ ب", "\t\u00a0أ\u2028ب "])
def test_blanks_and_line_ends_stay(text):
    assert [doc.text for doc in loaded(Document(text=text))] == [text]


def test_marks_may_begin_and_end_at_blanks():
    text = "قال  سالم \n نعم"
    places = [Stretch(3, 5), Stretch(3, 4), Stretch(4, 5), Stretch(2, 6), Stretch(9, 12), Stretch(0, len(text))]
    marks = tuple(Mark(id=str(n), layer="x", label="L", stretches=(p,)) for n, p in enumerate(places))
    [doc] = loaded(Document(text=text, marks=marks))
    assert doc.text == text
    assert [span.text for span in doc.spans["x"]] == [place.of(text) for place in places]


def test_sentences_are_there_without_a_pipeline():
    [doc] = loaded(Document(text="قال سالم نعم. ثم مضى.\nوعاد."))
    assert [sentence.text.strip() for sentence in doc.sents] == ["قال سالم نعم.", "ثم مضى.", "وعاد."]


def read(documents: Iterable[Document]) -> list[Document]:
    """What is read back of documents that were written."""
    with TemporaryDirectory() as folder:
        paths = {name: Path(folder) / name for name in written(WRITER, *documents)}
        for name, data in written(WRITER, *documents).items():
            paths[name].write_bytes(data)
        return list(spacy_docbin.read_back(paths))


@settings(max_examples=examples(60), deadline=None)
@given(documents())
def test_any_document_comes_back_equal_and_every_letter_is_in_a_span(document):
    held, _ = fitted(WRITER, document)
    [doc] = loaded(document)
    assert list(map(canonical, read([held]))) == [canonical(held)]
    for mark in held.marks:
        found = [(s.start_char, s.end_char) for s in doc.spans[mark.layer] if s.id_ == mark.id]
        assert found == [(s.start, s.end) for s in mark.stretches if s.start < s.end]


def test_a_long_export_is_several_files(monkeypatch):
    monkeypatch.setattr(spacy_docbin, "_LETTERS_A_FILE", 2 * len(TEXT))
    held = [renamed(fitted(WRITER, news())[0], name=f"خبر {n}") for n in range(5)]
    files = written(WRITER, *held)
    assert sorted(files) == ["README.md", *(f"docs-0000{n}.spacy" for n in (1, 2, 3))]
    assert [doc.user_data["hashiya"]["name"] for doc in loaded(*held)] == [f"خبر {n}" for n in range(5)]


def test_nothing_is_a_file_too():
    assert len(DocBin().from_bytes(written(WRITER)[FILE])) == 0


def test_two_exports_are_the_same_bytes():
    held, _ = fitted(WRITER, news())
    assert written(WRITER, held) == written(WRITER, held)


@pytest.mark.parametrize(
    "spoil", [lambda doc: doc.spans.__setitem__("quote", []), lambda doc: doc.set_ents(doc.ents[1:])]
)
def test_a_span_that_is_not_what_its_mark_says_is_found(tmp_path, spoil):
    [doc] = loaded(news())
    spoil(doc)
    DocBin(spacy_packing.ATTRIBUTES, store_user_data=True, docs=[doc]).to_disk(tmp_path / FILE)
    with pytest.raises(UserError, match="read back otherwise"):
        list(spacy_docbin.read_back({FILE: tmp_path / FILE}))


def test_what_spacy_itself_packs_of_the_documents_is_the_same():
    [doc] = loaded(news())
    own = DocBin(spacy_packing.ATTRIBUTES, store_user_data=True, docs=[doc])
    [again] = own.get_docs(Vocab())
    [ours] = loaded(news())
    assert ours.to_json() == again.to_json()
    assert ours.user_data == again.user_data


def test_exports_at_the_same_time_leave_srsly_as_it_was():
    import srsly.msgpack

    before = [dict(vars(one)) for one in (srsly.msgpack.msgpack_encoders, srsly.msgpack.msgpack_decoders)]
    held, _ = fitted(WRITER, news())
    first, second = WRITER.write(iter([held])), WRITER.write(iter([held]))
    next(first), next(second)
    assert [len(list(one)) for one in (first, second)] == [1, 1]
    assert [dict(vars(one)) for one in (srsly.msgpack.msgpack_encoders, srsly.msgpack.msgpack_decoders)] == before
