"""Parsing what strangers wrote: XML without entities, JSON without bottom or NaN, UTF-8 without guesses."""

import codecs
import json
import re
from dataclasses import replace
from functools import partial
from typing import Any, NoReturn

from annotator.formats.interchange.document import Document
from annotator.model.errors import UserError

MOST_BYTES = 200_000_000
DEEPEST = 100

_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_HALF_ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")
_LITERAL = rb"(?:\"[^\"<>&]{0,500}\"|'[^'<>&]{0,500}')"
_SWITCH = rb"<!ENTITY\s+%\s+[\w.:-]+\s+(?:\"(?:INCLUDE|IGNORE)\"|'(?:INCLUDE|IGNORE)')\s*>"
_HARMLESS = re.compile(
    rb"((?:\xef\xbb\xbf)?(?:<\?xml[^<>]{0,200}\?>)?\s*)"
    rb"(<!DOCTYPE\s+[\w.:-]+(?:\s+SYSTEM\s+" + _LITERAL + rb"|\s+PUBLIC\s+" + _LITERAL + rb"\s+" + _LITERAL + rb")?"
    rb"\s*(?:\[(?:\s|" + _SWITCH + rb")*\]\s*)?>)"
)
"""A DOCTYPE that names a DTD, and declares nothing itself but the switches by which TEI's was put together."""
_HALF = re.compile("[\ud800-\udfff]")


_CUT_SHORT = ("unexpected end of data", "truncated data")


def decode_text(data: bytes, place: str) -> str:
    """Return the text of a file without its byte order mark. UserError where it is neither UTF-8 nor marked UTF-16."""
    if len(data) > MOST_BYTES:
        raise UserError(f"{place}: the file has {len(data) // 1_000_000} MB, more than is read at once.")
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if marked else "utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        if error.reason in _CUT_SHORT and not data[: error.start].isascii():  # else it is a letter of another encoding
            raise UserError(f"{place}: the file breaks off within a letter.") from None
        raise UserError(f"{place}: the file is not UTF-8 (byte {error.start}); save it as UTF-8 first.") from None


def encode_text(text: str) -> bytes:
    """Return the bytes of a text file; a text that begins with U+FEFF gets a byte order mark, so that it stays."""
    return text.encode("utf-8-sig" if text.startswith("\ufeff") else "utf-8")


def parse_json(text: str, place: str) -> Any:
    """Return the JSON value. UserError for what is no JSON, NaN, half characters, or deeper than a document is."""
    try:
        value = json.loads(text, parse_constant=partial(_refuse_constant, place))
    except RecursionError:
        raise UserError(f"{place}: the values are nested too deeply.") from None
    except json.JSONDecodeError as error:
        raise no_json(error, place) from None
    except ValueError:
        raise UserError(f"{place}: a number of it is too long to be read.") from None
    _check_json(value, place, halves="\\u" in text and _HALF_ESCAPED.search(text) is not None)
    return value


def no_json(error: json.JSONDecodeError, place: str) -> UserError:
    """Return the sentence for what the parser of JSON, whose words are English only, stumbled over."""
    if error.msg.startswith("Unterminated string") or not error.doc[error.pos :].strip():
        return UserError(f"{place}: its JSON breaks off.")
    if "\n" in error.doc.strip():
        return UserError(f"{place}: not JSON from line {error.lineno}, column {error.colno} on.")
    return UserError(f"{place}: not JSON from column {error.colno} on.")


def _refuse_constant(place: str, name: str) -> NoReturn:
    raise UserError(f"{place}: {name} is no number in JSON.")


_HOLDING = (dict, list)


def _check_json(value: Any, place: str, *, halves: bool) -> None:
    """Look at everything, or where no half characters can be only at what holds something."""
    level: list[Any] = [value]
    for _ in range(DEEPEST):
        if halves:
            level = [inner for one in level for inner in _within(one, place)]
        else:
            held = (one.values() if isinstance(one, dict) else one for one in level if type(one) in _HOLDING)
            level = [inner for inners in held for inner in inners if type(inner) in _HOLDING]
        if not level:
            return
    raise UserError(f"{place}: the values are nested too deeply.")


