"""Which gold a coder may be sent: that of own articles which nobody has to code any more.

Gold seen too early spoils what is still to be measured, and nobody can take it back. So an article's gold goes out when

- it is finished, and the coder has finished the article in that round, both times where it is planted again;
- everybody else to whom the round gave the article has finished it too;
- in a round with blind articles everybody has finished everything;
- no other round gave the coder the same article to code that is not finished there, or begun and not finished.

Feedback tells of gold too; it goes to who has asked for it, and waits for what this coder has still to code.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from annotator.model.stream import StreamKey, again, first_time
from annotator.model.study import Assignment, Round
from annotator.store import decisions, study_tables
from annotator.store.corpus_file import CorpusFile
from annotator.store.listing import second_times
from annotator.store.study_tables import Coded

ADJUDICATOR = "adjudicator"

OWN, OTHERS, BLIND_OPEN, BLIND_OWN, ELSEWHERE = (
    "The coder has not finished the article.",
    "Others have not finished the article.",
    "The round is coded blind, and not everybody is done.",
    "The round is coded blind, and the coder is not done.",
    "The coder has the article to code in another round.",
)
"""Why gold stays here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldBack:
    """The streams of gold that may go to a coder, and how many others stay for which reason."""

    streams: tuple[StreamKey, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()


def gold_back(file: CorpusFile, coder: str, wanted: Mapping[Round, Collection[str]]) -> GoldBack:
    """Return the gold of rounds that may go to a coder (id); `wanted` are the coder's articles by round."""
    places = Places(file)
    going: list[StreamKey] = []
    staying: Counter[str] = Counter()
    for stage, articles in wanted.items():
        for one in study_tables.coded(file, round=stage.id):
            if one.role == ADJUDICATOR and one.state == "finished" and not one.again and one.article in articles:
                reason = places.reason_against(stage, one.article, coder)
                if reason:
                    staying[reason] += 1
                else:
                    going.append(StreamKey(one.coder, one.role, stage.id, one.article))
    return GoldBack(streams=tuple(sorted(going)), left_out=tuple(sorted(staying.items())))


class Places:
    """What coders have to code and how far they are: places (`stream.again`) by round and coder."""

    def __init__(self, file: CorpusFile) -> None:
        self._given: dict[tuple[str, str], tuple[str, ...]] = {
            (a.round, a.coder): second_times(a.articles) for a in decisions.corpus_facts(file, Assignment)
        }
        self._states = {(c.round, c.coder, _place(c)): c.state for c in study_tables.coded(file) if c.role == "coder"}

    def reason_against(self, stage: Round, article: str, coder: str) -> str:
        """Return why the gold of an article may not go to a coder, "" where it may."""
        if not self._is_done(stage.id, coder, article, own=True):
            return OWN
        if any(not self._is_done(stage.id, other, article, own=False) for other in self._coders(stage.id)):
            return OTHERS
        if _is_blind(stage) and any(not self._has_finished(stage.id, who, at) for who, at in self._all(stage.id)):
            return BLIND_OPEN
        return self._reason_elsewhere(stage, article, coder)

    def reason_to_wait(self, stage: Round, article: str, coder: str) -> str:
        """Return why a coder may not hear yet what gold changed in an article, "" where nothing is spoilt by it."""
        if not self._is_done(stage.id, coder, article, own=True):
            return OWN
        own = (at for who, at in self._all(stage.id) if who == coder)
        if _is_blind(stage) and any(not self._has_finished(stage.id, coder, at) for at in own):
            return BLIND_OWN
        return self._reason_elsewhere(stage, article, coder)

    def _reason_elsewhere(self, stage: Round, article: str, coder: str) -> str:
        rounds = {round for round, *_ in (*self._given, *self._states)} - {stage.id}
        if any(not self._is_done(round, coder, article, own=False) for round in rounds):
            return ELSEWHERE
        return ""

    def _is_done(self, round: str, coder: str, article: str, *, own: bool) -> bool:
        """Tell whether every time that a round gave a coder the article, or the coder began it, is finished."""
        given = {place for place in self._given.get((round, coder), ()) if first_time(place) == article}
        begun = {place for place in (article, again(article)) if (round, coder, place) in self._states}
        places = given | begun | ({article} if own else set())
        return all(self._has_finished(round, coder, place) for place in places)

    def _has_finished(self, round: str, coder: str, place: str) -> bool:
        return self._states.get((round, coder, place)) == "finished"

    def _coders(self, round: str) -> set[str]:
        return {who for at, who in self._given if at == round} | {who for at, who, _ in self._states if at == round}

    def _all(self, round: str) -> Iterator[tuple[str, str]]:
        yield from ((who, place) for (at, who), places in self._given.items() if at == round for place in places)
        yield from ((who, place) for at, who, place in self._states if at == round)


def _is_blind(stage: Round) -> bool:
    return stage.suggestions == "blind" or stage.control_share > 0


def _place(one: Coded) -> str:
    return again(one.article) if one.again else one.article
