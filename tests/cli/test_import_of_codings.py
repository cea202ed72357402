"""`import` of codings: units told by letters, a wrong surface refused with its place, labels, looking, exit codes."""

import json
from pathlib import Path
from typing import Any

import pytest
from arriving_builders import TEXT as PLAIN
from arriving_builders import mark, quoted
from builders_interchange import FAMILY, FLAG
from command_line import TEXT, Line
from written_documents import write

from annotator.exchange.interchange.interchange import UNITS
from annotator.formats.interchange.document import Document
from annotator.formats.interchange.units import Unit, UnitMap

NEWS = f"قَالَ وَزيرُ النَّقلِ 😀 سالم العامري:\r\n«الخطُّ {FLAG} جاهزٌ» {FAMILY}.\r\nوأضافت هدى الناصري لرويترز."
NAMES = {"سالم العامري": "PER", "هدى الناصري": "PER", "رويترز": "ORG"}
UNIT_NAMES = ("code-points", "utf-16", "graphemes", "bytes", "code-points-crlf-as-one", "utf-16-crlf-as-one")


def brat(folder: Path, unit: Unit, *, bom: bool = False, letters: str = "") -> Path:
    """The news as brat files with offsets in any unit, CR LF and, where asked, a byte order mark."""
    folder.mkdir()
    units = UnitMap(NEWS, unit)
    lines = []
    for number, (words, label) in enumerate(NAMES.items(), 1):
        start = NEWS.index(words)
        place = f"{units.to_unit(start)} {units.to_unit(start + len(words))}"
        lines.append(f"T{number}\t{label} {place}\t{(letters if number == 2 else '') or words}\r\n")
    (folder / "a.txt").write_bytes(NEWS.encode("utf-8-sig" if bom else "utf-8"))
    (folder / "a.ann").write_bytes("".join(lines).encode("utf-8-sig" if bom else "utf-8"))
    return folder / "a.ann"


