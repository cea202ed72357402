"""Packets for coders, what comes back, and laptops that come together again; as `Corpus.packets`."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.exchange import merging
from annotator.exchange.gold_back import GoldBack, gold_back
from annotator.exchange.merge_report import Fork, Preview
from annotator.exchange.merging import Answers, Merged
from annotator.exchange.senders import read_sender, read_senders, write_bundle
from annotator.model.course import QUIET, Course, go_on
from annotator.model.decision import Added, Decision
from annotator.model.errors import UserError
from annotator.model.ids import new_id, now
from annotator.model.stream import CORPUS, StreamKey
from annotator.model.study import BLIND, PACKETS, Assignment, Packet, Returned, Round, Sample
from annotator.store import articles as stored_articles
from annotator.store import bundles, coders, decisions
from annotator.store import merging as store
from annotator.store.bundles import PACKET, Bundle
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile, open_corpus
from annotator.store.digesting import digest
from annotator.store.study_rounds import all_rounds, round_among
from annotator.store.study_tables import gold_streams


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a packet brought: into a new corpus (`made`) or into one where work goes on.

    `backups` are the names of those beside it that still hold what the lead has withdrawn since.
    """

    coder: str
    made: bool
    articles: int
    decisions: int
    backups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A return as it was written: whose it is, and how much is in it."""

    coder: str
    decisions: int
    articles: int
    content: str


@dataclass(frozen=True, slots=True)
class Packets:
    """The laptops' side of one open corpus."""

    file: CorpusFile

    def make(
        self,
        coder: Coder,
        *,
        rounds: Sequence[str],
        out: Path,
        lead: Coder | None = None,
        gold: bool = False,
        course: Course = QUIET,
    ) -> Packet:
        """Write a packet for a coder to `out`, and note in the log who has it.

        It holds what the coder was assigned in the rounds; without an assignment the round's sample, without a sample
        everything. What the coder has decided already is in it, so that it can take the place of a lost laptop.
        With `gold` what adjudicators made of the coder's articles comes along, as far as `gold_back` lets it.
        UserError for an unknown round, or when `out` cannot be written; Cancelled on demand, then there is no packet.
        """
        wanted = self._wanted(coder, rounds)
        golden = {key for stage in wanted for key in gold_streams(self.file, stage) if key.subject in wanted[stage]}
        golden |= set(self.gold_for(coder, rounds).streams) if gold else set()
        articles = {article for listed in wanted.values() for article in listed}
        stages = tuple(stage.id for stage in wanted)
        offered = any(stage.suggestions != BLIND for stage in wanted)
        bundle = bundles.for_coder(self.file, coder.id, rounds=stages, articles=articles, gold=golden, offered=offered)
        go_on(course)
        content = write_bundle(out, bundle, course)
        packet = Packet(
            id=new_id(),
            coder=coder.id,
            rounds=stages,
            articles=len(bundle.articles),
            content=content,
            number=self.next_number(coder),
        )
        self._note(packet, lead or self.lead())
        return packet

    def gold_for(self, coder: Coder, rounds: Sequence[str]) -> GoldBack:
        """Return which gold may go to a coder: of own articles that nobody has to code any more."""
        return gold_back(self.file, coder.id, self._wanted(coder, rounds))

    def next_number(self, coder: Coder) -> int:
        """Return the number of the packet that would be made for a coder next, from 1."""
        return 1 + sum(packet.coder == coder.id for packet in self.packets())

    def packets(self) -> tuple[Packet, ...]:
        """Return the packets that were made, the first one first."""
        return decisions.corpus_facts(self.file, Packet)

    def returned(self) -> tuple[Returned, ...]:
        """Return the returns that were merged."""
        return decisions.corpus_facts(self.file, Returned)

    def lead(self) -> Coder:
        """Return who speaks for the study: the first coder who is a lead, else whoever made the corpus."""
        listed = coders.all_coders(self.file)
        founder = next((d.key.coder for d in decisions.history(self.file, CORPUS) if d.key.role == "lead"), "")
        chosen = [c for c in listed if c.role == "lead"] + [c for c in listed if c.id == founder]
        if not chosen:
            raise UserError(f"Nobody leads {self.file.path.name}; add a coder with the role lead.")
        return chosen[0]

    def owner(self) -> Coder | None:
        """Return the coder whose packet this corpus was made from."""
        id_ = store.owner(self.file)
        return next((c for c in coders.all_coders(self.file) if c.id == id_), None)

    def write_return(self, out: Path, course: Course = QUIET) -> Sent:
        """Write what was decided here to `out`. UserError when nothing was, or `out` cannot be written; Cancelled."""
        bundle = bundles.decided_here(self.file)
        if not bundle.decisions:
            raise UserError(f"Nothing was decided in {self.file.path.name} yet, so there is nothing to return.")
        go_on(course)
        content = write_bundle(out, bundle, course)
        name = next((c.name for c in coders.all_coders(self.file) if c.id == bundle.coder), "")
        return Sent(coder=name, decisions=len(bundle.decisions), articles=len(bundle.articles), content=content)

    def take(self, packet: Path, course: Course = QUIET) -> Received:
        """Take a newer packet into this corpus; what is decided here stays as it is. UserError as for `receive`."""
        return _take(self.file, _packet(packet), course)

    def preview(self, paths: Sequence[Path], answers: Answers | None = None, course: Course = QUIET) -> Preview:
        """Return what merging the files would change, and change nothing. UserError for a file that cannot be read."""
        return merging.preview(self.file, read_senders(paths, course), answers)

    def merge(
        self,
        paths: Sequence[Path],
        answers: Answers | None = None,
        course: Course = QUIET,
        *,
        other_study: bool = False,
    ) -> Merged:
        """Unite packets, returns and corpora with this one, after a backup, in one transaction.

        `answers` say of coders with one name, by their two ids (the smaller first), whether they are one person; who
        is not in it is taken for two. UserError when a file cannot be read, or belongs to another study and
        `other_study` is not set; Cancelled on demand, until the transaction has ended. Nothing was merged then.
        """
        return merging.merge(self.file, read_senders(paths, course), answers, course, other_study=other_study)

    def digest(self) -> str:
        """Return the hash of everything that is the same in all copies which hold the same."""
        return digest(self.file)

    def _wanted(self, coder: Coder, rounds: Sequence[str]) -> dict[Round, tuple[str, ...]]:
        """Return a coder's articles by round. UserError for an unknown round."""
        there = all_rounds(self.file)
        stages = dict.fromkeys(round_among(there, round) for round in rounds)
        return {stage: self._articles_of(stage.id, coder.id) for stage in stages}

    def _articles_of(self, round: str, coder: str) -> tuple[str, ...]:
        assigned = [a for a in decisions.corpus_facts(self.file, Assignment) if (a.round, a.coder) == (round, coder)]
        drawn = [s for s in decisions.corpus_facts(self.file, Sample) if s.round == round]
        if listed := assigned or drawn:
            return tuple(article for one in listed for article in one.articles)
        return tuple(row.id for row in stored_articles.article_rows(self.file))

    def _note(self, packet: Packet, lead: Coder) -> None:
        key = StreamKey(lead.id, "lead", PACKETS, CORPUS)
        tip = decisions.tip(self.file, key)
        decision = Decision(
            id=new_id(),
            key=key,
            parents=tip.parents,
            depth=tip.depth,
            copy=self.file.meta()["copy"],
            time=now(),
            action="packet",
            changes=(Added(packet),),
        )
        decisions.append(self.file, [decision])


