"""Wounded files through the whole import: no crash, nothing by halves, and the corpus stays sound."""

import random
import shutil
from collections import Counter
from pathlib import Path

import pytest
from arriving_builders import mark, quoted
from builders_interchange import MUTATIONS, mutated, mutated_json, mutated_xml, news
from corpus_builders import new_corpus
from written_documents import write

from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import Bringing, BroughtRow
from annotator.model.errors import UserError

FORMATS = {
    "brat": mutated,
    "webanno-tsv": mutated,
    "uima-xmi": mutated_xml,
    "uima-json": mutated_json,
    "label-studio": mutated_json,
    "prodigy": mutated_json,
    "doccano": mutated_json,
    "tei": mutated_xml,
    "citron": mutated_json,
    "conll-2003": mutated,
}
NUMBER = max(12, MUTATIONS // 20)
"""Wounded files of each format; HASHIYA_MUTATIONS=10000 makes 500 of it."""


def imported(corpus: Corpus, folder: Path, wounded: Path) -> Counter[str]:
    """Import, and see that what was refused left nothing and what came came whole; tell what became of it."""
    before = {row.id for row in corpus.articles()}
    log = len(list(corpus.log()))
    rows: tuple[BroughtRow, ...] = ()
    said = ""
    try:
        rows = corpus.interchange.bring([folder], Bringing())
    except UserError as error:  # a wound may take away who coded it
        said = str(error)
    if not rows:
        assert 10 < len(said) < 1000
        assert len(list(corpus.log())) == log
    assert all(10 < len(row.reason) < 1000 for row in rows if row.status == "refused")
    assert {row.id for row in corpus.articles()} == before | {row.article for row in rows if row.article}
    told = Counter({f"{row.status}" for row in rows if row.path == wounded} or {"refused with all others"})
    mapped = any(row.article or (row.report and not row.report.whole) for row in rows if row.path == wounded)
    told["reached the mapping"] += mapped
    return told


@pytest.mark.parametrize("format", FORMATS)
def test_wounded_files_come_or_are_refused_and_never_by_halves(tmp_path: Path, format: str) -> None:
    documents = (news(), quoted(mark("n", "name", "City", "بيروت", entry="بيروت"), coder="سلمى"))
    whole = write(tmp_path / "whole", format, *documents)
    files = [path for path in sorted(whole.rglob("*")) if path.suffix not in (".conf", ".txt")]
    files = [path for path in files if path.is_file() and path.name not in ("config.xml", "TypeSystem.xml")]
    chance, told = random.Random(6), Counter[str]()
    with new_corpus(tmp_path) as corpus:
        for number in range(NUMBER):
            folder = tmp_path / "wounded"
            shutil.copytree(whole, folder)
            wounded = folder / files[number % len(files)].relative_to(whole)
            wound = mutated if number % 4 == 0 else FORMATS[format]
            wounded.write_bytes(wound(wounded.read_bytes(), chance))
            told += imported(corpus, folder, wounded)
            shutil.rmtree(folder)
        assert list(corpus.check()) == []
        for row in corpus.articles():
            for state in row.states:
                assert corpus.session(state.coder).open(row.id).layer.facts
    print(f"\n{format}: {NUMBER} wounded files, {dict(told)}")
    assert told["reached the mapping"] * 6 >= NUMBER
