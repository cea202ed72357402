"""The study side of one open corpus: rounds, samples, who codes what, how far everybody is; as `Corpus.study`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.coding import assigning, coaching, leading, overview, rounds, sample_report, sampling, unoffering
from annotator.coding.coaching import Coached, Standing
from annotator.coding.overview import Row, Time
from annotator.coding.sample_report import SampleReport
from annotator.coding.sampling import Plan
from annotator.coding.timing import times_recorded
from annotator.learn.comparing import Difference
from annotator.model.decision import Added, replaced
from annotator.model.errors import UserError
from annotator.model.stream import StreamKey
from annotator.model.study import TIMING, Assignment, GoldSource, Round, Sample, Timing
from annotator.store import coders, decisions, study_rounds, study_tables
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile


@dataclass(frozen=True, slots=True)
class Study:
    """What a lead does, by name; coders and rounds are named by name or id. Each method that decides is one decision.

    UserError, with a sentence, for what cannot be done, and for a `lead` who is none.
    """

    file: CorpusFile

    def may_lead(self, name: str) -> bool:
        """Tell whether the coder of this name may decide here."""
        return leading.may_lead(self.file, name)

    # Rounds

    def rounds(self) -> tuple[Round, ...]:
        """Return the rounds, by id."""
        return study_rounds.all_rounds(self.file)

    def round(self, wanted: str) -> Round:
        """Return the round with this id or name. UserError for none."""
        return study_rounds.round_of(self.file, wanted)

    def add_round(self, lead: str, name: str, *, purpose: str, **options: Any) -> Round:
        """Add a round; the options are those of `rounds.add_round`."""
        return rounds.add_round(self.file, lead, name, purpose=purpose, **options)

    def take_back_suggestions(self, lead: str, suggester: str) -> int:
        """Take back all that a suggester from outside offers; return in how many articles. See `unoffering`."""
        return unoffering.take_back(self.file, suggester, lead=lead)

    def change_round(self, lead: str, round: str, **changes: Any) -> Round:
        """Change a round: everything before its coding begins, then name and codebook only."""
        return rounds.change_round(self.file, lead, round, **changes)

    # Samples and assignments

    def draw(self, lead: str, round: str, plan: Plan) -> Sample:
        """Draw a sample for a round."""
        return sampling.draw(self.file, lead, round, plan)

    def outlook(self, round: str, plan: Plan) -> Sample:
        """Return the sample that `draw` would add, and add nothing."""
        return sampling.outlook(self.file, round, plan)

    def drop_sample(self, lead: str, sample: Sample) -> None:
        """Take a sample back that nobody uses yet."""
        sampling.drop(self.file, lead, sample)

    def samples(self, round: str | None = None) -> tuple[Sample, ...]:
        """Return the samples of a round, or all, the first drawn first."""
        found = decisions.corpus_facts(self.file, Sample)
        return found if round is None else tuple(s for s in found if s.round == self.round(round).id)

    def redraw(self, sample: Sample) -> Sample:
        """Draw a sample again; equal to `sample`, or UserError where its frame is not here any more."""
        return sampling.redraw(self.file, sample)

    def report(self, sample: Sample) -> SampleReport:
        """Return how a sample was drawn, in words (`words["en"]`, `words["ar"]`) and figures."""
        return sample_report.report(sample, rounds={r.id: r.name for r in self.rounds()})

    def assign(
        self, lead: str, round: str, names: Sequence[str], *, each: int = 0, shares: Mapping[str, float] | None = None
    ) -> tuple[Assignment, ...]:
        """Give the round's articles to coders: all to all, or each to `each` of them, by their shares (by name)."""
        people = [self.coder(name) for name in dict.fromkeys(names)]
        weights = {self.coder(name).id: share for name, share in (shares or {}).items()}
        return assigning.assign(self.file, lead, round, people, each=each, shares=weights)

    def hand_over(self, lead: str, round: str, leaving: str, name: str) -> tuple[Assignment, ...]:
        """Give what one coder has not finished to another."""
        return assigning.hand_over(self.file, lead, round, self.coder(leaving), self.coder(name))

    def assigned(self, name: str, round: str) -> tuple[str, ...]:
        """Return what a coder is to code in a round, in order: places as `Session.open` takes them."""
        return assigning.assigned(self.file, self.coder(name), self.round(round))

    # Coder training

    def coaching(self, name: str, round: str, place: str) -> Coached:
        """Return a coder's finished article against gold, with the differences."""
        stage = self.round(round)
        return coaching.coaching(self.file, self.coder(name), stage, study_rounds.codebook_of(self.file, stage), place)

    def standing(self, name: str, round: str) -> Standing:
        """Return how a coder stands in a round of coder training."""
        stage = self.round(round)
        return coaching.standing(self.file, self.coder(name), stage, study_rounds.codebook_of(self.file, stage))

    def gold_streams(self, round: str) -> tuple[StreamKey, ...]:
        """Return the streams that are gold for a round: what a packet for its coders has to bring along."""
        return study_tables.gold_streams(self.file, self.round(round))

    # How far everybody is

    def overview(self) -> tuple[Row, ...]:
        """Return a row for each coder and round."""
        return overview.overview(self.file)

    def times(self, name: str | None = None, round: str | None = None) -> tuple[Time, ...]:
        """Return how long articles took a coder, or everybody."""
        who = None if name is None else self.coder(name).id
        return overview.times(self.file, coder=who, round=None if round is None else self.round(round).id)

    def own_time(self, name: str, round: str, *, since: str) -> tuple[float, float]:
        """Return a coder's active seconds since a moment (ISO 8601 in UTC) in all rounds, and all those in a round."""
        who = self.coder(name).id
        in_round = sum(c.seconds for c in study_tables.coded(self.file, round=self.round(round).id, coder=who))
        return study_tables.seconds_since(self.file, who, since), in_round

    @property
    def times_recorded(self) -> bool:
        """Whether the time that coders take is recorded. What is published never has it."""
        return times_recorded(self.file)

    def record_times(self, lead: str, *, on: bool) -> None:
        """Record coders' times from now on, or not; sessions that are open go on as they began."""
        who = leading.lead_of(self.file, lead)
        old = next((t for t in decisions.corpus_facts(self.file, Timing) if t.id == TIMING), None)
        if (old is None or not old.off) == on:
            raise UserError("That changes nothing.")
        new = Timing(id=TIMING, off=not on)
        changes = (Added(new),) if old is None else replaced(old, new)
        leading.decide(self.file, who, "record times" if on else "record no times", changes)

    def coder(self, name: str) -> Coder:
        """Return the coder with this name or id. UserError when there is none."""
        return coders.coder_of(self.file, name)


__all__ = ["Coached", "Difference", "GoldSource", "Plan", "Row", "SampleReport", "Standing", "Study", "Time"]
