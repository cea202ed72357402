"""What tests of a study stand on: a lead, three coders, and articles of four outlets over five weeks."""

from datetime import date, timedelta
from pathlib import Path

from corpus_builders import codebook

from annotator.corpus import Corpus
from annotator.model.article import Article, Source, default_zones
from annotator.model.ids import text_hash

LEAD, CODERS = "Layla", ("Amal", "Badr", "Chadi")
OUTLETS = ("Nahar", "Nahar", "Nahar", "Safir", "Safir", "Quds", "Sabah")
FIRST_DAY = date(2026, 3, 2)


def articles(count: int, *, first: int = 0) -> list[Article]:
    """Articles of OUTLETS in turn, one a day for 35 days and then again; every 50th without a date."""
    made = []
    for number in range(first, first + count):
        text = f"خبر {number}\nقال بوتين في موسكو إن الرقم {number} صحيح"
        day = "" if number % 50 == 49 else (FIRST_DAY + timedelta(days=number % 35)).isoformat()
        source = Source(outlet=OUTLETS[number % len(OUTLETS)], date=day, address=f"https://example.org/{number}")
        made.append(
            Article(
                id=f"a{number}",
                title=f"خبر {number}",
                text=text,
                text_sha256=text_hash(text),
                source=source,
                zones=default_zones(text),
            )
        )
    return made


def study_corpus(folder: Path, count: int = 70, name: str = "study.hashiya") -> Corpus:
    corpus = Corpus.create(folder / name, name="Study", coder=LEAD, role="lead", codebook=codebook(), purpose="main")
    for coder in CODERS:
        corpus.add_coder(coder)
    corpus.add_articles(articles(count))
    return corpus
