"""Files as other programs write them, with emoji and tashkeel, made from one piece of news."""

import json
from pathlib import Path
from typing import Any

from written_documents import say_coders

from annotator.formats.interchange.document import Document, Mark, Relation, Stretch
from annotator.formats.interchange.formats import WRITERS
from annotator.formats.interchange.reporting import Tally

TEXT = (
    "وَزيرُ النقل يفتتح الخط الجديد 😀\n"
    "قال الوزير سالم العامري 😀 إن الخط بين صحار ومسقط جاهز، «وسيبدأ العمل غداً».\n"
    "وأضافت هدى الناصري من بلدية صحار أن التذاكر متاحة.\n"
)
MARKS = (
    ("PERSON", "سالم العامري"),
    ("GPE", "صحار"),
    ("ORG", "بلدية صحار"),
    ("MOOD", "متاحة"),
    ("Quote", "«وسيبدأ العمل غداً»"),
    ("Speaker", "الوزير سالم العامري"),
    ("Cue", "قال"),
)


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def units(text: str, place: tuple[int, int], *, utf16: bool) -> tuple[int, int]:
    """Return a place in UTF-16 units, or as it is."""
    if not utf16:
        return place
    start, end = (len(text[:point].encode("utf-16-le")) // 2 for point in place)
    return start, end


def label_studio(
    path: Path, text: str = TEXT, *, coder: str = "salma@example.org", utf16: bool = False, model: str = ""
) -> Path:
    """Write a project of Label Studio with one task: names, a quotation with its speaker and cue, a relation each.

    With a `model` it is what that one predicted.
    """
    results: list[dict[str, Any]] = []

    def region(id_: str, label: str, words: str) -> None:
        start, end = units(text, at(words, text), utf16=utf16)
        value = {"start": start, "end": end, "text": words, "labels": [label]}
        results.append({"id": id_, "type": "labels", "from_name": "label", "to_name": "text", "value": value})

    for number, (label, words) in enumerate(MARKS):
        region(f"m{number}", label, words)
    for target, label in (("m5", "speaker"), ("m6", "cue")):
        results.append({"type": "relation", "from_id": "m4", "to_id": target, "direction": "right", "labels": [label]})
    one = {"id": 7, "completed_by": {"email": coder}, "result": results}
    task = {"id": 1, "data": {"text": text, "name": "الخط الجديد"}, "annotations": [one]}
    if model:
        task["predictions"], task["annotations"] = [{"model_version": model, "result": results}], []
    path.write_text(json.dumps([task], ensure_ascii=False), encoding="utf-8")
    return path


def news(text: str = TEXT, *, coder: str = "Salma") -> Document:
    """Return the piece of news as INCEpTION's users mark it: names, a quotation with speaker and cue."""
    place = {words: Stretch(*at(words, text)) for words in ("سالم العامري", "مسقط", "«وسيبدأ العمل غداً»", "قال")}
    return Document(
        text=text,
        name="خط",
        coder=coder,
        marks=(
            Mark(id="1", layer="name", label="PERS", stretches=(place["سالم العامري"],)),
            Mark(id="2", layer="name", label="LOC", stretches=(place["مسقط"],)),
            Mark(id="3", layer="quote", label="direct", stretches=(place["«وسيبدأ العمل غداً»"],)),
            Mark(id="4", layer="speaker", stretches=(place["سالم العامري"],)),
            Mark(id="5", layer="cue", stretches=(place["قال"],)),
        ),
        relations=(
            Relation(id="6", source="3", target="4", slot="speaker"),
            Relation(id="7", source="3", target="5", slot="cue"),
        ),
    )


def written(folder: Path, format_name: str, *documents: Document) -> Path:
    """Write documents in a format of the interchange into a folder of their own; return it."""
    writer, files, own = WRITERS[format_name], {}, folder / format_name
    for chunk in writer.write([writer.fit(document, Tally()) for document in documents]):
        files[chunk.file] = (b"" if chunk.common else files.get(chunk.file, b"")) + chunk.data
    for name, data in files.items():
        (own / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).write_bytes(data)
    say_coders(own, *documents)
    return own


def doccano(path: Path, text: str, *places: tuple[int, int, str]) -> Path:
    """Write a line of doccano with places as they are; no letters beside them tell how they are counted."""
    labels = [list(place) for place in places]
    path.write_text(json.dumps({"text": text, "label": labels}, ensure_ascii=False) + "\n", encoding="utf-8")
    return path
