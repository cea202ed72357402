"""Builders for tests of the interchange: documents with emoji, tashkeel and CR LF, the law of writers, mutations."""

import contextlib
import json
import os
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from hypothesis import strategies as st

from annotator.formats.interchange.document import Document, Mark, Note, Relation, Stretch, canonical
from annotator.formats.interchange.format_model import Imported, InterchangeReader, InterchangeWriter
from annotator.formats.interchange.reporting import Report, Tally
from annotator.model.errors import UserError

FAMILY, FLAG = "👨‍👩‍👧", "🇯🇴"
TEXT = f"قَالَ وَزيرُ النَّقلِ 😀 سالم العامري:\r\n«الخطُّ {FLAG} جاهزٌ» {FAMILY}.\nوأضافت هدى الناصري لرويترز أنه \u200fآمن."
"""Tashkeel, emoji of one and of five code points, a flag, CR LF and LF, a bidi mark, a proclitic."""


def at(words: str, text: str = TEXT) -> Stretch:
    """Where words stand first in a text."""
    start = text.index(words)
    return Stretch(start, start + len(words))


def news() -> Document:
    """A piece of news with names, a quote of two stretches with speaker and cue, a relation, notes, an empty mark."""
    return Document(
        text=TEXT,
        name="خبر 1",
        coder="سلمى",
        marks=(
            Mark(id="1", layer="name", label="PER", stretches=(at("سالم العامري"),), attributes=(("sure", True),)),
            Mark(id="2", layer="name", label="PER", stretches=(at("هدى الناصري"),), attributes=(("id", "Q5"),)),
            Mark(id="3", layer="name", label="ORG", stretches=(at("رويترز"),)),
            Mark(id="4", layer="quote", label="direct", stretches=(at("الخطُّ"), at(f"{FLAG} جاهزٌ"))),
            Mark(id="5", layer="cue", label="قال", stretches=(at("قَالَ"),)),
            Mark(id="6", layer="speaker", stretches=(at("وَزيرُ النَّقلِ 😀 سالم العامري"),)),
            Mark(
                id="7", layer="لون", label="_|[1];*->\\", stretches=(at(FAMILY),), attributes=(("عدد", 3), ("x y", 0.5))
            ),
            Mark(id="8", layer="gap", label="here", stretches=(Stretch(at("آمن").start, at("آمن").start),)),
            Mark(id="9", layer="topic", label="transport"),
        ),
        relations=(
            Relation(id="10", source="4", target="6", slot="speaker", label="official"),
            Relation(id="11", source="4", target="5", slot="cue"),
            Relation(id="12", source="3", target="2", layer="employs", attributes=(("since", "2020\t2021"),)),
        ),
        notes=(Note(target="1", text="وزير\nجديد", kind="memo"), Note(text="نشر مرتين")),
        metadata=(("outlet", "الرأي"), ("date", "2026-11-26")),
    )


def fitted(writer: InterchangeWriter, document: Document) -> tuple[Document, Report]:
    """What a format holds of a document, and what it tells of the rest."""
    tally = Tally()
    return writer.fit(document, tally), tally.report()


def written(writer: InterchangeWriter, *documents: Document) -> dict[str, bytes]:
    """The files of fitted documents."""
    files: dict[str, bytes] = {}
    for chunk in writer.write(documents):
        files[chunk.file] = (b"" if chunk.common else files.get(chunk.file, b"")) + chunk.data
    return files


def read(reader: InterchangeReader, files: dict[str, bytes], **named) -> list[Document]:
    """The documents in files."""
    return [imported.document for imported in reader.read(files, named.get("unit"))]


def assert_law(reader: InterchangeReader, writer: InterchangeWriter, *documents: Document, unit=None) -> list[Report]:
    """What a format holds of documents is read back as it was written; returns what was told."""
    both = [fitted(writer, document) for document in documents]
    held = [document for document, _ in both]
    back = read(reader, written(writer, *held), unit=unit)
    assert [canonical(d) for d in back] == [canonical(d) for d in held]
    return [report for _, report in both]


