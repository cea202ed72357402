"""What the form of variables asks about: the article, the quote in the card, who speaks in it. Pure but for `Work`."""

from dataclasses import dataclass

from annotator.coding import values
from annotator.coding.values import Question
from annotator.model.facts import Quote
from annotator.model.span import hull
from annotator.model.variables import ARTICLE, ENTRY, QUOTE
from ui.coding.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """An article, quote or registry entry with its questions; `words` say which quote or who it is.

    `hindrance` is why nothing can be asked: "undecided" (a suggested quote), "no quote", "no entry" (a speaker
    without one), or "".
    """

    subject: str
    id: str = ""
    words: str = ""
    questions: tuple[Question, ...] = ()
    hindrance: str = ""

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that are asked now."""
        return tuple(question for question in self.questions if question.asked)


def targets_now(work: Work) -> tuple[Target, ...]:
    """Return what is asked about now, in the order of the form; only what the codebook has variables for."""
    codebook = work.session.codebook
    found: list[Target] = []
    if codebook.variables_on(ARTICLE):
        found.append(_asked(work, ARTICLE, work.article_id, ""))
    if codebook.variables_on(QUOTE):
        found.append(_quote(work))
    if codebook.variables_on(ENTRY):
        found += _speakers(work)
    return tuple(found)


def quote_of(work: Work, target: str) -> Quote | None:
    """Return the quote that a target is, or the first one in which the registry entry `target` speaks."""
    layer = work.desk.layer
    for quote in layer.quotes:
        speaks = quote.speaker is not None and any(k.entry == target for k in layer.links_of(quote.speaker.id))
        if quote.id == target or speaks:
            return quote
    return None


def next_quote(work: Work) -> Quote | None:
    """Return the own quote that follows the one in the card."""
    quotes = work.desk.layer.quotes
    here = work.quote
    if here is None:
        return quotes[0] if quotes else None
    return next((q for q in quotes if hull(q.content.spans) > here.span), None)


def _asked(work: Work, subject: str, target: str, words: str) -> Target:
    questions = values.questions(work.session.ground(work.article_id), target)
    return Target(subject=subject, id=target, words=words, questions=questions)


def _quote(work: Work) -> Target:
    item = work.quote
    if item is None:
        return Target(subject=QUOTE, hindrance="no quote")
    words = item.span.of(work.text)
    if item.undecided:
        return Target(subject=QUOTE, words=words, hindrance="undecided")
    return _asked(work, QUOTE, item.id, words)


def _speakers(work: Work) -> list[Target]:
    item = work.quote
    fact = item.fact if item is not None and not item.undecided else None
    speaker = fact.speaker if isinstance(fact, Quote) else None
    if speaker is None:
        return []
    entries = work.session.entries
    links = [link for link in work.desk.layer.links_of(speaker.id) if link.entry in entries]
    if not links:
        words = " ".join(span.of(work.text) for span in speaker.spans)
        return [Target(subject=ENTRY, words=words, hindrance="no entry")]
    return [_asked(work, ENTRY, link.entry, entries[link.entry].name) for link in links]