def _within(value: Any, place: str) -> list[Any]:
    if isinstance(value, str):
        if not value.isascii() and _HALF.search(value):
            raise UserError(f"{place}: the text holds half a character (lone surrogate).")
        return []
    if isinstance(value, dict):
        return [*value, *value.values()]
    return value if isinstance(value, list) else []


def parse_xml(data: bytes, place: str) -> Any:
    """Return the root element. UserError for what is no XML, or has a DOCTYPE that could declare entities.

    A harmless DOCTYPE is cut out before the parser sees it, so that no DTD is looked for: it keeps its lines.
    """
    from lxml import etree

    root: Any
    if len(data) > MOST_BYTES:
        raise UserError(f"{place}: the file has {len(data) // 1_000_000} MB, more than is read at once.")
    if harmless := _HARMLESS.match(data):
        data = harmless[1] + b"\n" * harmless[2].count(b"\n") + data[harmless.end() :]
    if _DOCTYPE.search(data.replace(b"\x00", b"")):  # UTF-16 puts NULs between the letters
        raise UserError(f"{place}: the file has a DOCTYPE that may declare entities; it is not opened.")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise _no_xml(error, data, place) from None
    except ValueError:
        raise UserError(f"{place}: not XML.") from None
    return root


def _no_xml(error: Any, data: bytes, place: str) -> UserError:
    """Return the sentence for what the parser of XML, whose words are English only, stumbled over."""
    from lxml.etree import ErrorTypes

    line, column = error.position
    if error.code == ErrorTypes.ERR_RESOURCE_LIMIT and "depth" not in error.msg:
        return UserError(f"{place}: a value of it is too long to be read.")
    if error.code == ErrorTypes.ERR_RESOURCE_LIMIT:
        return UserError(f"{place}: the values are nested too deeply.")
    if error.code == ErrorTypes.ERR_UNDECLARED_ENTITY:
        return UserError(f"{place}: an entity in line {line} is not declared.")
    if error.code != ErrorTypes.ERR_TAG_NAME_MISMATCH and _breaks_off(data):
        return UserError(f"{place}: its XML breaks off.")
    return UserError(f"{place}: not XML from line {line}, column {column} on.")


def _breaks_off(data: bytes) -> bool:
    """Tell whether an XML has a root and nothing that ends it."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = data.decode("utf-16" if marked else "utf-8", "ignore")
    root = _ROOT.search(text)
    if root is None:
        return False
    alone = _ALONE.match(text, root.start())
    return alone is None and re.search(rf"</{re.escape(root[1])}\s*>", text) is None


_ROOT = re.compile(r"<([^\s<>/?!&;]+)")
_ALONE = re.compile(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*/>")
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def without_xml_breakers(text: str) -> str:
    """Return the text with what XML 1.0 cannot hold as U+FFFD, one for one, so that positions stay."""
    return _NO_XML.sub("\ufffd", text)


def with_sound_words(document: Document) -> Document:
    """Return the document with names, labels, notes and source data that XML can hold; its text stays as it is."""
    sound = without_xml_breakers
    return replace(
        document,
        name=sound(document.name),
        coder=sound(document.coder),
        marks=tuple(replace(m, layer=sound(m.layer), label=sound(m.label)) for m in document.marks),
        relations=tuple(
            replace(r, layer=sound(r.layer), label=sound(r.label), slot=sound(r.slot)) for r in document.relations
        ),
        notes=tuple(replace(note, text=sound(note.text), kind=sound(note.kind)) for note in document.notes),
        metadata=tuple((sound(name), sound(v) if isinstance(v, str) else v) for name, v in document.metadata),
    )


def whole_number(value: Any, place: str) -> int:
    """Return an offset. UserError where it is not a whole number that is 0 or more."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise UserError(f"{place}: {str(value)[:40]} is no position.")
    return value


def make_document(place: str, **fields: Any) -> Document:
    """Return the document. UserError with the place for what no document can be."""
    try:
        return Document(**fields)
    except ValueError as error:
        raise UserError(f"{place}: {error}") from None