_LETTERS = st.sampled_from(
    ["ق", "ا", "لّ", "ِ", " ", "  ", "\n", "\r\n", "a", "Z", "7", ".", "😀", FAMILY, FLAG, "\u200f", "\\", "|", "<", "&"]
)
_WORDS = st.sampled_from(["", "PER", "اسم", "a b", "*", "_", "x;y|z", "[1]", "\\", "1-1[2]", "->", "t\tt", "l\nl", "é"])
_NAMES = st.sampled_from(["name", "quote", "cue", "Layer", "نص", "a b", "webanno.custom.Span", "value", "begin"])
_VALUES = st.one_of(_WORDS, st.booleans(), st.integers(-5, 2**40), st.floats(allow_nan=False, allow_infinity=False))


@st.composite
def documents(draw) -> Document:
    """Any document: stacked, nested, crossing, empty and cut marks, relations, slots, notes."""
    text = "قال" + "".join(draw(st.lists(_LETTERS, max_size=25)))
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda p: Stretch(*sorted(p)))
    marks = tuple(
        Mark(
            id=f"T{number}",
            layer=draw(_NAMES),
            label=draw(_WORDS),
            stretches=tuple(draw(st.lists(places, max_size=2))),
            attributes=tuple(draw(st.dictionaries(_NAMES, _VALUES, max_size=2)).items()),
        )
        for number in range(draw(st.integers(0, 6)))
    )
    relations = tuple(
        Relation(
            id=f"R{number}",
            source=draw(st.sampled_from(marks)).id,
            target=draw(st.sampled_from(marks)).id,
            layer=draw(_NAMES),
            label=draw(_WORDS),
            slot=draw(st.sampled_from(["", "speaker", "دور", "links"])),
            attributes=tuple(draw(st.dictionaries(_NAMES, _VALUES, max_size=1)).items()),
        )
        for number in range(draw(st.integers(0, 4)) if marks else 0)
    )
    ids = ["", *(m.id for m in marks), *(r.id for r in relations)]
    notes = tuple(
        Note(target=draw(st.sampled_from(ids)), text=draw(_WORDS), kind=draw(_NAMES))
        for _ in range(draw(st.integers(0, 2)))
    )
    coder = draw(st.sampled_from(["", "سلمى", "coder 2"]))
    return Document(text=text, name="خبر", coder=coder, marks=marks, relations=relations, notes=notes)