def receive(packet: Path, corpus: Path, course: Course = QUIET) -> Received:
    """Make a coder's corpus out of a packet, or take a newer packet into it.

    UserError when the file is no packet, belongs to another study or another coder, or the corpus cannot be written.
    Cancelled on demand; then there is no new corpus, and one that is there is as it was.
    """
    bundle = _packet(packet)
    if not corpus.exists():
        store.found_copy(corpus, bundle, course)
        with closing(open_corpus(corpus, write=False)) as file:
            return _received(file, bundle, made=True, articles=len(bundle.articles), decided=len(bundle.decisions))
    with closing(open_corpus(corpus, write=True)) as file:
        return _take(file, bundle, course)


def _packet(path: Path) -> Bundle:
    bundle = read_sender(path)
    if bundle.kind != PACKET:
        raise UserError(f"{path.name} is no packet for a coder; what comes back is taken with `merge`.")
    return bundle


def _take(file: CorpusFile, bundle: Bundle, course: Course) -> Received:
    owner = store.owner(file)
    if owner and owner != bundle.coder:
        raise UserError(f"The packet is for another coder than {file.path.name}; nothing was changed.")
    merged = merging.merge(file, [bundle], None, course, other_study=False)
    new = sum(merged.preview.decisions_new.values())
    came = _received(file, bundle, made=False, articles=len(merged.preview.articles_new), decided=new)
    return replace(came, backups=tuple(backup.path.name for backup in merged.held.backups))


def _received(file: CorpusFile, bundle: Bundle, *, made: bool, articles: int, decided: int) -> Received:
    names: Mapping[str, str] = {c.id: c.name for c in coders.all_coders(file)}
    return Received(coder=names.get(bundle.coder, ""), made=made, articles=articles, decisions=decided)


__all__ = ["Answers", "Fork", "Merged", "Packets", "Preview", "Received", "Sent", "receive"]
