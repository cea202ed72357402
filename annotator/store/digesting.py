"""One hash of what a corpus holds, equal in all copies that hold the same, whatever order it came in.

Left out is what belongs to one file: the order of rows, the copy's id, its name, when an article or a withdrawal was
noted here, which version of a fork is shown, and what may be dropped any time.
"""

from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from annotator.model.ids import canonical_json
from annotator.store.bundles import ARTICLE_COLUMNS, studies
from annotator.store.corpus_file import CorpusFile
from annotator.store.engine import Database
from annotator.store.log import COLUMNS as LOG_COLUMNS

_PARTS = {
    "articles": f"SELECT {ARTICLE_COLUMNS.removesuffix(', imported_at')} FROM article ORDER BY id",
    "texts": "SELECT sha256 FROM article_text ORDER BY sha256",
    "searched": "SELECT a.id, s.folded FROM search s JOIN article a ON a.seq = s.article ORDER BY a.id",
    "coders": "SELECT c.id, c.name, n.given, c.role FROM coder c LEFT JOIN namesake n ON n.id = c.id ORDER BY c.id",
    "aliases": "SELECT id, kind, kept FROM alias ORDER BY id",
    "withdrawn": "SELECT id FROM tombstone ORDER BY id",
    "models": "SELECT id, suggester, base, card, hex(content) FROM model ORDER BY id",
    "log": f"SELECT {LOG_COLUMNS} FROM decision ORDER BY id",
    "streams": "SELECT subject, coder, role, round, heads, depth FROM stream ORDER BY subject, coder, role, round",
    "facts": (
        "SELECT s.subject, s.coder, s.role, s.round, f.id, f.kind, f.made_by, f.code, f.surface, f.json "
        "FROM stream s JOIN fact f ON f.layer = s.id WHERE json_array_length(s.heads) = 1 "
        "ORDER BY s.subject, s.coder, s.role, s.round, f.id"
    ),
    "facts about the corpus": "SELECT id, kind, made_by, code, json FROM fact WHERE layer = 0 ORDER BY id",
}


def digest(file: CorpusFile) -> str:
    """Return the SHA-256 of everything that copies share, in hexadecimal."""
    whole = sha256()
    with file.reading() as db:
        for line in _lines(db):
            whole.update(canonical_json(line).encode() + b"\n")
    return whole.hexdigest()


def parts(file: CorpusFile) -> dict[str, str]:
    """Return the hash of each part, to see in which two copies differ."""
    with file.reading() as db:
        found: dict[str, Any] = {}
        for name, *row in _lines(db):
            found.setdefault(name, sha256()).update(canonical_json(row).encode() + b"\n")
    return {name: part.hexdigest() for name, part in found.items()}


def _lines(db: Database) -> Iterator[list[Any]]:
    yield ["studies", *sorted(studies(db))]
    for name, query in _PARTS.items():
        for row in db.execute(query):
            yield [name, *row]
