"""What a study agrees on, as facts about the corpus: its rounds, and which version of a suggester is in use."""

from dataclasses import dataclass
from hashlib import sha256

TRAINING = "training"
PURPOSES = (TRAINING, "pilot", "reliability", "main", "recoding")
"""What a round is for; in the first one suggestions learn."""

USE_MODEL = "use model"
"""The action of a decision about which model a suggester works with."""


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

    def is_control(self, text_sha256: str) -> bool:
        """Tell whether the article with this text is coded without suggestions: the same ones for all coders."""
        drawn = int(sha256(f"{self.seed}:{text_sha256}".encode()).hexdigest()[:8], 16) / 16**8
        return drawn < self.control_share

    def shows(self, text_sha256: str) -> bool:
        """Tell whether suggestions are shown in the article with this text."""
        return self.suggestions != "blind" and not self.is_control(text_sha256)


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggesterVersion:
    """From here on the suggester called `id` works with the model `version`: one that the corpus holds."""

    id: str
    version: str
