"""One annotated article on paper."""

import re
from pathlib import Path

from person import Person, new_corpus
from texts import PORT


def test_an_article_is_saved_as_pdf(person: Person, tmp_path: Path) -> None:
    person.start(new_corpus(tmp_path, PORT * 8), "Amal")
    person.await_suggestions()
    person.press("Space", "Space", "Space", "Space", "Ctrl+p")
    pdf = tmp_path / "article.pdf"
    person.choose_file(pdf)
    person.read(r"^Saved as article\.pdf")
    content = pdf.read_bytes()
    assert content.startswith(b"%PDF-")
    pages = len(re.findall(rb"/Type\s*/Page\b", content))
    assert 2 <= pages <= 5
    assert re.search(rb"/Type\s*/Pages\b[^>]*/Count\s+%d\b" % pages, content)
