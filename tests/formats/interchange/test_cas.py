"""UIMA CAS: all files of others round-trip, and dkpro-cassis judges what we write and what we read."""

import io
from pathlib import Path

import cassis
import pytest
from builders_interchange import (
    FLAG,
    TEXT,
    assert_law,
    at,
    documents,
    fitted,
    is_json,
    mutated_json,
    mutated_xml,
    news,
    read,
    survive,
    survive_truncation,
    written,
)
from hypothesis import HealthCheck, given, settings
from lxml import etree

from annotator.formats.interchange.cas import JSON_READER, JSON_WRITER, XMI_READER, XMI_WRITER
from annotator.formats.interchange.document import Document, canonical
from annotator.model.errors import UserError

BOTH = [(XMI_READER, XMI_WRITER), (JSON_READER, JSON_WRITER)]
NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"


def xmi_files(shared: Path) -> list[Path]:
    return sorted((shared / "data" / "interop").rglob("*.xmi"))


def statements(data: bytes) -> list[str]:
    """What an XMI says, ids replaced by what stands under them: every element with its attributes, in any order."""
    elements = {e.get("{http://www.omg.org/XMI}id"): e for e in etree.fromstring(data)}
    leading = {"Governor", "Dependent", "first", "next", "target", "pos", "lemma", "stem", "morph", "links"}

    def said(element, depth: int = 0) -> str:
        own = []
        for name, value in sorted(element.attrib.items()):
            if name in leading and depth < 9:
                value = " ".join(said(elements[id_], depth + 1) for id_ in value.split())
            if (name, value) != ("order", "0") and name not in (
                "sofa",
                "{http://www.omg.org/XMI}id",
                "members",
                "documentTitle",
            ):
                own.append(f"{name}={value}")
        return f"<{element.tag} {' '.join(own)}>"

    skip = ("NULL", "View", "Sofa")
    return sorted(said(e) for e in elements.values() if etree.QName(e).localname not in skip)


def test_every_xmi_of_others_comes_back_statement_by_statement(shared: Path) -> None:
    paths = xmi_files(shared)
    assert len(paths) == 42
    for path in paths:
        data = path.read_bytes()
        [document] = read(XMI_READER, {"doc/annotations.xmi": data})
        held, report = fitted(XMI_WRITER, document)
        assert not report.dropped
        assert not [told for told in report.changed if told.what != "slot"]
        back = written(XMI_WRITER, held)
        assert canonical(read(XMI_READER, back)[0]) == canonical(held), path
        before, after = statements(data), statements(back["doc/annotations.xmi"])
        assert [line for line in before if line not in after and "DocumentMetaData" not in line] == [], path
        # INCEpTION needs tokens, sentences and a description: a document that had none has them then.
        added = ("DocumentMetaData", "Token", "Sentence") if not document.tokens else ("DocumentMetaData",)
        assert [line for line in after if line not in before and not any(f"}}{a} " in line for a in added)] == [], path


def by_cassis(files: dict[str, bytes], file: str) -> cassis.Cas:
    """What dkpro-cassis reads in a file of ours; a warning would fail the test."""
    if file.endswith(".json"):
        return cassis.load_cas_from_json(io.BytesIO(files[file]))
    types = cassis.load_typesystem(io.BytesIO(files["TypeSystem.xml"]))
    return cassis.load_cas_from_xmi(io.BytesIO(files[file]), typesystem=types, trusted=False)


