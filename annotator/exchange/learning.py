"""What a corpus teaches its suggesters: training, models, measures, and what to code next; as `Corpus.learning`."""

from dataclasses import dataclass

from annotator.exchange import choosing, training
from annotator.exchange.choosing import Condition, Elsewhere
from annotator.exchange.training_process import train_in_process
from annotator.learn.ordering import Ranked
from annotator.learn.scoring import Score
from annotator.learn.training import Trained
from annotator.model.codebook import Codebook
from annotator.model.course import QUIET, Course
from annotator.model.facts import Round
from annotator.store import models
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile
from annotator.store.models import Model
from annotator.store.offered import rounds_without, versions_offered
from annotator.store.outcomes import Outcome, outcomes


@dataclass(frozen=True, slots=True)
class Learning:
    """The learning side of one open corpus; a `coder` of None means everybody."""

    file: CorpusFile

    def train(
        self, coder: Coder | None, *, round: str, course: Course = QUIET, beside: bool = False
    ) -> tuple[Trained, ...]:
        """Train on finished articles and keep what is better; `beside`: in another process. See `train_all`."""
        run = train_in_process if beside else training.train_here
        return training.train_all(self.file, coder, round=round, course=course, run=run)

    def evaluate(self, coder: Coder | None, *, round: str) -> Score:
        """Return how good suggestions are on finished articles."""
        return training.evaluate_corpus(self.file, coder, round=round)

    def models(self) -> tuple[Model, ...]:
        """Return the trained models, the oldest first."""
        return models.all_models(self.file)

    def in_use(self) -> dict[str, str]:
        """Return which trained model each suggester works with, by its name."""
        return models.versions_in_use(self.file)

    def outside(self) -> tuple[tuple[str, str], ...]:
        """Return name and version of suggesters from outside that propose anything in any article now, by name."""
        return versions_offered(self.file)

    def rounds_without(self, suggester: str) -> tuple[str, ...]:
        """Return the names of the rounds that are frozen to something else than a suggester from outside offers."""
        return tuple(stage.name for stage in rounds_without(self.file, suggester))

    def outcomes(self, coder: Coder | None, *, round: str | None = None) -> tuple[Outcome, ...]:
        """Return what became of each suggester's suggestions, by name, in a round (id) or in all."""
        return outcomes(self.file, coder=coder.id if coder is not None else None, round=round)

    def next_articles(
        self, coder: Coder, round: Round, codebook: Codebook, *, most: int, course: Course = QUIET
    ) -> tuple[Ranked, ...]:
        """Return what this coder best codes next."""
        return choosing.next_articles(self.file, coder, round, codebook, most=most, course=course)

    def elsewhere(self, words: str, *, but: str) -> tuple[Elsewhere, ...]:
        """Return in which other articles the same words stand: a decision on them is suggested there."""
        return tuple(choosing.places_elsewhere(self.file, words, but=but))

    def conditions(self, *, round: str) -> tuple[Condition, ...]:
        """Return what was finished with suggestions and without."""
        return choosing.conditions(self.file, round=round)


__all__ = ["Condition", "Elsewhere", "Learning", "Model", "Outcome", "Ranked", "Trained"]
