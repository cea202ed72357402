"""TEI P5: names within the text, crossing marks beside it; a hand-made schema and a hand-made file judge."""

from pathlib import Path

import pytest
from builders_interchange import (
    FLAG,
    TEXT,
    assert_law,
    at,
    documents,
    fitted,
    mutated_xml,
    news,
    read,
    survive,
    survive_truncation,
    written,
)
from hypothesis import HealthCheck, given, settings
from lxml import etree

from annotator.formats.interchange.document import Document, Mark, Relation
from annotator.formats.interchange.tei import READER, WRITER
from annotator.model.errors import UserError

TEI = "{http://www.tei-c.org/ns/1.0}"
SCHEMA = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0"
 datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start><element name="TEI"><ref name="header"/><optional><ref name="standOff"/></optional>
 <element name="text"><element name="body"><element name="ab">
  <attribute name="xml:id"><data type="ID"/></attribute><attribute name="xml:space"><value>preserve</value></attribute>
  <ref name="inside"/></element></element></element></element></start>
<define name="header"><element name="teiHeader"><element name="fileDesc">
 <element name="titleStmt"><element name="title"><text/></element>
  <optional><element name="respStmt"><element name="resp"><text/></element><element name="name"><text/></element>
  </element></optional></element>
 <element name="publicationStmt"><element name="p"><empty/></element></element>
 <optional><element name="notesStmt"><oneOrMore><element name="note"><attribute name="n"/><text/></element></oneOrMore>
 </element></optional>
 <element name="sourceDesc"><element name="p"><empty/></element></element></element></element></define>
<define name="standOff"><element name="standOff">
 <zeroOrMore><element name="spanGrp"><attribute name="type"><data type="NMTOKEN"/></attribute>
  <oneOrMore><element name="span"><attribute name="n"/><optional><attribute name="target"/></optional>
   <optional><attribute name="xml:id"><data type="ID"/></attribute></optional><text/></element></oneOrMore>
 </element></zeroOrMore>
 <optional><element name="listRelation"><oneOrMore><element name="relation"><attribute name="name"/>
  <attribute name="n"/><attribute name="active"/><attribute name="passive"/></element></oneOrMore></element></optional>
</element></define>
<define name="inside"><mixed><zeroOrMore><choice>
 <element><choice><name>persName</name><name>orgName</name><name>placeName</name><name>name</name></choice>
  <ref name="mark"/></element>
 <element name="said"><optional><attribute name="who"/></optional><ref name="mark"/></element>
 <element name="seg"><attribute name="type"><data type="NMTOKEN"/></attribute><ref name="mark"/></element>
</choice></zeroOrMore></mixed></define>
<define name="mark"><attribute name="xml:id"><data type="ID"/></attribute><attribute name="n"/><ref name="inside"/>
</define></grammar>"""
"""The part of TEI that we write, after the guidelines' own content models."""


def test_the_text_holds_names_and_quotes_as_expected_by_hand() -> None:
    text = "قَالَ سالم 😀 لرويترز:\r\n«نعم»"
    document = Document(
        text=text,
        name="خبر",
        marks=(
            Mark(id="a", layer="name", label="PER", stretches=(at("سالم", text),)),
            Mark(id="b", layer="name", label="ORG", stretches=(at("رويترز", text),)),
            Mark(id="c", layer="quote", label="direct", stretches=(at("نعم", text),)),
            Mark(id="d", layer="cue", stretches=(at("سالم 😀 لرو", text),)),
            Mark(id="e", layer="speaker", stretches=(at("سالم 😀", text),)),
        ),
        relations=(Relation(id="r", source="c", target="e", slot="speaker"),),
    )
    held, report = fitted(WRITER, document)
    assert report.whole
    data = written(WRITER, held)["خبر/annotations.xml"].decode()
    body = data[data.index("<body>") :]
    assert body == (
        '<body><ab xml:id="text" xml:space="preserve">قَالَ <seg type="cue" n="" xml:id="m4">'
        '<seg type="speaker" n="" xml:id="m5"><persName n="PER" xml:id="m1">سالم</persName> 😀</seg> ل'
        'رو</seg>يترز:&#13;\n«<said n="direct" who="#m5" xml:id="m3">نعم</said>»</ab></body></text></TEI>'
    )
    assert '<span n="ORG" target="#string-range(text,14,6)" xml:id="m2"/>' in data
    assert_law(READER, WRITER, document)


def test_what_we_write_is_valid() -> None:
    schema = etree.RelaxNG(etree.fromstring(SCHEMA))
    for document in (news(), Document(text="نص", name="a")):
        schema.assertValid(etree.fromstring(next(iter(written(WRITER, fitted(WRITER, document)[0]).values()))))


