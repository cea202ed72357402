"""Reading REFI-QDA projects (.qdpx): texts out of the archive by name, selections with their codes for each user."""

import io
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Any
from zipfile import ZipFile

from annotator.formats.interchange.document import Mark, Note, Relation, Scalar, Stretch
from annotator.formats.interchange.edges import Places, recognise_by_edges
from annotator.formats.interchange.format_model import Files, Imported, count
from annotator.formats.interchange.guarded import decode_text, make_document, parse_xml
from annotator.formats.interchange.naming import unflat_relation
from annotator.formats.interchange.refi_names import ORIGIN, layer_and_label, local
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.units import (
    CODE_POINTS,
    UTF16,
    Claim,
    OffsetError,
    Unit,
    UnitMap,
    check_claims,
    recognise_unit,
)
from annotator.formats.zip_gate import NOT_WHOLE, open_zip
from annotator.model.errors import UserError

_MOST_BYTES = 200_000_000
_DEEPEST = 100
_OUTSIDE = ("relative:", "absolute:", "file:", "http:", "https:", "/", "\\")
_COUNTED = {"nvivo": UTF16, "atlas": UTF16, "maxqda": UTF16, "qc": CODE_POINTS, "qualcoder": CODE_POINTS}
"""What the programs count by, as their real files show; others are told by the edges of selections."""


def read(files: Files, unit: Unit | None) -> Iterator[Imported]:
    """Yield a document for each text and user of each project. UserError for what is no project, or has no text."""
    for name, data in files.items():
        if PurePosixPath(name).suffix.lower() != ".qdpx":
            continue
        with open_zip(io.BytesIO(data), never_opened=(".docx", ".xlsx")) as archive:
            inner = [n for n in archive.namelist() if n.lower().endswith(".qde")]
            if len(inner) != 1:
                raise UserError(f"{name}: the archive holds {len(inner)} projects (.qde) where one was expected.")
            yield from _Project(name, archive, inner[0]).documents(unit)


