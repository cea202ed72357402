"""Files into a corpus: what comes in, what is there already, what is refused, and that nothing is half imported."""

import json
import os
import threading
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from builders import annotation
from corpus_builders import article, decide, key_of
from openpyxl import Workbook

from annotator.corpus import Corpus
from annotator.exchange.importing import ImportOptions, ImportResult
from annotator.formats.columns import parse_mapping
from annotator.formats.raw import RawArticle
from annotator.model.course import Cancelled
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.ids import text_hash

NEWS = "عنوان الخبر\nنص الخبر في فقرة واحدة."


class StopAfter:
    """Cancels when it was asked so many times."""

    def __init__(self, times: int) -> None:
        self.left = times
        self.told: list[tuple[int, int]] = []

    def cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0

    def tell(self, done: int, total: int) -> None:
        self.told.append((done, total))


def text_file(folder: Path, name: str = "a.txt", text: str = NEWS) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def lines_file(folder: Path, *rows: Mapping[str, str] | str, name: str = "a.jsonl") -> Path:
    lines = (row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)
    return text_file(folder, name, "\n".join(lines))


def statuses(results: list[ImportResult]) -> list[str]:
    return [str(r.status) for r in results]


def test_a_text_file_becomes_an_article(corpus: Corpus, tmp_path: Path) -> None:
    path = text_file(tmp_path)
    (result,) = corpus.import_files([path])
    assert (result.path, result.status, result.reason) == (path, "imported", "")
    assert result.article is not None
    made = corpus.article(result.article)
    assert (made.text, made.title, made.path, made.text_sha256) == (NEWS, "عنوان الخبر", str(path), text_hash(NEWS))
    assert list(corpus.check()) == []


def test_a_file_whose_name_is_no_unicode_comes_in(corpus: Corpus, tmp_path: Path) -> None:
    (result,) = corpus.import_files([text_file(tmp_path, os.fsdecode(b"caf\xe9.txt"))])
    assert result.article is not None
    assert corpus.article(result.article).path.endswith("caf\ufffd.txt")


def test_each_row_of_a_table_is_an_article_with_its_source(corpus: Corpus, tmp_path: Path) -> None:
    rows = [{"نص": f"{NEWS} {n}", "جريدة": "الشروق", "يوم": f"2024-01-0{n}"} for n in (1, 2)]
    path = lines_file(tmp_path, *rows)
    options = ImportOptions(mappings={path: parse_mapping("text=نص,outlet=جريدة,date=يوم")})
    assert statuses(corpus.import_files([path], options)) == ["imported", "imported"]
    assert [(row.outlet, row.date) for row in corpus.articles()] == [("الشروق", "2024-01-01"), ("الشروق", "2024-01-02")]


def test_the_same_file_again_is_a_duplicate_that_names_the_article(corpus: Corpus, tmp_path: Path) -> None:
    path = text_file(tmp_path)
    (first,) = corpus.import_files([path])
    (again,) = corpus.import_files([path])
    assert (again.status, again.article) == ("duplicate", first.article)
    assert len(list(corpus.articles())) == 1


def test_duplicates_within_one_import_are_found_too(corpus: Corpus, tmp_path: Path) -> None:
    row = {"text": NEWS, "url": "https://example.org/1"}
    assert statuses(corpus.import_files([lines_file(tmp_path, row, row)])) == ["imported", "duplicate"]


def test_the_same_text_of_another_source_is_asked_about(corpus: Corpus, tmp_path: Path) -> None:
    one, two = ({"text": NEWS, "outlet": outlet} for outlet in ("الشروق", "الوفد"))
    path = lines_file(tmp_path, one, two)
    results = corpus.import_files([path])
    assert statuses(results) == ["imported", "same_text"]
    assert results[1].article == results[0].article
    assert "الشروق" in results[1].reason
    asked: list[tuple[str, str]] = []

    def take(raw: RawArticle, there: str) -> bool:
        asked.append((raw.source.outlet, there))
        return True

    results = corpus.import_files([path], ImportOptions(take_same_text=take))
    assert statuses(results) == ["duplicate", "imported"]
    assert asked == [("الوفد", results[0].article)]


