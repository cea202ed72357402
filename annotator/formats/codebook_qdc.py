"""REFI-QDA codebooks (.qdc, QDA-XML 1.0), which NVivo, ATLAS.ti, MAXQDA and others exchange: codes in a tree.

The format has names, descriptions and colours only: variables, passes, rules and keys are not in it.
"""

import re
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.formats.raw import read_whole
from annotator.model.codebook import Codebook
from annotator.model.codes import Code, CodeLayer
from annotator.model.colours import is_colour
from annotator.model.errors import UserError
from annotator.model.ids import canonical_json
from annotator.model.wording import Wording

NAMESPACE = "urn:QDA-XML:codebook:1.0"
ORIGIN = "Hashiya"

_GUIDS = uuid.UUID("6f2b7a64-6a3e-5d0e-9a1b-3d8f3c1f5e20")
_BETWEEN = "\n\n———\n\n"
_DEEPEST = 100
_MOST_CODES = 20_000
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_OWN_NAME = re.compile(r"(.+?): (.*?) ?/(?: (.*))?")
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(codebook: Codebook) -> bytes:
    """Return the file. Layers are codes that cannot be given, with their codes below; the quotes are one code."""
    from lxml import etree

    root = etree.Element(_tag("CodeBook"), nsmap={None: NAMESPACE}, origin=ORIGIN)  # type: ignore[dict-item]
    codes = etree.SubElement(root, _tag("Codes"))
    for layer in codebook.layers:
        above = _element(codes, layer, codable=layer.kind == "quote")
        for code in (c for c in layer.codes if not c.parent):
            _add_tree(above, code, layer.codes)
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def read(path: Path) -> str:
    """Return the JSON text of the codebook in a file. UserError where it is damaged or no such file.

    Codes at the top that cannot be given and have others below become layers; ids are the codes' names.
    """
    from lxml import etree

    data = read_whole(path)
    if _DOCTYPE.search(data.replace(b"\x00", b"")):  # UTF-16 puts NULs between the letters
        raise UserError("The file has a DOCTYPE, which no such document needs; it is not opened.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UserError(f"The codebook {path.name} cannot be read: {error}.") from None
    tops = root.findall(f"{_tag('Codes')}/{_tag('Code')}") if root.tag == _tag("CodeBook") else []
    if not tops:
        raise UserError("The file is no REFI-QDA codebook, or one without codes.")
    return canonical_json(_Reading(own=root.get("origin") == ORIGIN).codebook(tops, path.stem))


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _add_tree(above: Any, code: Code, codes: tuple[Code, ...]) -> None:
    made = _element(above, code, codable=code.on and not code.retired)
    for below in (c for c in codes if c.parent == code.id):
        _add_tree(made, below, codes)


def _element(above: Any, one: Code | CodeLayer, *, codable: bool) -> Any:
    from lxml import etree

    made = etree.SubElement(
        above,
        _tag("Code"),
        guid=str(uuid.uuid5(_GUIDS, one.id)),
        name=_sound(f"{one.id}: {one.name.en} / {one.name.ar}"),
        isCodable="true" if codable else "false",
    )
    if is_colour(one.colour):
        made.set("color", one.colour)
    if one.guideline != Wording():
        etree.SubElement(made, _tag("Description")).text = _sound(f"{one.guideline.en}{_BETWEEN}{one.guideline.ar}")
    return made


def _sound(words: str) -> str:
    return _NO_XML.sub("\ufffd", words)


class _Reading:
    """One file: the ids that are taken, and whether the program wrote it."""

    def __init__(self, *, own: bool) -> None:
        self._own = own
        self._taken: set[str] = {"quote"}

    def codebook(self, tops: list[Any], name: str) -> dict[str, Any]:
        layers: list[dict[str, Any]] = []
        loose: list[dict[str, Any]] = []
        for top in tops:
            below = top.findall(_tag("Code"))
            if self._own and not below and top.get("isCodable") == "true":
                layers.append({"kind": "quote", **self._one(top, layer=True)})
            elif below and top.get("isCodable") != "true":
                layer = {"kind": "span", **self._one(top, layer=True)}
                layers.append(layer | {"codes": [code for one in below for code in self._tree(one, "", 1)]})
            else:
                loose += self._tree(top, "", 1)
        if loose:
            words = {"ar": "رموز", "en": "Codes"}
            layers.insert(0, {"id": "codes", "kind": "span", "name": words, "codes": loose})
        if sum(len(layer.get("codes", ())) for layer in layers) > _MOST_CODES:
            raise UserError("The codebook has more codes than can be coded with.")
        return {"format": "hashiya-codebook", "format_version": 1, "name": {"ar": name, "en": name}, "layers": layers}

    def _tree(self, element: Any, parent: str, depth: int) -> Iterator[dict[str, Any]]:
        if depth > _DEEPEST:
            raise UserError("The values of the codebook are nested too deeply.")
        made = self._one(element)
        if parent:
            made["parent"] = parent
        if element.get("isCodable") == "false":
            made["on"] = False
        yield made
        for below in element.findall(_tag("Code")):
            yield from self._tree(below, made["id"], depth + 1)

    def _one(self, element: Any, *, layer: bool = False) -> dict[str, Any]:
        name = " ".join((element.get("name") or "").split()) or "code"
        said = element.findtext(_tag("Description")) or ""
        id_, words, guideline = name, {"ar": name, "en": name}, {"ar": said, "en": said}
        if self._own and (own := _OWN_NAME.fullmatch(name)):
            id_, words = own[1], {"en": own[2], "ar": own[3] or ""}
        if self._own and _BETWEEN in said:
            guideline["en"], guideline["ar"] = said.split(_BETWEEN, 1)
        made: dict[str, Any] = {"id": id_ if layer and self._own else self._free(id_), "name": words}
        if is_colour(element.get("color") or ""):
            made["colour"] = element.get("color").lower()
        return made | ({"guideline": guideline} if said else {})

    def _free(self, name: str) -> str:
        """Return the name, with a number where another code of the file has it."""
        free, number = name, 1
        while free in self._taken:
            number += 1
            free = f"{name} {number}"
        self._taken.add(free)
        return free
