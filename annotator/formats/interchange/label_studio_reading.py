"""Reading Label Studio's tasks: a document for each annotation and prediction; the unit by the letters of regions."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from annotator.formats.interchange.document import Mark, Note, Relation, Scalar, Stretch
from annotator.formats.interchange.format_model import Files, Imported, count
from annotator.formats.interchange.guarded import decode_text, make_document, whole_number
from annotator.formats.interchange.json_parts import is_scalar, json_objects, listed, scalars, words
from annotator.formats.interchange.naming import Ids, unflat_relation
from annotator.formats.interchange.reporting import Tally
from annotator.formats.interchange.units import (
    CODE_POINTS,
    Claim,
    OffsetError,
    Unit,
    UnitMap,
    check_claims,
    recognise_unit,
)
from annotator.model.errors import UserError

TEXT, NAME_OF, CODER = "text", "name", "coder"
MODEL = "label-studio:prediction"
"""Metadata of a document that a model made, not a person: its coder is the model's version."""

_PLACE = ("start", "end", "startOffset", "endOffset")
_REGIONS = ("labels", "hypertextlabels", "paragraphlabels")


def read(files: Files, unit: Unit | None) -> Iterator[Imported]:
    """Yield a document for each annotation and prediction of each task; one without marks where a task has none."""
    for name, data in files.items():
        if PurePosixPath(name).suffix != ".json":
            continue
        for place, task in json_objects(decode_text(data, name), name):
            yield from _task(place, task, PurePosixPath(name).stem, unit)


def _task(place: str, task: dict[str, Any], stem: str, unit: Unit | None) -> Iterator[Imported]:
    data = task.get("data")
    if not isinstance(data, dict):
        raise UserError(f"{place}: no task of Label Studio (it has no data); export the project as JSON.")
    made = [(one, "") for one in listed(task.get("annotations", task.get("completions")), place)]
    made += [(one, MODEL) for one in listed(task.get("predictions"), place)]
    for one, model in made or [({}, "")]:
        if not isinstance(one, dict):
            raise UserError(f"{place}: an annotation is an object.")
        if one.get("was_cancelled") is True:
            continue
        yield _Reading(place, data, unit).read(
            one, model, str(data.get(NAME_OF) or f"{stem} {task.get('id', '')}".strip())
        )


def _coder(one: dict[str, Any], data: dict[str, Any], model: str) -> str:
    if model:
        return str(one.get("model_version") or "")
    by = one.get("completed_by")
    own = by.get("email") or by.get("id") if isinstance(by, dict) else by
    return str(data.get(CODER) or own or "")


