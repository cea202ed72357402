"""What tests of the session stand on: two articles, a small codebook, and a look at what is coded."""

from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.codebook import parse_codebook
from annotator.model.ids import text_hash
from annotator.model.span import Span

TEXT = "الوزير يزور دمشق\nقال الوزير سامي الحلبي إن الزيارة ناجحة.\nثم عاد سامي الحلبي إلى بيروت."
CODEBOOK = parse_codebook(
    '{"layers": [{"id": "entity", "kind": "span", "codes": [{"id": "PER", "key": "1"}, {"id": "LOC", "key": "2"},'
    ' {"id": "TIME", "on": false}]}, {"id": "quote", "kind": "quote"}]}'
)
DAMASCUS = Span(12, 16)


def article(id: str, text: str = TEXT) -> Article:
    return Article(id=id, title="t", text=text, text_sha256=text_hash(text), zones=default_zones(text))


def reopened(corpus: Corpus) -> Session:
    return corpus.session("Rana")


def spans(session: Session, article_id: str = "a1") -> list[tuple[str, str]]:
    desk = session.open(article_id)
    return [(a.code, a.span.of(desk.article.text)) for a in desk.layer.annotations]
