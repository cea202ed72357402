"""What the labels of the files become: remembered, proposed, or said by a person; and what the core is told of it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from annotator.corpus import Corpus
from annotator.exchange.interchange.interchange import Labels, LabelSeen, as_code, code_of, read_labels, write_labels
from annotator.model.span import Span
from ui.coding.rich import in_context
from ui.interchange.label_rows import LabelRow, Why
from ui.interchange.looking import Seen
from ui.interchange.painted import colour_of, first_places
from ui.interchange.proposing import proposed
from ui.interchange.remembering import remember, remembered
from ui.interchange.targets import NEW, OUT, targets
from ui.settings import Settings


class Answers:
    """Answers for one corpus and round; `new_codes` tells whether `coder` may add codes to its codebook."""

    def __init__(self, corpus: Corpus, coder: str, round: str, settings: Settings) -> None:
        self._settings, self._copy, self.round = settings, corpus.copy, round
        self.codebook = corpus.codebook(round)
        self.new_codes = corpus.study.may_lead(coder)
        self._possible = {one.value for one in targets(self.codebook, "en")} - (set() if self.new_codes else {NEW})
        self._remembered = remembered(settings, corpus.copy)
        self.said: dict[str, str] = {}
        self._why: dict[str, Why] = {}

    def hear(self, labels: Mapping[str, LabelSeen]) -> bool:
        """Take in the labels of the files; tell whether the core has to look again, since some became otherwise."""
        otherwise = False
        for label, found in labels.items():
            if label not in self.said:
                self.said[label], self._why[label] = self._usual(label, found)
                otherwise |= self.said[label] != self._as_found(found)
        return otherwise

    def say(self, said: Mapping[str, str], answered: Iterable[str]) -> None:
        """Take over what a person said."""
        self.said |= said
        self._why |= dict.fromkeys(answered, Why.CHOSEN)

    def labels(self) -> Labels:
        """Return what the core is told; of labels that nobody has seen yet it is told what is remembered."""
        usable = {label: target for label, target in self._remembered.items() if target in self._possible}
        return Labels({label: _told(label, target) for label, target in {**usable, **self.said}.items()})

    def remember(self, said: Mapping[str, str]) -> None:
        """Remember the answers for this corpus, but not those that are the codebook's own names."""
        kept = {label: target for label, target in said.items() if self._why.get(label) is not Why.KNOWN}
        remember(self._settings, self._copy, kept)

    def rows(self, seen: Seen) -> list[LabelRow]:
        """Return the lines of the page of labels."""
        places = first_places((one.text, one.marks) for one in seen.documents)
        return [
            LabelRow(
                label=label,
                times=found.number,
                example=self._example(label, places.get(label)),
                target=self.said.get(label, OUT),
                why=self._why.get(label, Why.UNKNOWN),
            )
            for label, found in seen.labels.items()
        ]

    def save(self, path: Path) -> None:
        """Write the answers as the command line's --labels reads them. OSError where that fails."""
        write_labels(path, Labels({label: _told(label, target) for label, target in sorted(self.said.items())}))

    def load(self, path: Path) -> dict[str, str]:
        """Return the answers of such a file that can be given here. UserError with what is wrong with it."""
        read = read_labels(path).said
        lacking = NEW if self.new_codes else OUT
        usable = {label: target for label, target in read.items() if target in self._possible}
        own = {label: lacking for label, target in read.items() if as_code(label) == target and label not in usable}
        return {**usable, **own}

    def _usual(self, label: str, found: LabelSeen) -> tuple[str, Why]:
        if self._remembered.get(label) in self._possible:
            return self._remembered[label], Why.REMEMBERED
        if not found.is_new and found.becomes in self._possible and found.becomes != OUT:
            code = self.codebook.code(code_of(found.becomes))
            off = code is not None and not code.on  # who looks at it sees that it would be switched on
            return found.becomes, Why.PROPOSED if off else Why.KNOWN
        if (one := proposed(label, self.codebook)) is not None and one in self._possible:
            return one, Why.PROPOSED
        return (NEW if found.is_new else OUT), Why.UNKNOWN

    def _as_found(self, found: LabelSeen) -> str:
        return NEW if found.is_new else found.becomes

    def _example(self, label: str, place: tuple[str, Span] | None) -> str:
        if place is None:
            return ""
        text, span = place
        return in_context(text, span, colour=colour_of(label, self.said, self.codebook), around=20, longest=36)


def _told(label: str, target: str) -> str:
    return as_code(label) if target == NEW else target
