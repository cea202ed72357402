"""What arrived as proposals of a suggester: the decision that offers them, together with what it offered before."""

from collections.abc import Sequence

from annotator.coding import offering
from annotator.exchange.interchange.arriving import Arrived
from annotator.formats.interchange.reporting import Tally
from annotator.model.article import Article
from annotator.model.decision import Added, Decision
from annotator.model.facts import Annotation, Offered, Quote
from annotator.model.offered_form import suggestions_of
from annotator.store.coders import Coder
from annotator.store.decisions import Tip
from annotator.store.offered import Standing


def offered(
    article: Article,
    arrived: Arrived,
    tally: Tally,
    *,
    suggester: str,
    by: Coder,
    copy: str,
    standing: Standing,
    waiting: Sequence[Decision],
    reason: str,
) -> Decision | None:
    """Return the decision that offers what arrived for an article; None where it stands already.

    `waiting` are offers of the same import for the same article: one suggester's proposals in several documents of one
    text are one offer. Notes, answers and links are told as dropped. UserError as for `offering.offer`.
    """
    proposals: list[tuple[Annotation | Quote, float | None]] = []
    own, newest, tip = dict(standing.own), dict(standing.newest), standing.tip
    for decision in waiting:
        tip = Tip((decision.id,), decision.depth + 1, (decision.id,))
        for fact in (change.fact for change in decision.changes if isinstance(change, Added)):
            if isinstance(fact, Offered):
                own[fact.id] = newest[fact.suggester] = fact
                if fact.suggester == suggester:
                    found = suggestions_of(fact, article.text_sha256)
                    proposals = [(s.fact, s.score) for s in found]
    for what, number in (("notes", arrived.notes), ("answers", arrived.answers), ("links", arrived.namings)):
        if number:
            tally.drop(what, str(len(number)), "Suggestions are names and quotes and nothing else.")
    facts: tuple[Annotation | Quote, ...] = (*arrived.annotations, *arrived.quotes)
    proposals += [(fact, arrived.scores.get(fact.id)) for fact in facts]
    tally.keep("names", len(arrived.annotations))
    tally.keep("quotes", len(arrived.quotes))
    return offering.offer(
        article,
        suggester=suggester,
        version="",
        proposals=proposals,
        by=by,
        copy=copy,
        standing=Standing(tip=tip, own=own, newest=newest),
        untyped=arrived.untyped,
        reason=reason,
    )
