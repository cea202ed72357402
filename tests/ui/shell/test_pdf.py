import re
import zlib
from pathlib import Path

import pytest

from annotator.coding import actions, quoting
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.span import Span
from ui.pdf import PdfPrinter


def printer(corpus: Corpus) -> PdfPrinter:
    return PdfPrinter(corpus=corpus.name, coder="Amal", codebook=corpus.codebook(), language="en")


def pages(file: Path) -> int:
    return len(re.findall(rb"/Type /Page\b", file.read_bytes()))


def drawn(file: Path) -> int:
    """The bytes of what is drawn on all pages, unpacked."""
    streams = re.findall(rb"stream\n(.*?)\nendstream", file.read_bytes(), re.DOTALL)
    unpacked = [zlib.decompress(s) for s in streams if s[:1] == b"x"]
    return sum(len(s) for s in unpacked if b" cm" in s)


@pytest.mark.usefixtures("qapp")
def test_marks_and_quotes_are_in_the_pdf(corpus: Corpus, tmp_path: Path) -> None:
    session = corpus.session("Amal")
    article = next(row.id for row in list(corpus.articles()))
    printer(corpus).write(tmp_path / "bare.pdf", session.open(article))
    session.act(article, actions.code, Span(0, 4), "LOC")
    session.act(article, quoting.quote, {"content": (Span(335, 361),)})
    printer(corpus).write(tmp_path / "coded.pdf", session.open(article))
    assert drawn(tmp_path / "coded.pdf") > drawn(tmp_path / "bare.pdf")


@pytest.mark.usefixtures("qapp")
def test_a_long_article_goes_over_several_sheets(corpus: Corpus, tmp_path: Path) -> None:
    longest = max(corpus.articles(), key=lambda row: row.length)
    printer(corpus).write(tmp_path / "long.pdf", corpus.session("Amal").open(longest.id))
    assert pages(tmp_path / "long.pdf") > 1


@pytest.mark.usefixtures("qapp")
def test_a_place_that_cannot_be_written_is_named(corpus: Corpus, tmp_path: Path) -> None:
    article = next(row.id for row in list(corpus.articles()))
    with pytest.raises(UserError, match=r"a\.pdf"):
        printer(corpus).write(tmp_path / "missing" / "a.pdf", corpus.session("Amal").open(article))


@pytest.mark.usefixtures("qapp")
def test_a_pdf_never_takes_the_place_of_the_corpus(corpus: Corpus) -> None:
    article = next(row.id for row in list(corpus.articles()))
    with pytest.raises(UserError, match="is a corpus"):
        printer(corpus).write(corpus.path, corpus.session("Amal").open(article))
    assert list(corpus.check()) == []


@pytest.mark.usefixtures("qapp")
def test_the_head_of_a_sheet_has_the_digits_of_the_window(corpus: Corpus) -> None:
    made = PdfPrinter(corpus=corpus.name, coder="آمال", codebook=corpus.codebook(), language="ar")
    assert re.search(r"\u206620\d\d-\d\d-\d\d \d\d:\d\d\u2069", made._head), "isolated, else it is turned around"
