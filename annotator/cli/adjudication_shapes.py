"""The JSON shapes of disagreements, questions, causes and feedback, and the same for people."""

from collections.abc import Iterator, Mapping
from typing import Any

from annotator.adjudication.case import Case, Question
from annotator.adjudication.causes import Cause
from annotator.adjudication.feedback import FeedbackFile
from annotator.adjudication.lettering import letter_of
from annotator.cli.shapes import fact_shape
from annotator.corpus import Corpus
from annotator.model.facts import Annotation, Value
from annotator.review.differing import Kind, Said


def case_shapes(corpus: Corpus, cases: tuple[Case, ...]) -> Iterator[dict[str, Any]]:
    """Yield cases with who said what."""
    names = {c.id: c.name for c in corpus.coders()}
    article, text = None, ""
    for case in cases:
        one = case.disagreement
        if article is None or article.id != one.article:
            article = corpus.article(one.article)
            text = article.text
        versions = [
            {
                "take": letter_of(n),
                "coder": names.get(v.coder, v.coder),
                "same_as": letter_of(v.same_as),
                "decision": v.decision,
                "fact": None if v.fact is None else fact_shape(v.fact, text),
            }
            for n, v in enumerate(one.versions)
        ]
        said = " · ".join(f"{names.get(v.coder, v.coder)}: {_in_short(v.fact, text)}" for v in one.versions)
        yield {
            "id": case.id,
            "article": one.article,
            "title": article.title,
            "start": one.place.start,
            "end": one.place.end,
            "words": one.words,
            "kinds": [str(kind) for kind in one.kinds],
            "by": one.by,
            "letters": one.letters,
            "parts": list(one.parts),
            "codes": list(one.codes),
            "question": one.question,
            "state": case.state,
            "settled_by": list(case.settled_by),
            "changed_by": list(case.changed_by),
            "reason": case.reason,
            "note": case.note,
            "decision": case.decision,
            "versions": versions,
            "gold": [fact_shape(fact, text) for fact in case.gold],
            "said": said,
        }


def _in_short(fact: Said | None, text: str) -> str:
    if fact is None:
        return "–"
    if isinstance(fact, Value):
        return ",".join(fact.values)
    if isinstance(fact, Annotation):
        return f"{fact.code} {fact.span.of(text)}"
    speaker = " … ".join(s.of(text) for s in fact.speaker.spans) if fact.speaker else "–"
    cue = " … ".join(s.of(text) for s in fact.cue.spans) if fact.cue else "–"
    return f"{fact.type}, {sum(s.length for s in fact.content.spans)} letters, {speaker}, {cue}"


def question_shape(question: Question) -> dict[str, Any]:
    """Return a question with its cases."""
    return {
        "question": question.key,
        "number": question.number,
        "words": question.words,
        "codes": list(question.codes),
        "kinds": [str(kind) for kind in question.kinds],
        "cases": [case.id for case in question.cases],
    }


def cause_shape(cause: Cause) -> dict[str, Any]:
    """Return what caused disagreements, with how often for which reason."""
    return {
        "codes": list(cause.codes),
        "kind": cause.kind,
        "number": cause.number,
        "reasons": {reason: number for reason, number in cause.reasons if reason},
        "cases": [case.id for case in cause.cases],
    }


def feedback_shape(made: FeedbackFile) -> dict[str, Any]:
    """Return what is in a file of feedback."""
    left_out = dict(made.left_out)
    return {"coder": made.coder, "round": made.round, "differences": len(made.items), "left_out": left_out}


def for_people(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a row with its lists in one line each."""
    told = {name: ", ".join(map(str, value)) if isinstance(value, list) else value for name, value in row.items()}
    if isinstance(row.get("reasons"), dict):
        told["reasons"] = ", ".join(f"{reason} {number}" for reason, number in row["reasons"].items())
    if row.get("by") and "kinds" in told:
        told["kinds"] = told["kinds"].replace(str(Kind.BOUNDARY), f"{Kind.BOUNDARY} ({row['by']})")
    return told
