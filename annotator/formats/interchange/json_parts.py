"""What Label Studio, doccano and Prodigy share: several JSON values in a file, one stretch a mark, flat relations."""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from annotator.formats.interchange import losses
from annotator.formats.interchange.document import NOTE, Attributes, Document, Mark, Relation, Scalar
from annotator.formats.interchange.guarded import no_json, parse_json
from annotator.formats.interchange.naming import Ids, fit_flat_relation
from annotator.formats.interchange.reporting import Tally
from annotator.model.errors import UserError

# Valid in JSON, yet many programs end a line there; only strings can hold them, so escaping them is safe.
_LINE_ENDS = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def json_line(value: Any) -> str:
    """Return a value as one line of JSON, letters as they are."""
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character, escape in _LINE_ENDS.items():
        written = written.replace(character, escape)
    return written


def json_objects(text: str, name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield place and object: JSON lines, one list of objects, or objects written one after the other.

    Raises UserError where it is none of these.
    """
    start = text.lstrip()
    if start.startswith("["):
        value = parse_json(text, name)
        for number, one in enumerate(listed(value, name), 1):
            yield _object(f"{name}, entry {number}", one)
    elif _first_is_whole(start):
        for number, line in enumerate(_lines(text), 1):
            if line.strip():
                yield _object(f"{name}, line {number}", parse_json(line, f"{name}, line {number}"))
    else:
        for number, piece in enumerate(_pieces(start, name), 1):
            yield _object(f"{name}, entry {number}", parse_json(piece, f"{name}, entry {number}"))


def _object(place: str, value: Any) -> tuple[str, dict[str, Any]]:
    if not isinstance(value, dict):
        raise UserError(f"{place}: an object ({{...}}) was expected.")
    return place, value


def _first_is_whole(text: str) -> bool:
    try:
        json.loads(next(_lines(text)))
    except (ValueError, RecursionError):
        return False
    return True


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text, of which there may be hundreds of megabytes, one after the other."""
    at = 0
    while (end := text.find("\n", at)) >= 0:
        yield text[at:end]
        at = end + 1
    yield text[at:]


def _pieces(text: str, name: str) -> Iterator[str]:
    at, decoder = 0, json.JSONDecoder()
    while at < len(text):
        try:
            _, end = decoder.raw_decode(text, at)
        except RecursionError:
            raise UserError(f"{name}: the values are nested too deeply.") from None
        except json.JSONDecodeError as error:
            raise no_json(error, name) from None
        except ValueError:
            raise UserError(f"{name}: a number of it is too long to be read.") from None
        yield text[at:end]
        at = end + len(text[end:]) - len(text[end:].lstrip())


def is_scalar(value: Any) -> bool:
    """Tell whether a JSON value can be the value of an attribute."""
    return isinstance(value, (str, int, float, bool))


def scalars(value: Any, tally: Tally, place: str, skip: Collection[str] = ()) -> Attributes:
    """Return the members of an object that are words, numbers or truth values; the rest is told."""
    found: list[tuple[str, Scalar]] = []
    for name, one in value.items() if isinstance(value, dict) else ():
        if is_scalar(one):
            if name not in skip:
                found.append((name, one))
        elif one is not None and name not in skip:
            tally.drop("value", f"{place}, {name}", "Lists and objects are not kept.")
    return tuple(found)


def listed(value: Any, place: str) -> list[Any]:
    """Return a list, empty for nothing. UserError for anything else."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise UserError(f"{place}: a list was expected.")
    return value


def words(value: Any, place: str) -> str:
    """Return words; numbers are words too. UserError for anything else."""
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise UserError(f"{place}: words were expected where {str(value)[:40]} stands.")
    return str(value)


def one_stretch_each(document: Document, tally: Tally, *, whole: bool) -> list[Mark]:
    """Return the marks with one stretch each that covers letters, or none at all where `whole` may be marked."""
    taken = Ids((*(m.id for m in document.marks), *(r.id for r in document.relations)))
    marks: list[Mark] = []
    for mark in document.marks:
        stretches = tuple(s for s in mark.stretches if s.start < s.end)
        if mark.stretches and not stretches:
            tally.drop("mark", mark.id, losses.EMPTY)
            continue
        if not mark.stretches and not whole:
            tally.drop("mark", mark.id, losses.WHOLE)
            continue
        if stretches != mark.stretches:
            tally.drop("stretch", mark.id, losses.EMPTY)
        if len(stretches) < 2:
            marks.append(replace(mark, stretches=stretches))
        else:
            tally.change("mark", mark.id, losses.STRETCHES)
            for number, stretch in enumerate(stretches):
                own = taken.free(f"{mark.id}-{number + 1}") if number else mark.id
                marks.append(replace(mark, id=own, stretches=(stretch,)))
    return marks


def without_notes(document: Document) -> Document:
    """Return the document without notes, and without the marks that are there for a note alone."""
    alone = {note.target for note in document.notes}
    alone -= {end for relation in document.relations for end in (relation.source, relation.target)}
    marks = tuple(mark for mark in document.marks if mark.layer != NOTE or mark.label or mark.id not in alone)
    return replace(document, marks=marks, notes=()) if document.notes else document


def flat_relations(relations: Iterable[Relation], marks: Iterable[Mark], tally: Tally) -> tuple[Relation, ...]:
    """Return the relations between marks with places in the text, each with one label."""
    placed = {mark.id: mark for mark in marks if mark.stretches}
    kept: list[Relation] = []
    for relation in relations:
        if relation.source in placed and relation.target in placed:
            kept.append(fit_flat_relation(relation, placed[relation.source], tally))
        else:
            tally.drop("relation", relation.id, losses.RELATION_ENDS)
    return tuple(kept)


def fit_metadata(document: Document, tally: Tally, reserved: Collection[str]) -> Attributes:
    """Return the data about the document under names of their own."""
    kept: dict[str, Scalar] = {}
    for name, value in document.metadata:
        if name in reserved or name in kept:
            tally.drop("metadata", name, losses.TAKEN)
        else:
            kept[name] = value
    return tuple(kept.items())


def tell_dropped(document: Document, tally: Tally, *, notes: bool) -> None:
    """Tell what none of the three has: tokens, sentences, declared layers and, where so, notes."""
    if document.layers or document.tokens or document.sentences:
        tally.drop("layers, tokens and sentences", document.name, losses.DECLARED)
    for note in document.notes if notes else ():
        tally.drop("note", note.target, losses.NOTES)
