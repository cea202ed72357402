"""Streams: whose decisions on what belong together, and by which key they are found."""

from dataclasses import dataclass

CORPUS = "corpus"
"""The subject of decisions about the corpus as a whole: registry, rounds, codebooks, zones."""

MAIN = "main"
"""The id of the round that every new corpus has."""

AGAIN = "/again"
"""What follows the name of a round for the codings of articles that are planted a second time in it."""

ROLES = ("coder", "adjudicator", "lead")

SUGGESTER, OFFERED = "suggester", "/offered"
"""The role, and what stands in place of a round's id, of the streams in which somebody brings what a program proposed.

They are about articles and are no codings: no article is begun by them, and nobody's layer is made of them. What they
offer is the fold of all their decisions, so they are never settled where two laptops went on with one of them.
"""


@dataclass(frozen=True, slots=True, order=True)
class StreamKey:
    """Who decides on what in which stage: coder x role x round x subject (an article's id, or CORPUS)."""

    coder: str
    role: str
    round: str
    subject: str


def again(id: str) -> str:
    """Return what the second time of a round or an article is called.

    In the log, the second coding of a planted article is of the same article in the round `again(round)`, a layer of
    its own. The coder's list and session know that round only as a second article, `again(article)`.
    """
    return id + AGAIN


def is_again(id: str) -> bool:
    """Tell whether this is a second time."""
    return id.endswith(AGAIN)


def first_time(id: str) -> str:
    """Return the round or article itself, whichever time is meant."""
    return id.removesuffix(AGAIN)


def place_of(key: StreamKey, round: str) -> str:
    """Return under which id a session in `round` knows what the stream is about."""
    return key.subject if key.round == round else again(key.subject)


def key_of_place(place: str, *, coder: str, role: str, round: str) -> StreamKey:
    """Return the stream of what a session in `round` knows as `place`."""
    second = is_again(place)
    return StreamKey(coder, role, again(round) if second else round, first_time(place) if second else place)