MUTATIONS = int(os.environ.get("HASHIYA_MUTATIONS", "300"))
LONGEST_SECONDS = 5.0


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes with one wound: cut, a byte changed, a number changed, a line twice, two pieces swapped ..."""
    kind = chance.randrange(10)
    if kind == 0 or not data:
        return data[: chance.randrange(len(data) + 1)]
    if kind == 1:
        at = chance.randrange(len(data))
        return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
    if kind in (2, 3, 4, 5):
        return _with_another_number(data, chance)
    if kind in (6, 7):
        return _with_another_word(data, chance)
    lines = data.split(b"\n")
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    if kind == 8:
        lines[at], lines[other] = lines[other], lines[at]
    elif chance.random() < 0.5:
        lines.insert(at, lines[other])
    else:
        del lines[at]
    return b"\n".join(lines)


def _with_another_number(data: bytes, chance: random.Random) -> bytes:
    found = list(re.finditer(rb"\d+", data))
    if not found:
        return data + b" "
    number = chance.choice(found)
    other = chance.choice(
        [b"0", b"1", b"7", b"-1", b"99999", b"4294967296", b"1e3", str(int(number[0][:9]) + 1).encode()]
    )
    return data[: number.start()] + other + data[number.end() :]


def _with_another_word(data: bytes, chance: random.Random) -> bytes:
    found = list(re.finditer(rb"[A-Za-z_]{2,}", data))
    if not found:
        return data + b" "
    word, other = chance.choice(found), chance.choice(found)
    new = chance.choice([other[0], b"x", "😀".encode(), "\u064b".encode(), b"null", b"[]", b""])
    return data[: word.start()] + new + data[word.end() :]


def mutated_json(data: bytes, chance: random.Random) -> bytes:
    """Return JSON (or JSON lines) with one value exchanged, taken away or doubled: still JSON."""
    text = data.decode()
    lines = text.split("\n") if "\n{" in text and text.startswith("{") else [text]
    at = chance.randrange(len(lines))
    if not lines[at].strip():
        return data
    value = json.loads(lines[at])
    spots = list(_spots(value))
    if spots:
        inside, key = chance.choice(spots)
        kind = chance.randrange(4)
        if kind == 0:
            del inside[key]
        elif kind == 1 and isinstance(inside, list):
            inside.append(inside[key])
        else:
            others = [None, True, -1, 0, 3, 2**40, 1.5, "", "x", "😀", [], {}, [[1]], {"a": 1}, chance.choice(spots)[0]]
            inside[key] = json.loads(json.dumps(chance.choice(others)))
    lines[at] = json.dumps(value, ensure_ascii=chance.random() < 0.5)
    return "\n".join(lines).encode()


def _spots(value) -> Iterator[tuple]:
    keys = value.keys() if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    for key in keys:
        yield value, key
        yield from _spots(value[key])


def mutated_xml(data: bytes, chance: random.Random) -> bytes:
    """Return XML with one element or attribute exchanged, taken away or doubled: still XML."""
    from lxml import etree

    root = etree.fromstring(data)
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    one, other = chance.choice(elements), chance.choice(elements)
    kind = chance.randrange(6)
    values = ["", "0", "-1", "7", "99999", "x", "1 2", "😀", *other.attrib.values()]
    if kind in (0, 1, 2) and one.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(values))
    elif kind == 3 and one.attrib:
        del one.attrib[chance.choice(list(one.attrib))]
    elif kind == 4 and one is not root:
        one.getparent().remove(one)
    else:
        one.append(etree.fromstring(etree.tostring(other, with_tail=False)))
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


def survive(
    reader: InterchangeReader,
    files: dict[str, bytes],
    *,
    is_syntax: Callable[[bytes], bool],
    mutate: Callable[[bytes, random.Random], bytes] = mutated,
    seed: int = 6,
) -> Counter[str]:
    """Read many mutated versions of files: each is read or refused with a sentence, none crashes or hangs.

    Prints how many were still valid syntax, so that the mapping saw them, and how many were read.
    """
    chance, told = random.Random(seed), Counter[str]()
    names = sorted(files)
    for number in range(MUTATIONS):
        name = names[number % len(names)]
        wounded = (mutated if number % 4 == 0 else mutate)(files[name], chance)
        begun = time.monotonic()
        try:
            found: list[Imported] = list(reader.read({**files, name: wounded}, None))
            told["read"] += 1
            assert all(isinstance(one.document, Document) for one in found)
        except UserError as error:
            told["refused"] += 1
            told["refused without a sentence"] += not 10 < len(str(error)) < 1000
        assert time.monotonic() - begun < LONGEST_SECONDS
        told["reached the mapping"] += is_syntax(wounded)
    print(f"\n{reader.name}: {MUTATIONS} mutated inputs, {told}")
    assert not told["refused without a sentence"]
    assert told["reached the mapping"] * 2 >= MUTATIONS
    return told


def truncations(data: bytes, most: int = 400) -> Iterator[bytes]:
    """The data cut at every byte, or at `most` places spread over it."""
    step = max(1, len(data) // most)
    for end in range(0, len(data), step):
        yield data[:end]


def survive_truncation(reader: InterchangeReader, files: dict[str, bytes]) -> None:
    """Cut each file at every byte: it is read or refused, never a crash."""
    for name, data in files.items():
        for cut in truncations(data):
            with contextlib.suppress(UserError):
                list(reader.read({**files, name: cut}, None))


def renamed(document: Document, **fields) -> Document:
    """The document with other fields."""
    return replace(document, **fields)


def is_json(data: bytes) -> bool:
    """Tell whether these bytes are JSON."""
    try:
        json.loads(data)
    except ValueError:
        return False
    return True
