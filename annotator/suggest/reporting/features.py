"""What is known of a found quote, as the features that it is weighed by: names with a value, all of them yes or no."""

from annotator.model.facts import QuoteType
from annotator.suggest.document import Document
from annotator.suggest.reporting.clauses import LEADING
from annotator.suggest.reporting.found import Found
from annotator.suggest.reporting.titles import in_title

_LENGTHS = ((1, "1"), (2, "2"), (3, "3"), (6, "4-6"), (12, "7-12"), (25, "13-25"), (60, "26-60"))
_DISTANCES = ((1, "0"), (5, "1-4"), (9, "5-8"), (17, "9-16"))


def quote_features(document: Document, found: Found) -> tuple[str, ...]:
    """Return the features of a quote in a fixed order, each once.

    Rule, type, kind and lemma of the reporting word, how the speaker was found, words in the content and between it and
    the reporting word, and for marked words what stands before them.
    """
    inside = document.indexes_in(found.content)
    form = found.word.form
    marked = found.type is not QuoteType.INDIRECT
    length = _bucket(len(inside), _LENGTHS, "61+")
    listed = [
        "bias",
        f"rule={found.rule}",
        f"type={found.type}",
        f"rule,type={found.rule},{found.type}",
        f"kind={form.kind}",
        f"class={form.group}",
        f"voice={found.voice}",
        f"kind,voice={form.kind},{found.voice}",
        f"marked,length={'yes' if marked else 'no'},{length}",
        f"distance={_bucket(found.distance, _DISTANCES, '17+')}",
        f"cue={form.lemma}",
    ]
    if form.present:
        listed.append("present")
    if in_title(document, found.content.start):
        listed.append("headline")
    if marked and inside:
        listed.append(f"before={_before(document, inside[0])}")
        if document.folded_words[inside[0]].startswith("ال") and len(inside) <= 3:
            listed.append("definite")
    return tuple(listed)


def _before(document: Document, first: int) -> str:
    """Return what the word before marked words is: none, a word that leads in a phrase, a definite word, another."""
    gap = document.gaps[first]
    if ":" in gap:
        return "colon"
    if not first:
        return "nothing"
    if "،" in gap or "." in gap:
        return "stop"
    word = document.folded_words[first - 1]
    if word in LEADING:
        return "leading"
    return "definite" if word.startswith("ال") else "other"


def _bucket(number: int, bounds: tuple[tuple[int, str], ...], above: str) -> str:
    return next((name for bound, name in bounds if number <= bound), above)