class _Project:
    """One project: users, codes, variables and notes by their GUIDs, in lower case."""

    def __init__(self, name: str, archive: ZipFile, inner: str) -> None:
        self._name, self._archive = name, archive
        self._entries = {str(PurePosixPath(n)).lower(): n for n in archive.namelist()}
        self._root = parse_xml(self._bytes(inner), name)
        if local(self._root) != "Project":
            raise UserError(f"{name}: the file {inner[:60]} is no project.")
        self._origin = (self._root.get("origin") or "").lower()
        every = [e for e in self._root.iter() if isinstance(e.tag, str)]
        self._users = {_guid(e): e.get("name") or e.get("id") or _guid(e) for e in every if local(e) == "User"}
        self._codes: dict[str, tuple[str, ...]] = {}
        for top in (e for e in every if local(e) == "Codes"):
            self._add_codes(top, ())
        self._variables = {_guid(e): e.get("name") or "" for e in every if local(e) == "Variable"}
        self._noted = {_guid(e): e for e in every if local(e) == "Note"}
        self._links: dict[str, list[Any]] = {}
        for link in (e for e in every if local(e) == "Link"):
            self._links.setdefault((link.get("originGUID") or "").lower(), []).append(link)

    def _add_codes(self, above: Any, path: tuple[str, ...]) -> None:
        if len(path) > _DEEPEST:
            raise UserError(f"{self._name}: the codes are nested too deeply.")
        for code in (e for e in above if local(e) == "Code"):
            self._codes[_guid(code)] = own = (*path, code.get("name") or "")
            self._add_codes(code, own)

    def _bytes(self, entry: str) -> bytes:
        try:
            with self._archive.open(entry) as stream:
                data = stream.read(_MOST_BYTES + 1)
        except NOT_WHOLE:
            raise UserError(f'{self._name}: "{entry[:60]}" cannot be unpacked.') from None
        if len(data) > _MOST_BYTES:
            raise UserError(f'{self._name}: "{entry[:60]}" unpacks to far more than a text has.')
        return data

    def documents(self, unit: Unit | None) -> Iterator[Imported]:
        lost: list[str] = []
        texts: list[tuple[Any, str]] = []
        for source in (e for sources in self._root if local(sources) == "Sources" for e in sources):
            text = self._text(source) if local(source) == "TextSource" else None
            if text is None:
                lost.append(source.get("name") or _guid(source))
            else:
                texts.append((source, text))
        if not texts:
            raise UserError(f"{self._name}: the project holds no text.")
        first = True
        for source, text in texts:
            for imported in self._of_users(source, text, unit, lost if first else []):
                first = False
                yield imported

    def _text(self, source: Any) -> str | None:
        inline = next((e for e in source if local(e) == "PlainTextContent"), None)
        if inline is not None:
            return (inline.text or "").removeprefix("\ufeff")
        path = (source.get("plainTextPath") or "").removeprefix("internal://")
        if not path or path.lower().startswith(_OUTSIDE) or ".." in PurePosixPath(path).parts or ":" in path:
            return None
        for wanted in (f"sources/{path}", path):
            if (entry := self._entries.get(wanted.lower())) is not None:
                return decode_text(self._bytes(entry), f"{self._name}, {path[:60]}")
        return None

    def _of_users(self, source: Any, text: str, unit: Unit | None, lost: list[str]) -> Iterator[Imported]:
        place = f"{self._name}, {source.get('name') or _guid(source)}"
        selections = [e for e in source if local(e) == "PlainTextSelection"]
        tally = Tally()
        for name in lost:
            tally.drop("source", name, "It is no text, or its text is not in the project.")
        used = unit or self._unit(place, text, selections)
        if used not in (CODE_POINTS, UTF16):
            tally.change("offsets", place, f"They are {used} here.")
        if unit is not None and self._origin.startswith(ORIGIN.lower()):
            check_claims(text, [c for c in self._claims(place, selections) if c.surface], unit)
        reading = _Source(self, place, UnitMap(text, used), source, selections, tally)
        for user in reading.users():
            document = reading.document(text, user, self._users.get(user, user))
            yield count(document, tally)
            tally = reading.fresh()

    def _unit(self, place: str, text: str, selections: list[Any]) -> Unit:
        claims = self._claims(place, selections)
        if self._origin.startswith(ORIGIN.lower()):
            return recognise_unit(text, claims, usual=CODE_POINTS if str(CODE_POINTS) in self._origin else UTF16)
        known = next((u for start, u in _COUNTED.items() if self._origin.startswith(start)), None)
        if known is not None:
            return known
        places = Places(place, text, tuple((c.start, c.end) for c in claims))
        return recognise_by_edges([places], (UTF16, CODE_POINTS))

    def _claims(self, place: str, selections: list[Any]) -> list[Claim]:
        claims = []
        for one in selections:
            start, end = (
                _position(one.get(name), f"{place}, {_guid(one)}") for name in ("startPosition", "endPosition")
            )
            claims.append(Claim(start, end, one.get("name") or "", f"{place}, selection {_guid(one)}"))
        return claims

    def code(self, coding: Any, place: str) -> tuple[str, str]:
        """Return layer and label of a coding. UserError where its code is not there."""
        ref = next((_target(e) for e in coding if local(e) == "CodeRef"), "")
        if ref not in self._codes:
            raise UserError(f"{place}: a coding has a code ({ref[:40]}) that is not in the codebook.")
        return layer_and_label(self._codes[ref])

    def notes(self, above: Any, target: str, user: str) -> Iterator[Note]:
        """Yield the notes of an element, of one user where they say whose they are."""
        for ref in (_target(e) for e in above if local(e) == "NoteRef"):
            note = self._noted.get(ref)
            if note is not None and (note.get("creatingUser") or user).lower() == user:
                text = next((e.text or "" for e in note if local(e) == "PlainTextContent"), "")
                yield Note(target=target, kind=note.get("name") or "", text=text)

    def of_source(self, source: Any) -> list[Any]:
        """Return the notes on a whole source."""
        return [self._noted[ref] for e in source if local(e) == "NoteRef" and (ref := _target(e)) in self._noted]

    def links_from(self, origins: Iterable[str]) -> Iterator[Any]:
        """Yield the links of the project that lead away from these."""
        for origin in origins:
            yield from self._links.get(origin, ())

    def metadata(self, source: Any) -> Iterator[tuple[str, Scalar]]:
        """Yield the variables of a source."""
        for value in (e for e in source if local(e) == "VariableValue"):
            ref = next((_target(e) for e in value if local(e) == "VariableRef"), "")
            for said in (e for e in value if local(e).endswith("Value")):
                yield self._variables.get(ref, ref), _scalar(local(said), said.text or "", self._name)


