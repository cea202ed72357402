"""What the records of a damaged corpus are: coders, texts, articles, decisions. Values only; writes nothing."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from annotator.model.article import Article, Source, Zone, ZoneKind, default_zones
from annotator.model.decision import Decision
from annotator.model.ids import new_id, text_hash
from annotator.model.span import Span
from annotator.model.stream import ROLES
from annotator.store.coders import Coder
from annotator.store.log import UNREADABLE, decode_row
from annotator.store.pages import Record, Value

_ARTICLE_COLUMNS, _DECISION_COLUMNS, _STREAM_INDEX_COLUMNS = 16, 14, 7
_DEPTH, _OPTIONAL = 7, (11, 12)


@dataclass(kw_only=True)
class Remains:
    """Everything that was recognised. Numbers are the rows' places in the order of their coming (`seq`)."""

    name: str = ""
    coders: dict[str, Coder] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    article_rows: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    text_of_article: dict[int, str] = field(default_factory=dict)
    ids_by_number: dict[int, set[str]] = field(default_factory=dict)
    decisions: dict[int, Decision] = field(default_factory=dict)
    decision_numbers: set[int] = field(default_factory=set)
    tombstones: list[tuple[Value, ...]] = field(default_factory=list)

    def articles(self) -> tuple[list[Article], list[str]]:
        """Return the articles whose text is there, and the titles (or numbers) of those whose text is not.

        An article whose own row is lost is put together from two indexes and its text, without source data; a text
        that belongs to no known article becomes a new one.
        """
        whole: list[Article] = []
        lost: list[str] = []
        for number in sorted(self.article_rows.keys() | self.text_of_article.keys()):
            article = self._article(number)
            if article is None:
                title = self.article_rows.get(number, (None,) * _ARTICLE_COLUMNS)[4]
                lost.append(str(title or f"number {number}"))
            else:
                whole.append(article)
        used = {article.text_sha256 for article in whole}
        whole += [_bare_article(new_id(), text) for sha, text in self.texts.items() if sha not in used]
        return whole, lost

    def _article(self, number: int) -> Article | None:
        row = self.article_rows.get(number)
        sha = self.text_of_article.get(number, "") if row is None else str(row[2])
        text = self.texts.get(sha)
        if text is None:
            return None
        try:
            return _bare_article(self._id(number), text) if row is None else _article_of(row, text)
        except (ValueError, KeyError, TypeError):
            return None

    def _id(self, number: int) -> str:
        """Return the id that decisions know the article by. Several tables have numbers; only it is a subject."""
        subjects = {d.key.subject for d in self.decisions.values()}
        return next(iter(self.ids_by_number.get(number, set()) & subjects), new_id())


def sort_out(records: Iterable[Record]) -> Remains:
    """Return what the records are, by their shape and by what they hold."""
    found = Remains()
    for record in records:
        if record.rowid is None:
            _take_index_entry(found, record.values)
        else:
            _take_row(found, record.rowid, record.values)
    return found


def _take_row(found: Remains, number: int, values: tuple[Value, ...]) -> None:
    if len(values) == _DECISION_COLUMNS:
        found.decision_numbers.add(number)
        if (decision := _decision_of(values)) is not None:
            found.decisions[number] = decision
    elif len(values) == _ARTICLE_COLUMNS:
        found.article_rows[number] = values
    elif len(values) == 3 and values[2] in ROLES:
        found.coders[str(values[0])] = Coder(id=str(values[0]), name=str(values[1]), role=str(values[2]))
    elif len(values) == 2 and isinstance(values[1], str) and values[0] == text_hash(values[1]):
        found.texts[str(values[0])] = values[1]


def _take_index_entry(found: Remains, values: tuple[Value, ...]) -> None:
    number = values[-1] if values else None
    if len(values) == 2 and values[0] == "name":
        found.name = str(values[1])
    elif len(values) == 2 and isinstance(number, int):
        key = str(values[0])
        if len(key) == 64:
            found.text_of_article[number] = key
        else:
            found.ids_by_number.setdefault(number, set()).add(key)
    elif len(values) == 4 and values[1] in ("article", "coder"):
        found.tombstones.append(values)
    elif len(values) == _STREAM_INDEX_COLUMNS and isinstance(number, int):
        found.decision_numbers.add(number)


def _decision_of(values: tuple[Value, ...]) -> Decision | None:
    columns = list(enumerate(values))[1:]
    texts = [v for i, v in columns if i != _DEPTH and not (v is None and i in _OPTIONAL)]
    if not isinstance(values[_DEPTH], int) or not all(isinstance(v, str) for v in texts):
        return None
    try:
        return decode_row(values[1:])
    except UNREADABLE:
        return None


def _article_of(row: tuple[Any, ...], text: str) -> Article:
    _, id_, sha, _, title, path, outlet, date, author, address, own_id, extra, zones, replaces, broken, _ = row
    source = Source(outlet=outlet, date=date, author=author, address=address, own_id=own_id, extra=json.loads(extra))
    return Article(
        id=id_,
        title=title,
        text=text,
        text_sha256=sha,
        path=path,
        source=source,
        zones=tuple(Zone(Span(start, end), ZoneKind(kind)) for start, end, kind in json.loads(zones)),
        replaces=replaces,
        broken=broken,
    )


def _bare_article(id_: str, text: str) -> Article:
    title = " ".join(text.split("\n", 1)[0].split())
    return Article(id=id_, title=title, text=text, text_sha256=text_hash(text), zones=default_zones(text))
