"""Data about a foreign document as the source data of an article. Pure."""

from dataclasses import dataclass

from annotator.formats.interchange.document import Attributes
from annotator.formats.interchange.label_studio_reading import MODEL
from annotator.formats.interchange.reporting import Tally
from annotator.model.article import Source
from annotator.store.files import storable

_FIELDS = ("outlet", "date", "author", "address", "own_id")
_TITLE, _ARTICLE = "title", "article"
_ELSEWHERE = ("round", "state", MODEL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivedSource:
    """Source data, the title, and the id that the article had where the document was written."""

    source: Source
    title: str = ""
    article: str = ""


def arrived_source(metadata: Attributes, tally: Tally) -> ArrivedSource:
    """Return what data about a document say here. What comes twice is told; round and state stay where they were."""
    found: dict[str, str] = {}
    for name, value in metadata:
        key, said = storable(name), storable(str(value))
        if key in _ELSEWHERE or not said:
            continue
        if found.setdefault(key, said) != said:
            tally.drop("data about the document", f"{key[:40]}: {said[:40]}", "It comes twice; the first one is kept.")
    named = {field: found.pop(field, "") for field in _FIELDS}
    title, article = " ".join(found.pop(_TITLE, "").split()), found.pop(_ARTICLE, "")
    return ArrivedSource(source=Source(**named, extra=found), title=title, article=article)
