"""Streams: whose decisions on what belong together, and by which key they are found."""

from dataclasses import dataclass

CORPUS = "corpus"
"""The subject of decisions about the corpus as a whole: registry, rounds, codebooks, zones."""

MAIN = "main"
"""The id of the round that every new corpus has."""

ROLES = ("coder", "adjudicator", "lead")


@dataclass(frozen=True, slots=True, order=True)
class StreamKey:
    """Who decides on what in which stage: coder x role x round x subject (an article's id, or CORPUS)."""

    coder: str
    role: str
    round: str
    subject: str
