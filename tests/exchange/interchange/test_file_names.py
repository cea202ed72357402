"""A name that only a file or folder has is a coder's where that can be seen, and nobody's otherwise."""

import json
from pathlib import Path

import pytest

from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import Bringing
from annotator.formats.interchange.document import NAME, Document, Mark, Stretch
from annotator.formats.interchange.formats import WRITERS
from annotator.formats.interchange.reporting import Tally

LINES = ("زار أحمد بيروت", "قالت ليلى إن مسقط جميلة")
MARKS = ((4, 8, "PER"), (5, 9, "PER"))


def doccano(path: Path, *numbers: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = ({"text": LINES[n], "label": [list(MARKS[n])]} for n in numbers)
    path.write_text("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows), encoding="utf-8")


def brat(path: Path, number: int) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    start, end, code = MARKS[number]
    path.with_suffix(".txt").write_text(LINES[number], encoding="utf-8")
    path.with_suffix(".ann").write_text(f"T1\t{code} {start} {end}\t{LINES[number][start:end]}\n", encoding="utf-8")


def coders_of(corpus: Corpus, *paths: Path) -> list[str]:
    rows = corpus.interchange.bring(paths, Bringing())
    assert [row.status for row in rows if row.status not in ("imported", "coded")] == []
    return [row.coder for row in rows]


def test_one_file_of_lines_is_of_the_only_coder_whatever_it_is_called(corpus: Corpus, tmp_path: Path) -> None:
    doccano(tmp_path / "news.jsonl", 0, 1)
    assert coders_of(corpus, tmp_path / "news.jsonl") == ["Amal", "Amal"]


def test_a_coder_whom_the_corpus_knows_is_recognised_by_the_name_of_the_file(corpus: Corpus, tmp_path: Path) -> None:
    corpus.add_coder("Omar")
    doccano(tmp_path / "Omar.jsonl", 0)
    assert coders_of(corpus, tmp_path / "Omar.jsonl") == ["Omar"]


def test_files_of_lines_about_the_same_text_are_of_those_whose_names_they_have(corpus: Corpus, tmp_path: Path) -> None:
    doccano(tmp_path / "out" / "Omar.jsonl", 0)
    doccano(tmp_path / "out" / "Salma.jsonl", 0)
    assert coders_of(corpus, tmp_path / "out") == ["Omar", "Salma"]


def test_files_of_lines_about_other_texts_are_of_the_only_coder(corpus: Corpus, tmp_path: Path) -> None:
    doccano(tmp_path / "out" / "may.jsonl", 0)
    doccano(tmp_path / "out" / "june.jsonl", 1)
    assert coders_of(corpus, tmp_path / "out") == ["Amal", "Amal"]


def test_a_folder_of_brat_is_no_coder_unless_another_one_has_the_same_text(corpus: Corpus, tmp_path: Path) -> None:
    brat(tmp_path / "one" / "2024" / "a.ann", 0)
    brat(tmp_path / "one" / "2025" / "b.ann", 1)
    assert coders_of(corpus, tmp_path / "one") == ["Amal", "Amal"]
    brat(tmp_path / "two" / "Omar" / "a.ann", 0)
    brat(tmp_path / "two" / "Salma" / "a.ann", 0)
    assert coders_of(corpus, tmp_path / "two") == ["Omar", "Salma"]


@pytest.mark.parametrize("format_name", ["webanno-tsv", "uima-xmi", "uima-json", "tei", "conll-2003"])
def test_files_in_a_folder_are_documents_unless_their_texts_are_the_same(
    corpus: Corpus, tmp_path: Path, format_name: str
) -> None:
    def write(folder: str, *marked: tuple[str, str, int]) -> Path:
        documents = []
        for name, coder, number in marked:
            start, end, code = MARKS[number]
            mark = Mark(id="m", layer=NAME, label=code, stretches=(Stretch(start, end),))
            documents.append(Document(text=LINES[number], name=name, coder=coder, marks=(mark,)))
        writer = WRITERS[format_name]
        for chunk in writer.write(writer.fit(one, Tally()) for one in documents):
            path = tmp_path / folder / chunk.file
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb" if chunk.common else "ab") as file:
                file.write(chunk.data)
        return tmp_path / folder

    assert coders_of(corpus, write("months", ("2024", "a", 0), ("2024", "b", 1))) == ["Amal", "Amal"]
    assert coders_of(corpus, write("study", ("a", "Omar", 0), ("a", "Salma", 0))) == ["Omar", "Salma"]
    assert coders_of(corpus, write("alone", ("a", "Noor", 0), ("b", "Noor", 1))) == ["Noor", "Noor"]