def test_lxml_finds_the_text_letter_by_letter() -> None:
    root = etree.fromstring(written(WRITER, fitted(WRITER, news())[0])["خبر 1/سلمى.xml"])
    assert "".join(root.find(f".//{TEI}ab").itertext()) == TEXT
    assert [e.text for e in root.iter(f"{TEI}orgName")] == ["رويترز"]
    [span] = [e for e in root.iter(f"{TEI}span") if e.get("n") == "quote/direct"]
    assert len(span.get("target").split()) == 2
    assert FLAG in TEXT


@given(documents())
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_what_the_format_holds_comes_back(document: Document) -> None:
    assert_law(READER, WRITER, document)


def test_news_comes_back_minus_what_the_report_names() -> None:
    [report] = assert_law(READER, WRITER, news())
    assert {told.what for told in report.dropped} == {"attribute", "attributes of a relation"}


FOREIGN = f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>خبر
  الأسبوع</title></titleStmt></fileDesc></teiHeader><text><body>
  <head>وزير   النقل</head>
  <p>قال <persName ref="#s">سالم
     العامري</persName>، <note>حاشية</note>اليوم {FLAG}:
     <said who="#s">الخط <placeName>عمان</placeName> جاهز</said>.</p></body></text></TEI>"""


def test_the_text_and_names_of_others_are_read() -> None:
    [imported] = READER.read({"a.xml": FOREIGN.encode()}, None)
    document = imported.document
    assert document.text == f"وزير النقل\nقال سالم العامري، اليوم {FLAG}: الخط عمان جاهز."
    assert document.name == "خبر الأسبوع"
    assert [(m.layer, m.label, m.surfaces(document.text)[0]) for m in document.marks] == [
        ("name", "persName", "سالم العامري"),
        ("quote", "", "الخط عمان جاهز"),
        ("name", "placeName", "عمان"),
    ]
    assert [told.place for told in imported.report.dropped] == ["note"]


def test_real_files_are_read_or_refused_with_the_reason(shared: Path) -> None:
    folder = shared / "data" / "interop" / "tei"
    [basic] = read(READER, {"testbasic.xml": (folder / "testbasic.xml").read_bytes()})
    assert len(basic.text) > 1000
    assert_law(READER, WRITER, basic)
    [chinese] = read(READER, {"testchinese.xml": (folder / "testchinese.xml").read_bytes()})
    assert chinese.text.startswith("卷第三十六 相和歌辭十一\n清調曲四")
    assert_law(READER, WRITER, chinese)
    corpus = read(READER, {"testcorpus.xml": (folder / "testcorpus.xml").read_bytes()})
    assert [one.name for one in corpus] == ["A corpus/group test 1", "A corpus test 2", "A corpus test 3"]
    for name, why in {"names-demo-en": "no TEI P5", "testi18n": "no text"}.items():
        with pytest.raises(UserError, match=why):
            read(READER, {f"{name}.xml": (folder / f"{name}.xml").read_bytes()})


ENTITY = b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>&a;x</p></body></text></TEI>'


@pytest.mark.parametrize(
    "doctype",
    [
        b"<!DOCTYPE TEI>",
        b"<?xml version='1.0'?>\n<!DOCTYPE TEI SYSTEM '../DTD/tei.dtd'>",
        b'\xef\xbb\xbf<!DOCTYPE TEI PUBLIC "-//TEI//P5//EN" "file:///etc/passwd">',
        b'<!DOCTYPE TEI SYSTEM "x" [\n<!ENTITY % TEI.core "INCLUDE">\n]>',
    ],
)
def test_a_doctype_that_declares_nothing_is_passed_over(doctype: bytes) -> None:
    assert [one.text for one in read(READER, {"a.xml": doctype + ENTITY.replace(b"&a;", b"")})] == ["x"]
    with pytest.raises(UserError, match=r"an entity in line \d+ is not declared"):
        read(READER, {"a.xml": doctype + ENTITY})


@pytest.mark.parametrize(
    "doctype",
    [
        b'<!DOCTYPE TEI [<!ENTITY a "a">]>',
        b'<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE TEI [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>',
        b"<!DOCTYPE TEI [<!ENTITY % a \"<!ENTITY a 'x'>\">]>",
        b'<!DOCTYPE TEI [<!ATTLIST p n CDATA "x">]>',
        b"<!DOCTYPE TEI><!DOCTYPE TEI>",
        b"<!-- <!DOCTYPE TEI> --><!DOCTYPE TEI>",
        "<!DOCTYPE TEI>".encode("utf-16"),
    ],
)
def test_a_doctype_that_declares_something_is_refused(doctype: bytes) -> None:
    for body in (ENTITY, ENTITY.replace(b"&a;", b"")):
        with pytest.raises(UserError, match="DOCTYPE"):
            read(READER, {"a.xml": doctype + body})


def is_xml(data: bytes) -> bool:
    try:
        return etree.fromstring(data) is not None
    except (etree.XMLSyntaxError, ValueError):
        return False


def test_mutated_files_are_read_or_refused() -> None:
    files = written(WRITER, fitted(WRITER, news())[0])
    survive(READER, files, is_syntax=is_xml, mutate=mutated_xml)
    survive_truncation(READER, files)