def test_what_cannot_be_read_is_refused_with_the_reason_and_stops_nothing(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_bytes(b"%PDF-1.7 " * 50)
    (tmp_path / "empty.txt").touch()
    paths = [tmp_path / "letter.txt", tmp_path / "empty.txt", tmp_path / "missing.txt", text_file(tmp_path)]
    results = corpus.import_files(paths)
    assert statuses(results) == ["refused", "refused", "refused", "imported"]
    assert all(r.reason for r in results[:3])


def test_a_row_that_is_refused_stops_no_other_row(corpus: Corpus, tmp_path: Path) -> None:
    path = lines_file(tmp_path, {"text": NEWS}, "{broken", {"text": f"{NEWS} 2"})
    results = corpus.import_files([path])
    assert statuses(results) == ["imported", "refused", "imported"]
    assert "line 2" in results[1].place


def broken_sheet(folder: Path) -> Path:
    """An Excel table of which the last third is missing."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["text"])
    for n in range(3_000):
        sheet.append([f"{NEWS} {n}"])
    book.save(folder / "whole.xlsx")
    with zipfile.ZipFile(folder / "whole.xlsx") as whole, zipfile.ZipFile(folder / "broken.xlsx", "w") as broken:
        for name in whole.namelist():
            data = whole.read(name)
            broken.writestr(name, data[: len(data) * 2 // 3] if "sheet1" in name else data)
    return folder / "broken.xlsx"


def test_a_table_that_breaks_off_gives_none_of_its_articles_but_other_files_come_in(
    corpus: Corpus, tmp_path: Path
) -> None:
    results = corpus.import_files([text_file(tmp_path), broken_sheet(tmp_path), text_file(tmp_path, "b.txt", "آخر")])
    assert (results[0].status, results[-1].status) == ("imported", "imported")
    assert len(results) > 100
    assert set(statuses(results[1:-1])) == {"refused"}
    assert len(list(corpus.articles())) == 2
    assert list(corpus.check()) == []


def test_a_cancelled_import_leaves_nothing(corpus: Corpus, tmp_path: Path) -> None:
    path = lines_file(tmp_path, *({"text": f"{NEWS} {n}"} for n in range(500)))
    with pytest.raises(Cancelled):
        corpus.import_files([text_file(tmp_path), path], course=StopAfter(400))
    assert list(corpus.articles()) == []
    assert statuses(corpus.import_files([text_file(tmp_path)])) == ["imported"]


def test_progress_is_told(corpus: Corpus, tmp_path: Path) -> None:
    course = StopAfter(10_000)
    many = lines_file(tmp_path, *({"text": f"{NEWS} {n}"} for n in range(250)))
    corpus.import_files([text_file(tmp_path), many], course=course)
    assert course.told == [(0, 2), (1, 2), (100, 0), (200, 0)]


def test_what_a_person_changed_in_the_preview_is_what_comes_in(corpus: Corpus, tmp_path: Path) -> None:
    def halves(_: Path, raw: RawArticle) -> list[RawArticle]:
        return [RawArticle(text=line, title=line, place=raw.place) for line in raw.text.split("\n")]

    corpus.import_files([text_file(tmp_path)], ImportOptions(prepare=halves))
    assert [row.title for row in corpus.articles()] == NEWS.split("\n")


def test_what_the_preview_cannot_do_is_a_refusal(corpus: Corpus, tmp_path: Path) -> None:
    def refuse(_: Path, __: RawArticle) -> list[RawArticle]:
        raise UserError("An article would be empty.")

    (result,) = corpus.import_files([text_file(tmp_path)], ImportOptions(prepare=refuse))
    assert (result.status, result.reason) == ("refused", "An article would be empty.")


def test_a_coder_goes_on_deciding_while_an_import_runs(corpus: Corpus, tmp_path: Path) -> None:
    one = article()
    corpus.add_articles([one])
    path = lines_file(tmp_path, *({"text": f"{NEWS} {n}"} for n in range(300)))
    under_way, go_on = threading.Event(), threading.Event()

    def wait(_: Path, raw: RawArticle) -> list[RawArticle]:
        under_way.set()
        go_on.wait(10)
        return [raw]

    worker = threading.Thread(target=corpus.import_files, args=([path], ImportOptions(prepare=wait)))
    worker.start()
    under_way.wait(10)
    decide(corpus, key_of(corpus, one.id), Added(annotation()))
    with pytest.raises(UserError, match="still running"):
        corpus.import_files([path])
    go_on.set()
    worker.join()
    assert len(list(corpus.articles())) == 301
    assert list(corpus.check()) == []


def test_an_unknown_format_is_said_in_a_sentence(corpus: Corpus, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no format pdf"):
        corpus.import_files([text_file(tmp_path)], ImportOptions(format_name="pdf"))


def test_the_seed_article_comes_in_as_its_gold_expects_it(corpus: Corpus, shared: Path) -> None:
    (result,) = corpus.import_files([shared / "data" / "seed" / "seed.txt"])
    gold = json.loads((shared / "data" / "seed" / "seed.gold.json").read_text(encoding="utf-8"))
    assert result.article is not None
    assert corpus.article(result.article).text_sha256 == gold["text_sha256"]
