"""Short ways to make corpora with articles and decisions for tests."""

import json
from pathlib import Path

from annotator.corpus import MAIN, Corpus
from annotator.model.article import Article, default_zones
from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.decision import Change, Decision, Origin
from annotator.model.ids import new_id, now, text_hash
from annotator.model.stream import StreamKey
from annotator.store import decisions

TEXT = "وصل بوتين إلى موسكو\nقال بوتين إن العلاقات قوية\nوأضاف أن التعاون مستمر"


def codebook() -> Codebook:
    codes = [{"id": code, "name": code, "key": str(i)} for i, code in enumerate(("PER", "LOC", "ORG"), 1)]
    layers = [{"id": "entity", "kind": "span", "codes": codes}, {"id": "quote", "kind": "quote"}]
    return parse_codebook(json.dumps({"name": "test", "layers": layers}))


def new_corpus(folder: Path, name: str = "news.corpus", coder: str = "Amal") -> Corpus:
    return Corpus.create(folder / name, name="News", coder=coder, codebook=codebook())


def article(text: str = TEXT, *, title: str = "عنوان") -> Article:
    return Article(id=new_id(), title=title, text=text, text_sha256=text_hash(text), zones=default_zones(text))


def key_of(corpus: Corpus, subject: str, coder: str = "Amal") -> StreamKey:
    found = corpus.coder(coder)
    return StreamKey(found.id, found.role, MAIN, subject)


def decide(
    corpus: Corpus,
    key: StreamKey,
    *changes: Change,
    action: str = "test",
    undoes: str | None = None,
    origin: Origin | None = None,
    parents: tuple[str, ...] | None = None,
) -> Decision:
    """Append one decision at the tip of its stream, or after `parents`."""
    tip = decisions.tip(corpus.file, key)
    made = Decision(
        id=new_id(),
        key=key,
        parents=tip.parents if parents is None else parents,
        depth=tip.depth,
        copy=corpus.copy,
        time=now(),
        action=action,
        changes=changes,
        undoes=undoes,
        origin=origin,
    )
    decisions.append(corpus.file, [made])
    return made