class _Reading:
    """One annotation of one task: results that share an id are about one region."""

    def __init__(self, place: str, data: dict[str, Any], unit: Unit | None) -> None:
        self._place, self._data, self._unit = place, data, unit
        self._tally = Tally()
        self._marks: dict[str, Mark] = {}
        self._regions: dict[str, str] = {}
        """The region that a mark is, by their ids: one that has several labels is several marks."""
        self._ids = Ids()
        self._attributes: dict[str, list[tuple[str, Scalar]]] = {}
        self._notes: list[Note] = []
        self._relations: list[tuple[str, str, str, str]] = []
        self._known: dict[str, Stretch] = {}

    def read(self, one: dict[str, Any], model: str, name: str) -> Imported:
        results = listed(one.get("result"), self._place)
        key = self._text_key(results)
        text = self._data[key]
        units = self._units(text, [r for r in results if _is_region(r)])
        numbered = list(enumerate(results, 1))
        # What is said of a region may stand before it.
        for number, result in sorted(
            numbered, key=lambda pair: not (isinstance(pair[1], dict) and _is_region(pair[1]))
        ):
            self._result(f"{self._place}, result {number}", result, units)
        metadata = scalars(self._data, self._tally, self._place, (key, NAME_OF, CODER))
        document = make_document(
            self._place,
            text=text,
            name=name,
            coder=_coder(one, self._data, model),
            marks=tuple(self._with_attributes(mark) for mark in self._marks.values()),
            relations=tuple(self._follow()),
            notes=tuple(note for note in self._notes if self._has(note)),
            metadata=(*metadata, *(((MODEL, True),) if model else ())),
        )
        return count(document, self._tally)

    def _text_key(self, results: list[Any]) -> str:
        named = {str(r.get("source", "")).lstrip("$") for r in results if isinstance(r, dict)} - {""}
        for key in (*sorted(named), TEXT):
            if isinstance(self._data.get(key), str):
                return key
        texts = [key for key, value in self._data.items() if isinstance(value, str)]
        if len(texts) != 1:
            raise UserError(f"{self._place}: the task has no text that could be told from its other data.")
        return texts[0]

    def _units(self, text: str, regions: list[dict[str, Any]]) -> UnitMap:
        claims = []
        for result in regions:
            value, place = result["value"], f"{self._place}, region {result.get('id', '')}"
            start, end = whole_number(value.get("start"), place), whole_number(value.get("end"), place)
            claims.append(Claim(start, end, str(value.get("text") or ""), place))
        if self._unit is not None:
            check_claims(text, [claim for claim in claims if claim.surface], self._unit)
            return UnitMap(text, self._unit)
        unit = recognise_unit(text, claims)
        if unit != CODE_POINTS:
            self._tally.change("offsets", self._place, f"They are {unit} here; Label Studio counts code points now.")
        return UnitMap(text, unit)

    def _result(self, place: str, result: Any, units: UnitMap) -> None:
        if not isinstance(result, dict):
            raise UserError(f"{place}: a result is an object.")
        if result.get("type") == "relation":
            ends = words(result.get("from_id"), place), words(result.get("to_id"), place)
            for label in listed(result.get("labels"), place) or [""]:
                self._relations.append((*ends, words(label, place), place))
            return
        id_, layer = words(result.get("id", place), place), words(result.get("from_name", ""), place)
        value = result.get("value")
        if not isinstance(value, dict):
            raise UserError(f"{place}: a result has a value.")
        if _is_region(result):
            self._region(place, id_, layer, result, units)
        elif "start" in value and id_ in self._known:
            self._attribute(place, id_, layer, value)
        elif isinstance(value.get("choices"), list) and "start" not in value:
            for label in value["choices"]:
                self._new(id_, Mark(id="", layer=layer, label=words(label, place)))
        elif isinstance(value.get("text"), list) and "start" not in value:
            self._notes += [Note(kind=layer, text=words(one, place)) for one in value["text"]]
        else:
            self._tally.drop(
                "result", place, f'A result of the type "{str(result.get("type"))[:40]}" is not about text.'
            )

    def _region(self, place: str, id_: str, layer: str, result: dict[str, Any], units: UnitMap) -> None:
        value = result["value"]
        try:
            stretch = units.stretch(value["start"], value["end"])
        except OffsetError as error:
            raise UserError(f"{place}: {error}") from None
        labels = listed(value.get(result["type"]), place) or [""]
        mark = Mark(id="", layer=layer, stretches=(stretch,))
        made = [self._new(id_, replace(mark, label=words(label, place))) for label in labels]
        self._known[id_] = stretch
        meta = result.get("meta")
        for text in listed(meta.get("text"), place) if isinstance(meta, dict) else ():
            self._notes += [Note(target=one, text=words(text, place)) for one in made]

    def _new(self, id_: str, mark: Mark) -> str:
        free = self._ids.free(id_)
        self._marks[free], self._regions[free] = replace(mark, id=free), id_
        return free

    def _attribute(self, place: str, id_: str, name: str, value: dict[str, Any]) -> None:
        for key, said in value.items():
            if key not in ("start", "end", "text", "startOffset", "endOffset") or (
                key == "text" and isinstance(said, list)
            ):
                for one in said if isinstance(said, list) else [said]:
                    if is_scalar(one):
                        self._attributes.setdefault(id_, []).append((name, one))
                    else:
                        self._tally.drop("attribute", f"{place}, {name}", "Its value is no word or number.")

    def _with_attributes(self, mark: Mark) -> Mark:
        return replace(mark, attributes=tuple(self._attributes.get(self._regions[mark.id], ())))

    def _has(self, note: Note) -> bool:
        return not note.target or note.target in self._marks

    def _follow(self) -> Iterator[Relation]:
        for number, (source, target, said, place) in enumerate(self._relations):
            for end in (source, target):
                if end not in self._marks:
                    raise UserError(f'{place}: the relation leads to "{end[:40]}", which is not there.')
            layer, slot, label = unflat_relation(said, self._marks[source])
            id_ = self._ids.free(f"relation {number}")
            yield Relation(id=id_, source=source, target=target, layer=layer, slot=slot, label=label)


def _is_region(result: Any) -> bool:
    value = result.get("value") if isinstance(result, dict) else None
    return isinstance(value, dict) and result.get("type") in _REGIONS and "start" in value and "end" in value
