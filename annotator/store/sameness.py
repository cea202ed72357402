"""Which ids mean the same article or the same person on different laptops, and what they are called here.

Every class of ids is known by its smallest one, so that any order of merging ends with the same names.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from annotator.model.ids import content_hash
from annotator.model.stream import CORPUS
from annotator.model.study import SAME_NAME
from annotator.store.bundles import (
    ACTION,
    ARTICLE_ID,
    BODY,
    CODER,
    REPLACES,
    SOURCE,
    SUBJECT,
    TEXT,
    Row,
    pseudonym,
    withdrawn_name,
)

_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def identity(article: Row) -> str:
    """Return what two imports of one article have in common."""
    return identity_of(article[TEXT], article[SOURCE])


def identity_of(text_sha256: str, source: Sequence[str]) -> str:
    """Return the hash of a text's hash and its source: outlet, date, author, address, own number."""
    return content_hash([text_sha256, *source])


def smallest_of_class(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return for each id that is not the smallest of those it is paired with, over however many steps, which is."""
    parent: dict[str, str] = {}

    def root(id_: str) -> str:
        while (above := parent.get(id_, id_)) != id_:
            id_ = above
        return id_

    for one, other in pairs:
        low, high = sorted((root(one), root(other)))
        if low != high:
            parent[high] = low
    return {id_: root(id_) for id_ in parent}


def renamed(row: Row, names: Mapping[str, str]) -> Row:
    """Return a row of the log with the ids by which article and coder are known here.

    In decisions about the corpus the ids stand in the facts too, but for those that say that two ids are one.
    """
    coder, subject = names.get(row[CODER], row[CODER]), names.get(row[SUBJECT], row[SUBJECT])
    body = row[BODY]
    if subject != row[SUBJECT] or (subject == CORPUS and row[ACTION] != SAME_NAME):
        body = with_ids(body, names)
    if coder == row[CODER] and subject == row[SUBJECT] and body == row[BODY]:
        return row
    return (row[0], coder, *row[2:4], subject, *row[5:BODY], body)


def with_ids(text: str, names: Mapping[str, str]) -> str:
    """Return a text in which every id that has another name has that."""
    return _UUID.sub(lambda found: names.get(found[0], found[0]), text)


def renamed_article(row: Row, names: Mapping[str, str], there: Collection[str]) -> Row:
    """Return a row of an article that replaces what that article is called here; nothing where it is not `there`."""
    replaces = names.get(row[REPLACES], row[REPLACES])
    return (*row[:REPLACES], replaces if replaces in there else None, *row[REPLACES + 1 :])


def doubles(articles: Iterable[Row]) -> list[tuple[str, str]]:
    """Return pairs of ids of articles with the same text from the same source."""
    first: dict[str, str] = {}
    pairs = []
    for row in articles:
        known = first.setdefault(identity(row), row[ARTICLE_ID])
        if known != row[ARTICLE_ID]:
            pairs.append((known, row[ARTICLE_ID]))
    return pairs


def united_coders(rows: Iterable[Row], names: Mapping[str, str], gone: Collection[str]) -> dict[str, tuple[str, str]]:
    """Return given name and role of each coder, by the id that is kept.

    A name wins over a pseudonym, the smaller name over the greater one, the higher role over the lower.
    """
    said: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for id_, name, role in rows:
        nameless = name in (pseudonym(id_), withdrawn_name(id_))
        said[names.get(id_, id_)].append(("" if nameless else name, role))
    found = {}
    for id_, listed in said.items():
        real = min((name for name, _ in listed if name), default=pseudonym(id_))
        role = max((role for _, role in listed), key=_RANKS.index)
        found[id_] = (withdrawn_name(id_) if id_ in gone else real, role)
    return found


def shown_names(given: Mapping[str, str]) -> dict[str, str]:
    """Return the name by which each coder is shown: of several with one name, all but the first get a number."""
    taken = set(given.values())
    shown: dict[str, str] = {}
    for name in sorted(taken):
        first, *others = sorted(id_ for id_, of_coder in given.items() if of_coder == name)
        shown[first] = name
        number = 2
        for id_ in others:
            while f"{name} ({number})" in taken:
                number += 1
            shown[id_] = f"{name} ({number})"
            taken.add(shown[id_])
    return shown


def namesakes(given: Mapping[str, str], answered: Collection[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """Return name and two ids of coders with one name of whom nobody has said yet whether they are one person."""
    by_name: dict[str, list[str]] = defaultdict(list)
    for id_, name in given.items():
        by_name[name].append(id_)
    return [
        (name, one, other)
        for name, ids in sorted(by_name.items())
        for one, other in _pairs(sorted(ids))
        if (one, other) not in answered
    ]


def _pairs(ids: Sequence[str]) -> Iterable[tuple[str, str]]:
    return ((one, other) for at, one in enumerate(ids) for other in ids[at + 1 :])


_RANKS = ("coder", "adjudicator", "lead")
