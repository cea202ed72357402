"""Forgetting an article or a coder, and saying what still holds it: backups here, packets and returns elsewhere."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from annotator.model.study import Assignment, Packet, Returned, Sample
from annotator.store import decisions, withdrawal
from annotator.store.backups import Backup
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """What still holds what was withdrawn, so that people can be asked to delete it.

    `backups` lie beside the corpus. `packets` were given to coders, whose laptops have them and the corpora made of
    them; `returns` are files that came back. Data sets and archives that were exported before are not known here. The
    tombstone travels with the next packets and merges: what was withdrawn does not come back from another copy.
    """

    backups: tuple[Backup, ...]
    packets: tuple[Packet, ...]
    returns: tuple[Returned, ...]

    def __bool__(self) -> bool:
        """Whether anything still holds it."""
        return bool(self.backups or self.packets or self.returns)


NOTHING_HELD = Withdrawn(backups=(), packets=(), returns=())


def withdraw_article(file: CorpusFile, article: str, *, reason: str = "") -> Withdrawn:
    """Forget an article; see `withdrawal.withdraw_article`. UserError for an unknown one."""
    withdrawal.withdraw_article(file, article, reason=reason)
    return still_held(file, articles=[article])


def withdraw_coder(file: CorpusFile, coder: str, *, reason: str = "") -> Withdrawn:
    """Forget a coder by id; see `withdrawal.withdraw_coder`. UserError for an unknown one."""
    withdrawal.withdraw_coder(file, coder, reason=reason)
    return still_held(file, coders=[coder])


def still_held(file: CorpusFile, *, articles: Collection[str] = (), coders: Collection[str] = ()) -> Withdrawn:
    """Return what still holds articles and coders that were withdrawn, here or elsewhere."""
    with_articles = {packet.id: packet for packet in _packets_with(file, articles)}
    asked = {packet.coder for packet in with_articles.values()}.union(coders)
    packets = decisions.corpus_facts(file, Packet)
    return Withdrawn(
        backups=tuple(withdrawal.backups_holding(file, {*articles, *coders})),
        packets=tuple(p for p in packets if p.id in with_articles or p.coder in coders),
        returns=tuple(r for r in decisions.corpus_facts(file, Returned) if r.coder in asked),
    )


def _packets_with(file: CorpusFile, articles: Collection[str]) -> Iterator[Packet]:
    """Yield the packets that hold any of the articles, as far as assignments and samples of their rounds say.

    A packet of a round without either held the whole corpus.
    """
    if not articles:
        return
    assignments = decisions.corpus_facts(file, Assignment)
    samples = decisions.corpus_facts(file, Sample)
    for packet in decisions.corpus_facts(file, Packet):
        for round in packet.rounds:
            own = [a.articles for a in assignments if a.round == round and a.coder == packet.coder]
            drawn = own or [s.articles for s in samples if s.round == round]
            if not drawn or any(not set(listed).isdisjoint(articles) for listed in drawn):
                yield packet
                break
