"""What a study agrees on, as facts about the corpus: rounds, samples, who codes what, packets, saved figures."""

from dataclasses import dataclass
from hashlib import sha256

from annotator.model.purposes import BLIND as BLIND
from annotator.model.purposes import COACHING as COACHING
from annotator.model.purposes import PURPOSES as PURPOSES
from annotator.model.purposes import SHOWN as SHOWN
from annotator.model.purposes import TRAINING as TRAINING
from annotator.model.purposes import assignment_id as assignment_id
from annotator.model.stream import is_again

PACKETS, PEOPLE = "packets", "people"
"""In place of a round's id: the streams that say which packets went out and came back, and who is who."""

SET_UP, RETURN, SAME_NAME = "set up", "return", "same name"
"""Actions: the first decision of a study, what a return that was merged leaves, and who two of one name are."""

USE_MODEL = "use model"
"""The action of a decision about which model a suggester works with."""

ALL, SIMPLE, STRATIFIED, WEEK = "all", "simple", "stratified", "constructed week"
METHODS = (ALL, SIMPLE, STRATIFIED, WEEK)
"""How a sample is drawn."""

PROPORTIONAL, EQUAL = "proportional", "equal"
"""How a stratified sample is shared out: by what the strata have, or as many from each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSource:
    """Whose codings are gold for a round of coder training: a coder (id; "" for any) in a role in another round."""

    round: str
    coder: str = ""
    role: str = "adjudicator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A stage of a study; its `codebook` is a version's id, `suggestions` are "shown" or "blind".

    `learning` is "on", "off", or "" for what the purpose says: on for training data, off elsewhere, since coders whose
    tools learn apart drift apart. Of the articles the share `control_share` is coded without suggestions, drawn by
    `seed`, the same for all coders. `suggesters` are the versions that suggest in this round, by name, whatever comes
    into use later; where there are none, those in use where the round learns and the shipped ones where it does not.
    `pass_mark` is the mean score against `gold` from which a coder has passed a round of coder training.
    """

    id: str
    name: str
    purpose: str
    codebook: str
    seed: int = 0
    suggestions: str = "shown"
    learning: str = ""
    control_share: float = 0.0
    suggesters: tuple[tuple[str, str], ...] = ()
    pass_mark: float = 0.0
    gold: GoldSource | None = None

    @property
    def repeats(self) -> bool:
        """Whether this is the hidden round of the articles that are planted again (see `stream.again`)."""
        return is_again(self.id)

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """Which articles a round is about, and how they were drawn, so that they can be drawn again.

    `method` is one of METHODS, `size` what was asked for (0: all there is); `field` the field of the source data that
    parts the strata, shared out by `allocation`; `weeks` how many weeks were constructed. The draw was made from
    `frame_size` articles whose sorted text hashes have the hash `frame`; `drawn` is the hash of those drawn, in order.
    `articles` are ids in the order drawn; `reliability` those among them that every coder codes; `planted` those that
    come a second time in each coder's order, at least `plant_after` places later. `strata` are name, articles in the
    frame and in the sample; `left_out` reasons and how many articles.
    """

    id: str
    round: str
    method: str
    articles: tuple[str, ...]
    seed: int = 0
    field: str = ""
    frame: str = ""
    frame_size: int = 0
    planted: tuple[str, ...] = ()
    apart_from: tuple[str, ...] = ()
    size: int = 0
    allocation: str = ""
    weeks: int = 0
    drawn: str = ""
    reliability: tuple[str, ...] = ()
    plant_after: int = 0
    strata: tuple[tuple[str, int, int], ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """What one coder codes in one round, in the order in which the coder is given it; a planted one comes twice.

    `id` is `assignment_id(round, coder)`.
    """

    id: str
    round: str
    coder: str
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Packet:
    """A file that was made for a coder: what it held, by the hash of its content; `number` counts them per coder."""

    id: str
    coder: str
    rounds: tuple[str, ...]
    articles: int
    content: str
    number: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Returned:
    """A file that came back and was merged; `copies` are the laptops whose decisions it brought."""

    id: str
    coder: str
    decisions: int
    copies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """Whether the time that coders take is recorded; the one fact of this kind has the id TIMING."""

    id: str
    off: bool = False


TIMING = "timing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesakes:
    """The answer to whether two coders of one name are the `same` person: then all that either did is the first's.

    `coder` is the smaller of the two ids, `other` the greater one.
    """

    id: str
    coder: str
    other: str
    same: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementRun:
    """Figures of agreement under a `name`, with all that it takes to measure them again.

    `options` is the JSON of the options, coders by id. `cut` are the ids of the decisions that the hand-ins end with,
    in the order of measuring, `coders` (ids) who is compared, in order; `codebook` the version whose codes were
    counted; `skipped` the stretches not to code, where there were any: place in `cut`, start, end. `program` is the
    version that measured, `digits` the beginning of a hash of each figure to 9 places. `left_out` are sentences on
    what was not handed in or not compared, each with how many.
    """

    id: str
    name: str
    options: str
    cut: tuple[str, ...]
    coders: tuple[str, ...]
    codebook: str
    skipped: tuple[tuple[int, int, int], ...] = ()
    program: str = ""
    digits: tuple[str, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()


StudyFact = Round | Sample | Assignment | Packet | Returned | Namesakes | SuggesterVersion | Timing | AgreementRun

NAMES: dict[type, str] = {
    Round: "round",
    Sample: "sample",
    Assignment: "assignment",
    Packet: "packet",
    Returned: "returned",
    Namesakes: "namesakes",
    SuggesterVersion: "suggester",
    Timing: "timing",
    AgreementRun: "agreement run",
}
"""The stored names of these kinds of facts."""
