"""Taking articles in, all of them or none: they gather in temporary tables and go into the corpus in one short commit.

So a coder can go on deciding while a long import runs in another thread, and a cancelled one leaves nothing.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from annotator.model.article import Article, Source, Zone
from annotator.store.articles import article_values, bare_article, encode_zones, searchable, sources_of_text
from annotator.store.corpus_file import CorpusFile
from annotator.store.engine import Database
from annotator.store.failures import explained
from annotator.store.sameness import identity_of

BATCH = 200
"""Articles per transaction on the temporary tables."""

_TABLES = ("article_text", "article", "search")


class Intake:
    """Articles on their way into a corpus."""

    def __init__(self, file: CorpusFile, db: Database) -> None:
        self._file = file
        self._db = db
        self._last: int = db.execute("SELECT coalesce(max(seq), 0) FROM main.article").fetchone()[0]
        self._hashes = {sha for (sha,) in db.execute("SELECT text_sha256 FROM main.article")}
        self._withdrawn = {id_ for (id_,) in db.execute("SELECT id FROM main.tombstone")}
        self._waiting: list[tuple[int, Article]] = []

    def add(self, article: Article) -> None:
        """Take in one article; it is in the corpus after `commit`."""
        self._last += 1
        self._waiting.append((self._last, article))
        self._hashes.add(article.text_sha256)
        if len(self._waiting) >= BATCH:
            self._store()

    def mark(self) -> int:
        """Return a mark for `take_back`."""
        return self._last

    def take_back(self, mark: int) -> None:
        """Forget the articles that were added since `mark`."""
        if mark == self._last:
            return
        self._store()
        with explained(self._file.path), self._db.atomic():
            self._db.execute("DELETE FROM temp.article WHERE seq > ?", (mark,))
            self._db.execute("DELETE FROM temp.search WHERE article > ?", (mark,))
            self._db.execute("DELETE FROM temp.article_text WHERE sha256 NOT IN (SELECT text_sha256 FROM temp.article)")

    def sources_of(self, text_sha256: str) -> list[tuple[str, Source]]:
        """Return id and source of the articles with this text, in the corpus and in this intake."""
        if text_sha256 not in self._hashes:
            return []
        self._store()
        return [one for schema in ("main", "temp") for one in sources_of_text(self._db, text_sha256, schema)]

    def is_withdrawn(self, text_sha256: str, source: Source) -> bool:
        """Tell whether an article with this text from this source was withdrawn: it would not outlast a merge."""
        return bool(self._withdrawn) and identity_of(text_sha256, known_by(source)) in self._withdrawn

    def coming(self, article: str) -> Article | None:
        """Return an article that is taken in here and not yet in the corpus, without its text and zones."""
        self._store()
        return bare_article(self._db, article, "temp")

    def set_zones(self, article: str, zones: tuple[Zone, ...]) -> None:
        """Give an article of this intake other zones."""
        self._store()
        with explained(self._file.path), self._db.atomic():
            self._db.execute("UPDATE temp.article SET zones = ? WHERE id = ?", (encode_zones(zones), article))

    @contextmanager
    def committed(self) -> Iterator[None]:
        """Put everything into the corpus, in one transaction with what is decided inside; nothing more is taken in."""
        self._store()
        with self._file.writing(self._db) as db:
            self.commit()
            for table in _TABLES:  # they stand before those of the corpus: who reads an article would find none
                db.execute(f"DROP TABLE temp.{table}")
            yield

    def commit(self) -> None:
        """Put everything into the corpus, in one transaction."""
        self._store()
        with self._file.writing(self._db) as db:
            db.execute(
                "INSERT INTO main.article_text SELECT * FROM temp.article_text new "
                "WHERE NOT EXISTS (SELECT 1 FROM main.article_text old WHERE old.sha256 = new.sha256)"
            )
            for table in ("article", "search"):
                db.execute(f"INSERT INTO main.{table} SELECT * FROM temp.{table} ORDER BY 1")
            for table in _TABLES:
                db.execute(f"DELETE FROM temp.{table}")

    def _store(self) -> None:
        texts = [(a.text_sha256, a.text) for _, a in self._waiting]
        rows = [article_values(a, seq) for seq, a in self._waiting]
        folded = [(seq, searchable(a.title, a.text)) for seq, a in self._waiting]
        with explained(self._file.path), self._db.atomic():
            self._db.conn.executemany("INSERT OR IGNORE INTO temp.article_text VALUES (?, ?)", texts)
            if rows:
                places = ", ".join("?" * len(rows[0]))
                self._db.conn.executemany(f"INSERT INTO temp.article VALUES ({places})", rows)
            self._db.conn.executemany("INSERT INTO temp.search VALUES (?, ?)", folded)
        self._waiting.clear()


@contextmanager
def taking_in(file: CorpusFile) -> Iterator[Intake]:
    """Give an intake; what it was not told to commit is gone afterwards. One at a time: UserError for a second one."""
    with file.intake_turn():
        db = file.extra_writer()
        try:
            for table in _TABLES:
                db.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table} LIMIT 0")
            db.execute("CREATE UNIQUE INDEX temp.text_by_hash ON article_text (sha256)")
            db.execute("CREATE INDEX temp.article_by_text ON article (text_sha256)")
            yield Intake(file, db)
        finally:
            db.close()


def known_by(source: Source) -> tuple[str, str, str, str, str]:
    """Return what of its source an article is known by, beside its text."""
    return source.outlet, source.date, source.author, source.address, source.own_id


def take_in(file: CorpusFile, new: Iterable[Article]) -> None:
    """Add articles as they are, in one transaction."""
    with taking_in(file) as taken:
        for article in new:
            taken.add(article)
        taken.commit()
