"""What a study agrees on, as facts about the corpus: its rounds, and which version of a suggester is in use."""

from dataclasses import dataclass

TRAINING = "training"
PURPOSES = (TRAINING, "pilot", "reliability", "main", "recoding")
"""What a round is for; in the first one suggestions learn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A stage of a study; its `codebook` is a version's id, `suggestions` are "shown" or "blind".

    `learning` is "on", "off", or "" for what the purpose says: on for training data, off elsewhere, since coders whose
    tools learn apart drift apart. Of the articles the share `control_share` is coded without suggestions, drawn by
    `seed`, the same for all coders.
    """

    id: str
    name: str
    purpose: str
    codebook: str
    seed: int = 0
    suggestions: str = "shown"
    learning: str = ""
    control_share: float = 0.0

    @property
    def learns(self) -> bool:
        """Whether suggestions may change by what is decided in this round."""
        return self.learning == "on" or (not self.learning and self.purpose == TRAINING)


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggesterVersion:
    """From here on the suggester called `id` works with the model `version`: one that the corpus holds."""

    id: str
    version: str
