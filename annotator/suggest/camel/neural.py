"""The suggester of names by camel-tools' neural model: what goes into the model, and what its answer means. Pure.

The model runs in a process of its own (`worker`); what it found in a text is kept in the corpus and given back here.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.arabic.clitics import without_proclitics
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion
from annotator.suggest.document import Document
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.suggester import entity_suggestion

NAME = "camel-ner"
SCORE = 0.8
"""The model gives no probabilities. Its published F1 on ANERcorp's test split, four types, is 0.83."""

_CODES = {"PERS": "PER", "PER": "PER", "LOC": "LOC", "ORG": "ORG"}
_FINGERPRINTED = ("config.json", "vocab.txt", "model.safetensors", "pytorch_model.bin")

Found = tuple[int, int, str]
"""Start and end in code points, over whole words with their proclitics, and code."""


@dataclass(frozen=True, slots=True)
class NeuralNames:
    """The names that a model of this `version` found in one text, as a suggester. Other texts get nothing."""

    version: str
    text_sha256: str
    found: Sequence[Found]
    name: str = NAME

    def suggest(self, document: Document) -> tuple[Suggestion, ...]:
        """Return what was found, without the proclitics of first words."""
        if document.sha256 != self.text_sha256:
            return ()
        known = lexicon().knows
        return tuple(
            entity_suggestion(
                document,
                without_proclitics(document.text, Span(start, end), known),
                code,
                score=SCORE,
                suggester=self,
                why="neural",
            )
            for start, end, code in self.found
            if 0 <= start < end <= len(document.text)
        )


def version_of(model: Path) -> str:
    """Return the version of a model's folder: the same on every computer that has the same model."""
    seen = hashlib.sha256((model / "config.json").read_bytes())
    for name in _FINGERPRINTED:
        file = model / name
        seen.update(f"{name} {file.stat().st_size if file.is_file() else 0}\n".encode())
    return f"1-{seen.hexdigest()[:8]}"


def sentences_of(document: Document) -> tuple[tuple[Span, ...], ...]:
    """Return the tokens of each sentence as the model wants them: words, and every sign between words by itself."""
    return tuple(tuple(_tokens(document, sentence)) for sentence in document.sentences)


def found_in(tokens: Sequence[Span], labels: Sequence[str]) -> Iterator[Found]:
    """Yield the names of one sentence by their labels (B-PERS, I-PERS, O ...); a stray I- opens one, MISC is none."""
    open_code, start, end = "", 0, 0
    for token, label in zip(tokens, labels, strict=True):
        head, _, kind = label.partition("-")
        code = _CODES.get(kind, "")
        if open_code and (head != "I" or code != open_code):
            yield start, end, open_code
            open_code = ""
        if code and not open_code:
            open_code, start = code, token.start
        end = token.end
    if open_code:
        yield start, end, open_code


def _tokens(document: Document, sentence: Span) -> Iterator[Span]:
    at = sentence.start
    for index in document.indexes_in(sentence):
        word = document.words[index]
        yield from _signs(document.text, at, word.start)
        yield Span(max(word.start, sentence.start), min(word.end, sentence.end))
        at = word.end
    yield from _signs(document.text, at, sentence.end)


def _signs(text: str, start: int, end: int) -> Iterator[Span]:
    return (Span(k, k + 1) for k in range(start, end) if not text[k].isspace())
