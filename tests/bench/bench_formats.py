"""Prints articles a second for each reader and writer, on generated articles of 3,400 characters.

Run: python tests/bench/bench_formats.py. The whole import (txt, jsonl) has to make 1,700 articles a
second; opening, decoding, cleaning, zones and the search for damage may take a third of that time. Others are reported.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from docx import Document
from openpyxl import Workbook

from annotator.formats.export_model import CodedArticle
from annotator.formats.interchange.reporting import Tally
from annotator.formats.raw import RawArticle
from annotator.formats.readers import read_file
from annotator.formats.writers import WRITERS
from annotator.formats.zoning import propose_zones
from annotator.model.article import Article
from annotator.model.facts import Annotation
from annotator.model.ids import text_hash
from annotator.model.span import Span

LENGTH = 3_400
LIMITS = {"txt": 5_100, "jsonl": 5_100}
SENTENCE = (
    "وقال الوزير إن الحكومة أقرت أمس خطة لتوسيع الميناء في المدينة الساحلية وأضاف أن العمل يبدأ مطلع العام المقبل "
)


def article(number: int) -> str:
    """Return an invented article of 3,400 characters in 22 paragraphs."""
    at = number % len(SENTENCE)
    turned = SENTENCE[at:] + SENTENCE * 2
    paragraphs = [f"خبر رقم {number} عن الميناء", *[turned[:160].strip() + "." for _ in range(22)]]
    return "\n".join(paragraphs)[:LENGTH]


def save_txt(folder: Path, texts: list[str]) -> list[Path]:
    """Write each article to a file of its own."""
    paths = [folder / f"{number}.txt" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def save_jsonl(folder: Path, texts: list[str]) -> list[Path]:
    """Write all articles to one file of JSON lines."""
    path = folder / "a.jsonl"
    lines = (json.dumps({"text": text, "id": str(i)}, ensure_ascii=False) for i, text in enumerate(texts))
    path.write_text("\n".join(lines), encoding="utf-8")
    return [path]


def save_csv(folder: Path, texts: list[str]) -> list[Path]:
    """Write all articles to one CSV file."""
    path = folder / "a.csv"
    path.write_text("id,text\n" + "".join(f'{i},"{text}"\n' for i, text in enumerate(texts)), encoding="utf-8")
    return [path]


def save_xlsx(folder: Path, texts: list[str]) -> list[Path]:
    """Write all articles to one Excel file."""
    book = Workbook()
    book.active.append(["id", "text"])
    for number, text in enumerate(texts):
        book.active.append([number, text])
    book.save(folder / "a.xlsx")
    return [folder / "a.xlsx"]


def save_docx(folder: Path, texts: list[str]) -> list[Path]:
    """Write each article to a Word file."""
    paths = [folder / f"{number}.docx" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        document = Document()
        for paragraph in text.split("\n"):
            document.add_paragraph(paragraph)
        document.save(path)
    return paths


def save_html(folder: Path, texts: list[str]) -> list[Path]:
    """Write each article to a page with a menu."""
    paths = [folder / f"{number}.html" for number in range(len(texts))]
    menu = "".join(f"<li><a href='/{n}'>باب {n}</a></li>" for n in range(30))
    for path, text in zip(paths, texts, strict=True):
        title, *rest = text.split("\n")
        body = "".join(f"<p>{paragraph}</p>" for paragraph in rest)
        page = f"<html><head><title>{title}</title></head><body><ul>{menu}</ul><h1>{title}</h1>{body}</body></html>"
        path.write_text(page, encoding="utf-8")
    return paths


SAVERS: dict[str, tuple[Callable[[Path, list[str]], list[Path]], int]] = {
    "txt": (save_txt, 3000),
    "jsonl": (save_jsonl, 3000),
    "csv": (save_csv, 3000),
    "xlsx": (save_xlsx, 500),
    "docx": (save_docx, 50),
    "html": (save_html, 50),
}


def read_all(paths: list[Path]) -> int:
    """Return how many articles the files give."""
    return sum(isinstance(found, RawArticle) for path in paths for found in read_file(path))


def report(name: str, count: int, seconds: float) -> bool:
    """Print one line, measured / limit; return whether the limit holds."""
    limit = LIMITS.get(name)
    print(f"{name:14} {count / seconds:10,.0f} articles/s / {f'{limit:,}' if limit else 'reported'}")
    return limit is None or count / seconds >= limit


def main() -> int:
    """Run all benchmarks; 1 when a limit is missed."""
    held = []
    for name, (save, count) in SAVERS.items():
        with tempfile.TemporaryDirectory() as folder:
            paths = save(Path(folder), [article(number) for number in range(count)])
            read_all(paths[:1])
            begun = time.perf_counter()
            found = read_all(paths)
            held.append(report(name, found, time.perf_counter() - begun))
    coded = [coded_article(number) for number in range(500)]
    for name, writer in WRITERS.items():
        begun = time.perf_counter()
        sum(len(chunk.data) for chunk in writer.write(coded, Tally()))
        held.append(report(f"write {name}", len(coded), time.perf_counter() - begun))
    return 0 if all(held) else 1


def coded_article(number: int) -> CodedArticle:
    """Return an article with 25 annotations."""
    text = article(number)
    annotations = tuple(Annotation(id=str(at), span=Span(at, at + 6), code="PER") for at in range(0, 3000, 120))
    held = Article(id=str(number), title="", text=text, text_sha256=text_hash(text), zones=propose_zones(text))
    return CodedArticle(article=held, annotations=annotations)


if __name__ == "__main__":
    sys.exit(main())
