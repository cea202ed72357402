"""Short ways to import foreign documents and to see what came of them."""

from pathlib import Path

from arriving_builders import TEXT, mark

from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import Bringing, BroughtRow
from annotator.formats.interchange.document import Document


def bring(corpus: Corpus, *paths: Path, **how) -> list[BroughtRow]:
    """Import, and see that the corpus is sound."""
    rows = corpus.interchange.bring(paths, Bringing(**how))
    assert list(corpus.check()) == []
    return list(rows)


def named(*labels: str, coder: str = "", name: str = "معرض") -> Document:
    words = ("بيروت", "سامي الحلبي", "المعرض", "الوزير")
    marks = tuple(mark(str(n), "name", label, words[n]) for n, label in enumerate(labels))
    return Document(text=TEXT, name=name, coder=coder, marks=marks)


def coded(corpus: Corpus, coder: str = "Amal") -> list[tuple[str, str]]:
    (row,) = corpus.articles()
    ground = corpus.session(coder).ground(row.id)
    return [(a.code, a.span.of(ground.article.text)) for a in ground.layer.annotations]
