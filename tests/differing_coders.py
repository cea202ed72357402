"""Corpora in which several coders differ in known ways; for the window's tests and for scenarios."""

from pathlib import Path

from annotator.coding import actions, quoting
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.codebook import Codebook
from annotator.model.ids import new_id, text_hash
from annotator.model.span import Span

CODERS = ("Amal", "Badr", "Chadi", "Dana", "Emad", *(f"Fadi {number:02}" for number in range(6, 31)))
LEAD = "Rana"
TEXT = """زيارة إلى القاهرة {number}
وصل الوزير سامح شكري إلى القاهرة وزار المملكة مع بنك الخليج.
وقال شكري إن «العلاقات قوية» بعد لقاء السفير نبيل فهمي في عمان."""
CONTENT, CUE, SPEAKER = "العلاقات قوية", "قال", "شكري"


def make_corpus(folder: Path, codebook: Codebook, *, coders: int = 3, articles: int = 2) -> Corpus:
    """Make a corpus in which so many coders finished so many articles.

    In each article they differ on five things: LOC or ORG for المملكة, the edge of a name, القاهرة and عمان missed by
    the last one, who speaks.
    """
    corpus = Corpus.create(folder / "round.hashiya", name="Round", coder=LEAD, codebook=codebook)
    made = []
    for number in range(articles):
        text = TEXT.format(number=number + 1)
        made.append(
            Article(
                id=new_id(),
                title=f"زيارة {number + 1}",
                text=text,
                text_sha256=text_hash(text),
                zones=default_zones(text),
            )
        )
    corpus.add_articles(made)
    for at, name in enumerate(CODERS[:coders]):
        corpus.add_coder(name)
        for article in made:
            _code(corpus, name, article, first=at == 0, second=at == 1, last=at == coders - 1)
    return corpus


def place(text: str, words: str) -> Span:
    """Return where words stand last."""
    start = text.rindex(words)
    return Span(start, start + len(words))


def _code(corpus: Corpus, name: str, article: Article, *, first: bool, second: bool, last: bool) -> None:
    session, text = corpus.session(name), article.text
    marks = [("بنك الخليج", "ORG"), ("المملكة", "ORG" if second else "LOC"), ("نبيل فهمي", "PER")]
    marks.append(("الوزير سامح شكري" if second else "سامح شكري", "PER"))
    if not last:
        marks += [("القاهرة", "LOC"), ("عمان", "LOC")]
    for words, code in marks:
        session.act(article.id, actions.code, place(text, words), code)
    speaker = place(text, "نبيل فهمي" if first else SPEAKER)
    parts = {"content": [place(text, CONTENT)], "cue": [place(text, CUE)]}
    session.act(article.id, quoting.quote, parts | {"speaker": [speaker]})
    session.act(article.id, actions.finish)
