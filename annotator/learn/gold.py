"""Articles with what is right in them, from a folder of NAME.txt with NAME.gold.json; to measure by."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.model.article import clean_text
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Part, Quote, QuoteType
from annotator.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldArticle:
    """A text with its annotations and quotes, by position; `name` says which one it is."""

    name: str
    text: str
    entities: tuple[Annotation, ...] = ()
    quotes: tuple[Quote, ...] = ()


def read_gold(folder: Path) -> tuple[GoldArticle, ...]:
    """Return the articles of a folder in the order of their file names. UserError: there are none, or one is broken."""
    found = sorted(folder.glob("*.gold.json"), key=lambda p: p.name)
    if not found:
        raise UserError(f"There are no files NAME.gold.json in {folder}.")
    return tuple(_article(path) for path in found)


def _article(path: Path) -> GoldArticle:
    name = path.name.removesuffix(".gold.json")
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        text = clean_text((path.parent / f"{name}.txt").read_text(encoding="utf-8"))
        entities = sorted((_entity(e) for e in raw["entities"]), key=lambda a: a.span)
        quotes = sorted((_quote(q) for q in raw["quotes"]), key=lambda q: q.content.spans)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(f"{path.name} cannot be read as an article with its gold: {error!r}.") from None
    return GoldArticle(name=name, text=text, entities=tuple(entities), quotes=tuple(quotes))


def _entity(raw: dict[str, Any]) -> Annotation:
    span = _span(raw)
    return Annotation(id=f"g{span.start}-{span.end}-{raw['label']}", span=span, code=str(raw["label"]))


def _quote(raw: dict[str, Any]) -> Quote:
    own = f"g{raw['content']['start']}-{raw['content']['end']}"

    def part(name: str) -> Part | None:
        return Part(id=f"{own}.{name}", spans=(_span(raw[name]),)) if raw.get(name) else None

    content = part("content")
    if content is None:
        raise ValueError("a quote without content")
    kind = QuoteType(raw["type"])
    return Quote(
        id=own,
        type=kind,
        content=content,
        clause=part("clause"),
        cue=part("cue"),
        speaker=part("speaker"),
        type_set=True,
    )


def _span(raw: dict[str, Any]) -> Span:
    return Span(int(raw["start"]), int(raw["end"]))
