"""Quotes with what they are related to, for F1 of relations and for speakers where both found the quote."""

from collections.abc import Iterator, Mapping

from annotator.agreement.nominal import Asked
from annotator.agreement.submissions import Gathered
from annotator.review.matching import Mode
from annotator.review.relations import Related, RelatedArticle, by_entry, by_mention, relation_f1, same_partner

Entries = Mapping[tuple[str, str], Mapping[str, str]]
"""Which registry entries each part is linked to, by article and coder, then by the part's id."""


def of_relations(
    level: str, gathered: Gathered, coders: tuple[str, ...], entries: Entries | None, *, part: str = "speaker"
) -> Iterator[Asked]:
    """Yield F1 of quotes with their part, and the share of the quotes both found with the same one.

    Parts are compared by their registry entries where `entries` are given, else by their places.
    """
    articles = _related(gathered, coders, entries, part)
    one, other = coders
    for mode in (Mode.STRICT, Mode.TYPE):
        yield Asked(level, f"relation_f1_{mode}", "", coders, relation_f1(articles, one, other, mode=mode))
    if part == "speaker":
        same = same_partner(articles, one, other, mode=Mode.TYPE)
        yield Asked(level, f"same_partner_{Mode.TYPE}", "", coders, same)


def _related(gathered: Gathered, coders: tuple[str, ...], entries: Entries | None, part: str) -> list[RelatedArticle]:
    found: dict[str, dict[str, list[Related]]] = {a.id: {} for a in gathered.articles}
    for s in gathered.submissions:
        if s.who in coders:
            linked = {} if entries is None else {i: frozenset([e]) for i, e in entries[s.article, s.who].items()}
            found[s.article][s.who] = [
                by_mention(q, part) if entries is None else by_entry(q, part, linked) for q in gathered.quotes(s)
            ]
    return [RelatedArticle(article, by_coder) for article, by_coder in found.items()]