def prodigy(path: Path, unit: Unit, *, letters: str = "") -> Path:
    """The news as Prodigy's lines with offsets in any unit."""
    units, spans = UnitMap(NEWS, unit), list[dict[str, Any]]()
    for number, (words, label) in enumerate(NAMES.items(), 1):
        start = NEWS.index(words)
        place = {"start": units.to_unit(start), "end": units.to_unit(start + len(words))}
        spans.append(place | {"label": label, "text": (letters if number == 2 else "") or words})
    task = {"text": NEWS, "spans": spans, "answer": "accept", "_task_hash": 1}
    path.write_text(json.dumps(task, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def names(line: Line, article: str) -> dict[str, str]:
    (shown,) = line("show", line.corpus, article, "--coder", "Rana", "--json")
    text = NEWS.replace("\r\n", "\n")
    return {text[a["start"] : a["end"]]: a["code"] for a in shown["annotations"]}


@pytest.mark.parametrize("bom", [False, True])
@pytest.mark.parametrize("unit", UNIT_NAMES)
def test_the_unit_is_told_by_the_letters_that_the_file_repeats(
    line: Line, tmp_path: Path, unit: str, bom: bool
) -> None:
    (row,) = line("import", line.corpus, brat(tmp_path / "in", UNITS[unit], bom=bom), "--json")
    assert (row["status"], row["kept"]) == ("imported", {"names": 3})
    assert names(line, row["article"]) == NAMES
    told = [one for one in row["changed"] if one["what"] == "offsets"]
    assert bool(told) == (unit != "code-points")


@pytest.mark.parametrize("unit", UNIT_NAMES[:4])
def test_so_it_is_in_json_lines(line: Line, tmp_path: Path, unit: str) -> None:
    (row,) = line("import", line.corpus, prodigy(tmp_path / "a.jsonl", UNITS[unit]), "--json")
    assert (row["status"], row["kept"]) == ("imported", {"names": 3})
    assert names(line, row["article"]) == NAMES


@pytest.mark.parametrize("unit", UNIT_NAMES)
def test_letters_that_stand_elsewhere_refuse_the_file_with_their_place(line: Line, tmp_path: Path, unit: str) -> None:
    wrong = brat(tmp_path / "in", UNITS[unit], letters="هدى النصيري")
    for more in ((), ("--unit", unit)):
        (row,) = line("import", line.corpus, wrong, *more, "--json", code=1)
        assert (row["status"], row["article"]) == ("refused", None)
        assert row["reason"].startswith('a.ann, line 2: the file says "هدى النصيري" stands at ')
    assert len(line("articles", line.corpus, "--json")) == 1
    (row,) = line("import", line.corpus, prodigy(tmp_path / "a.jsonl", UNITS[unit], letters="x"), "--json", code=1)
    assert (row["status"], '"x" stands at' in row["reason"]) == ("refused", True)


def test_a_unit_that_nothing_tells_has_to_be_said(line: Line, tmp_path: Path) -> None:
    # After one emoji the same two letters are a word in one unit and the end and beginning of words in the other.
    entry = {
        "text": "😀 ab cd ef",
        "entities": [{"id": 1, "label": "X", "start_offset": 2, "end_offset": 3}],
        "relations": [],
    }
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(entry), encoding="utf-8")
    (row, *_) = line("import", line.corpus, path, "--json", "--look")
    said = line("import", line.corpus, path, "--unit", "code-points", "--json")
    assert said[0]["status"] == "imported"
    assert row["what"] == "document"


def test_a_text_that_is_here_gets_the_codings_and_the_row_says_whose(line: Line, article: str, tmp_path: Path) -> None:
    start = TEXT.index("بيروت")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.ann").write_text(f"T1\tLOC {start} {start + 5}\tبيروت\n", encoding="utf-8")
    (row,) = line("import", line.corpus, tmp_path / "b.ann", "--coder", "هدى", "--json")
    assert row == {
        "path": str(tmp_path / "b.ann"),
        "place": "b",
        "article": article,
        "status": "coded",
        "reason": "",
        "coder": "هدى",
        "suggester": "",
        "kept": {"names": 1},
        "changed": [],
        "dropped": [],
    }


def test_labels_are_read_from_a_file(line: Line, tmp_path: Path) -> None:
    folder = write(
        tmp_path / "in", "brat", quoted(mark("n", "name", "City", "بيروت"), mark("m", "name", "Noise", "معرض"))
    )
    labels = tmp_path / "labels.json"
    labels.write_text(json.dumps({"City": "LOC", "Noise": ""}), encoding="utf-8")
    (row,) = line("import", line.corpus, folder, "--labels", labels, "--json")
    assert row["kept"] == {"links": 1, "names": 1, "quotes": 1}
    assert [told["what"] for told in row["dropped"]] == ["Noise"]
    for becomes in ("quote/reported", "cue ", "clause/", "speaker/boss"):
        labels.write_text(json.dumps({"City": becomes}), encoding="utf-8")
        line("import", line.corpus, folder, "--labels", labels, code=2)
        assert becomes in line.error


def test_labels_that_the_codebook_lacks_can_be_left_out(line: Line, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "brat", Document(text=PLAIN, name="a", marks=(mark("n", "name", "City", "بيروت"),)))
    (row,) = line("import", line.corpus, folder, "--no-new-codes", "--json")
    assert (row["kept"], [told["what"] for told in row["dropped"]]) == ({}, ["City"])


def test_looking_prints_documents_labels_and_coders_and_writes_nothing(line: Line, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "webanno-tsv", quoted(mark("n", "name", "City", "بيروت"), coder="سلمى"))
    before = line.corpus.read_bytes()
    rows = line("import", line.corpus, folder, "--look", "--json")
    assert [row["what"] for row in rows] == ["document", "label", "label", "label", "label", "coder"]
    (document,) = (row for row in rows if row["what"] == "document")
    assert (document["status"], document["coder"], document["names"], document["quotes"]) == ("imported", "سلمى", 1, 1)
    assert {row["place"]: (row["becomes"], row["new"]) for row in rows if row["what"] == "label"} == {
        "City": ("City", True),
        "cue": ("cue", False),
        "quote/partial": ("quote/partial", False),
        "speaker": ("speaker", False),
    }
    assert line.corpus.read_bytes() == before


def test_suggestions_are_brought_for_a_named_suggester(line: Line, tmp_path: Path) -> None:
    folder = write(tmp_path / "in", "brat", Document(text=PLAIN, name="a", marks=(mark("n", "name", "LOC", "بيروت"),)))
    (row,) = line("import", line.corpus, folder, "--suggester", "tagger", "--json")
    assert (row["status"], row["coder"], row["suggester"]) == ("imported", "", "tagger")
    (shown,) = line("show", line.corpus, row["article"], "--coder", "Rana", "--json")
    assert shown["annotations"] == []


def test_articles_come_as_before_also_beside_codings(line: Line, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("خبر\nفي دمشق", encoding="utf-8")
    (row,) = line("import", line.corpus, tmp_path / "b.txt", "--json")
    assert list(row) == ["path", "place", "article", "status", "reason"]
    folder = write(tmp_path / "in", "tei", quoted(coder="Rana"))
    rows = line("import", line.corpus, tmp_path / "b.txt", folder, "--coder", "Rana", "--json")
    assert [row["status"] for row in rows] == ["duplicate", "imported"]
    assert ["kept" in row for row in rows] == [False, True]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--format", "gate"), "no format gate"),
        (("--unit", "words"), "no unit words"),
        (("--round", "second"), "no round second"),
        (("--suggester", "precedent"), ""),
    ],
)
def test_what_cannot_be_is_one_sentence(line: Line, tmp_path: Path, arguments: tuple[str, str], said: str) -> None:
    folder = write(tmp_path / "in", "brat", Document(text=PLAIN, name="a", marks=(mark("n", "name", "LOC", "بيروت"),)))
    line("import", line.corpus, folder, *arguments, "--json", code=2 if said else 1)
    assert said in line.error
