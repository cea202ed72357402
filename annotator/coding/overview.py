"""How far everybody is: a row for each coder and round, with packets and returns; and what took how long."""

from dataclasses import dataclass
from statistics import median

from annotator.model.stream import first_time
from annotator.model.study import Packet, Returned
from annotator.store import coders, decisions, study_tables
from annotator.store.corpus_file import CorpusFile
from annotator.store.study_rounds import all_rounds
from annotator.store.study_tables import Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One coder (by name; `coder_id`) in one round (`round` is its id).

    `assigned` counts second times of planted articles too, None where nothing was assigned or drawn; `begun` are
    those not finished. Seconds are active ones: of all articles, and the median of a finished one (None without
    any). `packet` is the number of the newest packet (0: none), `packet_at` and `returned_at` are ISO 8601 in UTC;
    `missing` tells that a packet went out and nothing came back since.
    """

    coder: str
    coder_id: str
    role: str
    round: str
    round_name: str
    assigned: int | None
    begun: int
    finished: int
    active_seconds: float
    median_seconds: float | None
    last: str = ""
    packet: int = 0
    packet_at: str = ""
    returned_at: str = ""
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """How long one coder was at one article in a round, in active seconds; `again`: when it came the second time."""

    coder: str
    round: str
    article: str
    state: str
    seconds: float
    again: bool = False


def overview(file: CorpusFile) -> tuple[Row, ...]:
    """Return a row for each coder and round with anything to say, by round, then in the order of coders."""
    with file.one_moment():
        tallies = study_tables.tallies(file)
        assigned = study_tables.assigned_numbers(file)
        sent, came = _packets(file), _returns(file)
        rows = []
        for stage in all_rounds(file):
            for who in coders.all_coders(file):
                pair = (who.id, stage.id)
                packet, packet_at = sent.get(pair, (0, ""))
                if not (pair in tallies or pair in assigned or packet):
                    continue
                tally = tallies.get(pair, _NOTHING)
                returned_at = came.get(who.id, "")
                rows.append(
                    Row(
                        coder=who.name,
                        coder_id=who.id,
                        role=who.role,
                        round=stage.id,
                        round_name=stage.name,
                        assigned=assigned.get(pair, assigned.get(("", stage.id))),
                        begun=tally.begun,
                        finished=tally.finished,
                        active_seconds=_tenths(tally.seconds),
                        median_seconds=_tenths(median(tally.each)) if tally.each else None,
                        last=tally.last,
                        packet=packet,
                        packet_at=packet_at,
                        returned_at=returned_at,
                        missing=bool(packet) and returned_at < packet_at,
                    )
                )
    return tuple(rows)


_NOTHING = Tally(begun=0, finished=0, seconds=0.0, last="", each=())


def times(file: CorpusFile, *, coder: str | None = None, round: str | None = None) -> tuple[Time, ...]:
    """Return how long articles took, by coder (ids) and round, the slowest last. A coder is shown the own ones only."""
    names = {c.id: c.name for c in coders.all_coders(file)}
    found = (
        Time(
            coder=names.get(c.coder, c.coder),
            round=first_time(c.round),
            article=c.article,
            state=c.state,
            seconds=c.seconds,
            again=c.again,
        )
        for c in study_tables.coded(file, round=round, coder=coder)
    )
    return tuple(sorted(found, key=lambda t: (t.coder, t.round, t.seconds, t.article, t.again)))


def _packets(file: CorpusFile) -> dict[tuple[str, str], tuple[int, str]]:
    """Return the newest packet of each coder and round: its number, and when it was made."""
    newest: dict[tuple[str, str], tuple[int, str]] = {}
    for packet in decisions.corpus_facts(file, Packet):
        when, _ = study_tables.made_at(file, packet.id)
        for stage in packet.rounds:
            pair = (packet.coder, stage)
            newest[pair] = max(newest.get(pair, (0, "")), (packet.number, when))
    return newest


def _returns(file: CorpusFile) -> dict[str, str]:
    came: dict[str, str] = {}
    for returned in decisions.corpus_facts(file, Returned):
        when, _ = study_tables.made_at(file, returned.id)
        came[returned.coder] = max(came.get(returned.coder, ""), when)
    return came


def _tenths(seconds: float) -> float:
    return float(f"{seconds:.1f}")