@pytest.mark.parametrize("writer", [XMI_WRITER, JSON_WRITER], ids=["xmi", "json"])
def test_cassis_reads_what_we_write(writer) -> None:
    held, _ = fitted(writer, news())
    files = written(writer, held)
    file = next(name for name in files if name.startswith("خبر 1/سلمى."))
    cas = by_cassis(files, file)
    assert cas.sofa_string == TEXT
    names = cas.select(NAMED_ENTITY)
    assert [(one.get_covered_text(), one.value) for one in names] == [
        ("سالم العامري", "PER"),
        ("هدى الناصري", "PER"),
        ("رويترز", "ORG"),
    ]
    assert [one.sure for one in names] == [True, None, None]
    quotes = cas.select("webanno.custom.Quote")
    assert [one.get_covered_text() for one in quotes] == ["الخطُّ", f"{FLAG} جاهزٌ"]
    speaker = quotes[0].speaker.elements if hasattr(quotes[0].speaker, "elements") else quotes[0].speaker
    [link] = speaker
    assert (link.role, link.target.get_covered_text()) == ("official", "وَزيرُ النَّقلِ 😀 سالم العامري")
    tokens = [one.get_covered_text() for one in cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")]
    assert "".join(tokens) == "".join(TEXT.split())
    assert len(cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence")) == len(held.sentences)
    [relation] = cas.select("webanno.custom.Employs")
    assert relation.Governor.get_covered_text() == "رويترز"
    assert relation.Dependent.get_covered_text() == "هدى الناصري"


def test_what_cassis_writes_is_read_as_cassis_means_it() -> None:
    """The judge builds the file: types, offsets and references are its own."""
    types = cassis.TypeSystem()
    entity = types.create_type(name=NAMED_ENTITY, supertypeName="uima.tcas.Annotation")
    types.create_feature(entity, name="value", rangeType="uima.cas.String")
    types.create_feature(entity, name="sure", rangeType="uima.cas.Boolean")
    relation = types.create_type(name="webanno.custom.Employs", supertypeName="uima.tcas.Annotation")
    for end in ("Governor", "Dependent"):
        types.create_feature(relation, name=end, rangeType=NAMED_ENTITY)
    cas = cassis.Cas(typesystem=types)
    cas.sofa_string = TEXT
    cas.sofa_mime = "text/plain"
    made = []
    for words, label in (("سالم العامري", "PER"), ("رويترز", "ORG")):
        place = at(words)
        made.append(entity(begin=place.start, end=place.end, value=label, sure=True))
    cas.add_all([*made, relation(begin=0, end=1, Governor=made[1], Dependent=made[0])])
    files = {"d/c.xmi": cas.to_xmi().encode(), "TypeSystem.xml": types.to_xml().encode()}
    for document in (*read(XMI_READER, files), *read(JSON_READER, {"d/c.json": cas.to_json().encode()})):
        assert document.text == TEXT
        assert [(m.layer, m.label, m.surfaces(TEXT), m.attributes) for m in document.marks] == [
            ("name", "PER", ("سالم العامري",), (("sure", True),)),
            ("name", "ORG", ("رويترز",), (("sure", True),)),
        ]
        [joined] = document.relations
        assert (joined.layer, document.mark(joined.source).label, document.mark(joined.target).label) == (
            "webanno.custom.Employs",
            "ORG",
            "PER",
        )


@pytest.mark.parametrize(("reader", "writer"), BOTH, ids=["xmi", "json"])
def test_news_comes_back_minus_what_the_report_names(reader, writer) -> None:
    [report] = assert_law(reader, writer, news())
    assert {told.what for told in report.dropped} == {"note"}
    assert {told.what for told in report.changed} == {"mark", "layer", "attribute"}


@pytest.mark.parametrize(("reader", "writer"), BOTH, ids=["xmi", "json"])
@given(document=documents())
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_the_format_holds_comes_back(reader, writer, document: Document) -> None:
    assert_law(reader, writer, document)


def test_the_json_of_others_comes_back(shared: Path) -> None:
    paths = sorted((shared / "data" / "interop" / "uima_cassis" / "json").rglob("data*.json"))
    assert len(paths) == 3
    for path in paths:
        [document] = read(JSON_READER, {"doc/annotations.json": path.read_bytes()})
        held, _ = fitted(JSON_WRITER, document)
        assert_law(JSON_READER, JSON_WRITER, document)
        cas = cassis.load_cas_from_json(io.BytesIO(path.read_bytes()))
        assert held.text == cas.sofa_string
        theirs = sorted((a.type.name, a.begin, a.end) for a in cas.select_all_annotations())
        again = by_cassis(written(JSON_WRITER, held), "doc/annotations.json")
        ours = sorted((a.type.name, a.begin, a.end) for a in again.select_all_annotations())
        assert [one for one in theirs if one not in ours and "Document" not in one[0]] == []
        assert {name.rpartition(".")[2] for name, *place in ours if (name, *place) not in theirs} <= {
            "DocumentMetaData",
            "Token",
            "Sentence",
        }


def test_old_json_is_refused_with_a_sentence(shared: Path) -> None:
    old = shared / "data" / "interop" / "inception" / "json" / "chunk2000_ref.json"
    with pytest.raises(UserError, match=r"no JSON CAS of version 0\.4"):
        read(JSON_READER, {"a.json": old.read_bytes()})


BOMB = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"><x y="&b;"/></xmi:XMI>"""
OUTSIDE = b"""<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xmi:XMI xmlns:xmi="http://www.omg.org/XMI">&a;</xmi:XMI>"""


@pytest.mark.parametrize("data", [BOMB, OUTSIDE, BOMB.decode().encode("utf-16")], ids=["bomb", "outside", "utf-16"])
def test_entities_are_refused(data: bytes) -> None:
    with pytest.raises(UserError, match="DOCTYPE"):
        read(XMI_READER, {"a.xmi": data})
    with pytest.raises(UserError, match="DOCTYPE"):
        read(XMI_READER, {"TypeSystem.xml": data})


@pytest.mark.parametrize("data", [b"[" * 100_000, b'{"a":' * 100_000, b'{"%FEATURE_STRUCTURES": NaN}'])
def test_deep_and_wrong_json_is_refused(data: bytes) -> None:
    with pytest.raises(UserError):
        read(JSON_READER, {"a.json": data})


def is_xml(data: bytes) -> bool:
    try:
        return etree.fromstring(data) is not None
    except (etree.XMLSyntaxError, ValueError):
        return False


def test_mutated_files_are_read_or_refused() -> None:
    files = written(XMI_WRITER, fitted(XMI_WRITER, news())[0])
    survive(XMI_READER, files, is_syntax=is_xml, mutate=mutated_xml)
    survive_truncation(XMI_READER, files)
    files = written(JSON_WRITER, fitted(JSON_WRITER, news())[0])
    survive(JSON_READER, files, is_syntax=is_json, mutate=mutated_json)
    survive_truncation(JSON_READER, files)


def test_cassis_sees_the_same_in_files_of_others_and_in_ours(shared: Path) -> None:
    for path in xmi_files(shared):
        data = path.read_bytes()
        [document] = read(XMI_READER, {"doc/annotations.xmi": data})
        files = written(XMI_WRITER, fitted(XMI_WRITER, document)[0])
        types = cassis.load_typesystem(io.BytesIO(files["TypeSystem.xml"]))
        theirs = cassis.load_cas_from_xmi(io.BytesIO(data), typesystem=types, trusted=False)
        ours = by_cassis(files, "doc/annotations.xmi")
        assert theirs.sofa_string == ours.sofa_string
        seen = [sorted((a.type.name, a.begin, a.end) for a in cas.select_all_annotations()) for cas in (theirs, ours)]
        assert [one for one in seen[0] if one not in seen[1] and "Document" not in one[0]] == [], path