class _Source:
    """The codings of one text."""

    def __init__(
        self, project: _Project, place: str, units: UnitMap, source: Any, selections: list[Any], tally: Tally
    ) -> None:
        self._project, self._place, self._units = project, place, units
        self._source, self._selections, self._tally = source, selections, tally

    def fresh(self) -> Tally:
        """Return the tally of the next document."""
        self._tally = Tally()
        return self._tally

    def _codings(self) -> Iterator[tuple[Any, Any]]:
        """Yield coding and selection, None for a coding of the whole source."""
        yield from ((e, None) for e in self._source if local(e) == "Coding")
        for one in self._selections:
            yield from ((e, one) for e in one if local(e) == "Coding")

    def users(self) -> list[str]:
        """Return the users who coded or noted something here, in the order in which they come."""
        by = [self._user(coding, selection) for coding, selection in self._codings()]
        noted = [e.get("creatingUser", "") for e in self._project.of_source(self._source)]
        own = [self._source.get("creatingUser", "").lower()]
        return list(dict.fromkeys((*by, *(user.lower() for user in noted if user)))) or own

    def _user(self, coding: Any, selection: Any) -> str:
        own = coding.get("creatingUser")
        return str(own or (selection.get("creatingUser") if selection is not None else "") or "").lower()

    def document(self, text: str, user: str, coder: str) -> Any:
        marks: dict[str, Mark] = {}
        notes = list(self._project.notes(self._source, "", user))
        selected: dict[str, str] = {}
        for coding, selection in self._codings():
            if self._user(coding, selection) != user:
                continue
            layer, label = self._project.code(coding, self._place)
            id_ = _guid(coding) or f"coding {len(marks)}"
            if id_ in marks:
                raise UserError(f"{self._place}: two codings have the GUID {id_[:40]}.")
            stretches = (self._stretch(selection),) if selection is not None else ()
            marks[id_] = Mark(id=id_, layer=layer, label=label, stretches=stretches)
            notes += self._project.notes(coding, id_, user)
            selected.setdefault(id_, id_)
            if selection is not None:
                if _guid(selection) not in selected:
                    notes += self._project.notes(selection, id_, user)
                selected.setdefault(_guid(selection), id_)
        relations = list(self._relations(marks, selected, notes, user))
        return make_document(
            self._place,
            text=text,
            name=self._source.get("name") or PurePosixPath(self._source.get("plainTextPath") or "").stem,
            coder=coder,
            marks=tuple(marks.values()),
            relations=tuple(relations),
            notes=tuple(notes),
            metadata=tuple(self._project.metadata(self._source)),
        )

    def _stretch(self, selection: Any) -> Stretch:
        try:
            return self._units.stretch(int(selection.get("startPosition")), int(selection.get("endPosition")))
        except (OffsetError, ValueError) as error:
            raise UserError(f"{self._place}, selection {_guid(selection)}: {error}") from None

    def _relations(
        self, marks: dict[str, Mark], selected: dict[str, str], notes: list[Note], user: str
    ) -> Iterator[Relation]:
        taken = set(marks)
        for link in self._project.links_from(selected):
            source, target = (selected.get((link.get(end) or "").lower()) for end in ("originGUID", "targetGUID"))
            if source is None or target is None:
                continue
            layer, slot, label = unflat_relation(link.get("name") or "", marks[source])
            id_ = _guid(link) or f"link {len(taken)}"
            if id_ in taken:
                raise UserError(f"{self._place}: two links have the GUID {id_[:40]}.")
            taken.add(id_)
            notes += self._project.notes(link, id_, user)
            yield Relation(id=id_, source=source, target=target, layer=layer, slot=slot, label=label)


def _guid(element: Any) -> str:
    return (element.get("guid") or "").strip("{}").lower()


def _target(element: Any) -> str:
    return (element.get("targetGUID") or "").strip("{}").lower()


def _position(said: str | None, place: str) -> int:
    if said is None or not said.isascii() or not said.isdecimal() or len(said) > 10:
        raise UserError(f'{place}: "{(said or "")[:20]}" is no position.')
    return int(said)


def _scalar(kind: str, said: str, place: str) -> Scalar:
    try:
        if kind == "IntegerValue":
            return int(said[:30])
        if kind == "FloatValue":
            return float(said[:1000])
    except ValueError:
        raise UserError(f'{place}: "{said[:20]}" is no number.') from None
    return said.strip() in ("true", "1") if kind == "BooleanValue" else said
