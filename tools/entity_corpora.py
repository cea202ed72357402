"""Annotated corpora as articles: the text as a program would get it, and a label for each of its words."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from build_lexicons import FINE, LABELS

from annotator.arabic.words import words

SENTENCES = 40
"""Sentences in an article: corpora do not say where one ends; the scorer cuts them so as well."""
_PROCLITICS = frozenset({"و", "ف", "ب", "ل", "ك"})
_ENCLITICS = frozenset({"ها", "ه", "هم", "هما", "هن", "نا", "ي", "ك", "كم"})

Sentence = list[tuple[str, str]]


@dataclass(frozen=True)
class Labelled:
    """A text, the label of each word of `words(text)` (O, B-PER, I-PER ...), and the corpus it is from."""

    text: str
    labels: tuple[str, ...]
    corpus: str


def read(path: Path) -> Iterator[Sentence]:
    """Yield sentences of (token, BIO label of three kinds or O)."""
    sentence: Sentence = []
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) < 2:
            if sentence:
                yield sentence
            sentence = []
            continue
        prefix, _, kind = parts[-1].partition("-")
        label = LABELS.get(kind) or FINE.get(kind)
        token = parts[0].lstrip("\ufeff\u200e\u200f")
        if token:
            sentence.append((token, f"{prefix}-{label}" if label else "O"))
    if sentence:
        yield sentence


def rejoined(sentence: Sentence) -> Sentence:
    """Return the sentence with the clitics written on their words again; the word's label stays."""
    joined: Sentence = []
    pending = ""
    for token, label in sentence:
        if token in _PROCLITICS and label == "O":
            pending += token
        elif token in _ENCLITICS and label == "O" and joined and not pending:
            before, its = joined[-1]
            joined[-1] = (before.replace("ة", "ت") + token if before.endswith("ة") else before + token, its)
        else:
            if pending.endswith("ل") and token.startswith("ال"):
                token = "ل" + token[2:]
            joined.append((pending + token, label))
            pending = ""
    if pending:
        joined.append((pending, "O"))
    return joined


def articles(path: Path, corpus: str, *, organisations_only: bool = True) -> list[Labelled]:
    """Return the corpus as articles of 40 sentences, one a line.

    Of WikiFANE only sentences with an organisation, unless all are asked for: its other names are not those of news.
    """
    sentences = list(read(path))
    if corpus == "wikifane":
        sentences = [
            rejoined(s) for s in sentences if not organisations_only or any(label.endswith("ORG") for _, label in s)
        ]
    return [labelled(sentences[k : k + SENTENCES], corpus) for k in range(0, len(sentences), SENTENCES)]


def labelled(sentences: list[Sentence], corpus: str) -> Labelled:
    """Return sentences as one text with labels by word: that of the token that the word begins in."""
    text = "\n".join(" ".join(token for token, _ in sentence) for sentence in sentences)
    starts, tags = [], []
    at = 0
    for sentence in sentences:
        for token, label in sentence:
            starts.append(at)
            tags.append(label)
            at += len(token) + 1
    labels: list[str] = []
    last, open_kind = -1, ""
    for word in words(text):
        token = bisect_right(starts, word.start) - 1
        tag = tags[token]
        kind = tag[2:]
        if tag == "O":
            labels.append("O")
            open_kind = ""
        else:
            # a stray I- opens a name; the second word of a B- token goes on with it
            fresh = open_kind != kind or (tag[0] == "B" and token != last)
            labels.append(("B-" if fresh else "I-") + kind)
            open_kind = kind
        last = token
    return Labelled(text, tuple(labels), corpus)
