"""The words that report speech, in all their forms, and where they stand in a document."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from annotator.arabic.folding import fold_text
from annotator.arabic.words import word_set
from annotator.model.resources import resource
from annotator.model.span import Span
from annotator.suggest.document import Document


class Kind(StrEnum):
    """How a word reports: a verb has its speaker behind or before it, a participle goes on with the last one."""

    VERB = "verb"
    PARTICIPLE = "participle"
    SAYING = "saying"  # قوله، بالقول
    SOURCE = "source"  # بحسب، وفقا


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a reporting word; `asserts`: it governs an أن clause, where others need marks to make a quote."""

    kind: Kind
    asserts: bool = True
    feminine: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """A form at its place: word index `first` to `last`, its stretch without proclitics."""

    first: int
    last: int
    span: Span
    form: Form


SOURCES = word_set("بحسب حسب حسبما وفق وفقا طبقا نقلا استنادا")
SAYINGS = word_set("قوله قولها قولهم قولهما بقوله بقولها بقولهم بالقول")
PARTICLES = word_set(
    "ان انه انها انهم انهما انهن اننا انني اني انك بان بانه بانها بانهم بانهما باننا بانني فان فانه فانها فانهم"
)
"""أن / إن with what can be written on it, in search form."""
_AMBIGUOUS = frozenset(fold_text(w) for w in ("بين", "كتب", "عبر", "إقرأ", "أمله", "مفيدة"))
"""Forms that are far more often another word (between, books, across, read!, his hope, useful)."""


def cues(document: Document) -> tuple[Cue, ...]:
    """Return the reporting words of the document in order."""
    return tuple(_cues(document))


def _cues(document: Document) -> Iterator[Cue]:
    forms = cue_forms()
    words = document.words
    skip = -1
    for index, heads in enumerate(document.heads):
        if index <= skip:
            continue
        for start, word in heads:
            form = forms.get(word)
            surface = document.text[start : words[index].end]
            if form is None or (start != words[index].start and document.text[words[index].start] not in "وف"):
                continue
            if word == "راي" and not surface.endswith("ى"):
                continue  # رأي, an opinion
            last = index
            follower = forms.get(document.folded_words[index + 1]) if index + 1 < len(words) else None
            if word == "حسبما" and follower is not None and follower.kind is Kind.VERB:
                last = skip = index + 1
            yield Cue(index, last, Span(start, words[last].end), form)
            break


@lru_cache(maxsize=1)
def cue_forms() -> dict[str, Form]:
    """Return search form -> form of every reporting word, out of resources/lexicons/cues.tsv."""
    forms: dict[str, Form] = {}
    for line in resource("lexicons/cues.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            past, present, participle, kind = line.split("\t")
            for surface, form in _inflected(past, present, participle, asserts=kind == "say"):
                forms.setdefault(fold_text(surface), form)
    for word in _AMBIGUOUS:
        forms.pop(word, None)
    forms.update(dict.fromkeys(SAYINGS, Form(Kind.SAYING)))
    forms.update(dict.fromkeys(SOURCES, Form(Kind.SOURCE)))
    return forms


def _inflected(past: str, present: str, participle: str, *, asserts: bool) -> Iterator[tuple[str, Form]]:
    stem = past[:-1] if past[-1] in "ىا" else past
    yield past, Form(Kind.VERB, asserts)
    yield stem + "ت", Form(Kind.VERB, asserts, feminine=True)
    yield past + "ا", Form(Kind.VERB, asserts)
    yield stem + "تا", Form(Kind.VERB, asserts, feminine=True)
    yield stem + "وا", Form(Kind.VERB, asserts)
    bare = present[:-1] if present[-1] in "يىو" else present
    yield present, Form(Kind.VERB, asserts)
    yield "ت" + present[1:], Form(Kind.VERB, asserts, feminine=True)
    for ending in ("ان", "ون"):
        yield bare + ending, Form(Kind.VERB, asserts)
    if participle == "-":
        return
    stem = participle.removesuffix("ي")
    yield participle + "ا", Form(Kind.PARTICIPLE, asserts)
    yield stem + "يا", Form(Kind.PARTICIPLE, asserts)
    yield (participle + "ة"), Form(Kind.PARTICIPLE, asserts, feminine=True)
    yield stem + "ين", Form(Kind.PARTICIPLE, asserts)
    yield stem + "ون", Form(Kind.PARTICIPLE, asserts)
