"""Data about a foreign document as the source data of an article. Pure."""

import json
from dataclasses import asdict, dataclass

from annotator.formats.interchange.document import Attributes, Scalar
from annotator.formats.interchange.label_studio_reading import MODEL
from annotator.formats.interchange.reporting import Tally
from annotator.model.article import Article, Source
from annotator.store.files import storable

_FIELDS = ("outlet", "date", "author", "address", "own_id")
_TITLE, _ARTICLE = "title", "article"
_ELSEWHERE = ("state", MODEL)
_ADJUDICATOR = "adjudicator"
_KEEPS = "The article is here already, and its data stay as they are."
_OF_ROUND = "Its codings are of another round there; here they are of the round that is imported into."
_OF_ROLE = "Its codings are an adjudicator's there; here they are a coder's."


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivedSource:
    """Source data, the title, and the id that the article had where the document was written."""

    source: Source
    title: str = ""
    article: str = ""


def arrived_source(metadata: Attributes, tally: Tally) -> ArrivedSource:
    """Return what data about a document say here; what comes twice, another round and a role are told."""
    found: dict[str, str] = {}
    for name, value in metadata:
        key, said = storable(name), storable(_words(value))
        if key in _ELSEWHERE or not said:
            continue
        if key == "round":
            tally.change("round", said[:40], _OF_ROUND)
        elif key == "role" and said == _ADJUDICATOR:
            tally.change("role", said, _OF_ROLE)
        elif found.setdefault(key, said) != said:
            tally.drop("data about the document", f"{key[:40]}: {said[:40]}", "It comes twice; the first one is kept.")
    named = {field: found.pop(field, "") for field in _FIELDS}
    title, article = " ".join(found.pop(_TITLE, "").split()), found.pop(_ARTICLE, "")
    return ArrivedSource(source=Source(**named, extra=found), title=title, article=article)


def _words(value: Scalar) -> str:
    """Return a value as a table of articles in JSON lines has it."""
    return value if isinstance(value, str) else json.dumps(value)


def tell_what_stays(there: Article, came: ArrivedSource, tally: Tally) -> None:
    """Tell what a document says about an article that is there already, and that is not said of it there."""
    has = _named(there.source, there.title)
    for name, said in _named(came.source, came.title).items():
        if said and has.get(name, "").split() != said.split():
            tally.drop("data about the document", f"{name[:40]}: {said[:40]}", _KEEPS)


def _named(source: Source, title: str) -> dict[str, str]:
    own = asdict(source)
    return {**own.pop("extra"), **own, _TITLE: title}
