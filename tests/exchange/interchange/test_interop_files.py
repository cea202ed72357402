"""Every file of other programs at hand, without being told its format: something comes, or a sentence says why not."""

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from corpus_builders import new_corpus

from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import Bringing, BroughtRow, interchange_format_of

READ = {
    "brat": 8,
    "webanno-tsv": 56,
    "uima-xmi": 42,
    "uima-json": 3,
    "conll": 7,
    "label-studio": 10,
    "doccano": 8,
    "prodigy": 2,
    "refi-qda": 3,
    "tei": 4,
}
"""How many files of `shared/data/interop` are taken for each format."""


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[], Corpus]:
    """Opens new, empty corpora."""
    new_corpus(tmp_path, "first.corpus").close()

    def opened() -> Corpus:
        path = tmp_path / "one.corpus"
        for old in tmp_path.glob("one.corpus*"):
            old.unlink()
        shutil.copy(tmp_path / "first.corpus", path)
        return Corpus.open(path, write=True)

    return opened


def brought(corpus: Corpus, path: Path, coder: str = "") -> tuple[BroughtRow, ...]:
    """What became of a file, after seeing that nothing came of it by halves."""
    rows = corpus.interchange.bring([path], Bringing(coder=coder))
    assert rows
    came = {row.article for row in rows if row.article}
    assert came == {row.id for row in corpus.articles()}
    assert all(10 < len(row.reason) < 400 for row in rows if row.status == "refused")
    assert list(corpus.check()) == []
    return rows


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_file_brings_something_or_is_refused_with_a_sentence(shared: Path, fresh: Callable[[], Corpus]) -> None:
    taken, came = Counter[str](), Counter[str]()
    for path in sorted((shared / "data" / "interop").rglob("*")):
        if not path.is_file():
            continue
        with fresh() as corpus:
            rows = brought(corpus, path)
            named = {row.coder for row in rows if row.coder and row.report and row.report.kept}
            for row in rows:
                came[row.status] += 1
                if row.coder and row.report and row.report.kept:
                    assert corpus.session(row.coder).open(str(row.article)).layer.facts
            for coder in named:
                corpus.session(coder).undo()
            assert named <= {coder.name for coder in corpus.coders()}
            assert list(corpus.check()) == []
        taken[interchange_format_of(path)] += 1
    del taken[""]
    print(f"\n{dict(taken)}, documents and articles: {dict(came)}")
    assert taken == READ


@pytest.mark.parametrize("folder", ["brat", "inception", "uima_cassis", "doccano", "tei", "spacy", "refi_qda"])
def test_a_folder_of_them_comes_in_one_call_and_again_as_nothing_new(
    shared: Path, fresh: Callable[[], Corpus], folder: str
) -> None:
    with fresh() as corpus:
        rows = brought(corpus, shared / "data" / "interop" / folder, "Amal")
        assert any(row.status == "imported" for row in rows)
        before = [decision.id for decision in corpus.log()]
        again = brought(corpus, shared / "data" / "interop" / folder, "Amal")
        assert not {"imported", "coded"} & {row.status for row in again}
        assert [decision.id for decision in corpus.log()] == before


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_looking_at_all_of_them_says_what_an_import_does(shared: Path, fresh: Callable[[], Corpus]) -> None:
    folder, bringing = shared / "data" / "interop", Bringing(coder="Amal")
    with fresh() as corpus:
        seen = [(one.place, one.status, one.reason) for one in corpus.interchange.look([folder], bringing).documents]
        assert seen == [(row.place, row.status, row.reason) for row in corpus.interchange.bring([folder], bringing)]
        assert len({status for _, status, _ in seen}) == 5
