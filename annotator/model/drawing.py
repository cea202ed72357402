"""Drawing by hashing: who is drawn follows from a seed and the hashes of texts alone, on every machine, years later.

A text's rank is SHA-256 of purpose, seed and text hash; who has the lowest ranks is drawn. Neither the order of import
nor a generator of random numbers has a part in it. Values in, values out.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from annotator.model.ids import content_hash

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True, kw_only=True)
class Framed:
    """An article that may be drawn: its id, the hash of its text, its stratum, its date (None where it has none)."""

    article: str
    text: str
    stratum: str = ""
    day: date | None = None


def rank(purpose: str, seed: int, name: str) -> str:
    """Return where the thing called `name` (a text's hash) stands in the draw for a purpose."""
    return sha256(f"{purpose}:{seed}:{name}".encode()).hexdigest()


def frame_hash(frame: Iterable[Framed]) -> str:
    """Return the hash of the sorted text hashes."""
    return content_hash(sorted(one.text for one in frame))


def drawn_hash(drawn: Iterable[Framed]) -> str:
    """Return the hash of the text hashes in the order drawn."""
    return content_hash([one.text for one in drawn])


def in_draw_order(frame: Iterable[Framed], seed: int, purpose: str = "sample") -> list[Framed]:
    """Return the articles by rank."""
    return sorted(frame, key=lambda one: rank(purpose, seed, one.text))


def simple(frame: Iterable[Framed], size: int, seed: int) -> list[Framed]:
    """Draw `size` articles, each with the same chance."""
    return in_draw_order(frame, seed)[:size]


def stratified(frame: Iterable[Framed], shares: Mapping[str, int], seed: int) -> list[Framed]:
    """Draw from each stratum as many as its share, all in one order of ranks."""
    left = dict(shares)
    drawn = []
    for one in in_draw_order(frame, seed):
        if left.get(one.stratum, 0):
            left[one.stratum] -= 1
            drawn.append(one)
    return drawn


def sizes(frame: Iterable[Framed]) -> dict[str, int]:
    """Return how many articles each stratum has, by name."""
    counted: dict[str, int] = {}
    for one in frame:
        counted[one.stratum] = counted.get(one.stratum, 0) + 1
    return dict(sorted(counted.items()))


def proportional(strata: Mapping[str, int], size: int) -> dict[str, int]:
    """Share `size` out by what the strata have, with largest remainders (Hamilton 1792), in whole numbers.

    Equal remainders go by the name of the stratum. ValueError when there are fewer articles than that.
    """
    total = sum(strata.values())
    if size > total:
        raise ValueError(f"{size} of {total}")
    shares = {name: size * there // total for name, there in strata.items()}
    by_remainder = sorted(strata, key=lambda name: (-(size * strata[name] % total), name))
    for name in by_remainder[: size - sum(shares.values())]:
        shares[name] += 1
    return shares


def equal(strata: Mapping[str, int], size: int, order: Callable[[str], str] = str) -> dict[str, int]:
    """Take as many from each stratum; what a small one lacks comes from the others. Odd ones go by `order` of names.

    ValueError when there are fewer articles than that.
    """
    if size > sum(strata.values()):
        raise ValueError(f"{size} of {sum(strata.values())}")
    shares = dict.fromkeys(strata, 0)
    left = size
    while left:
        open_ones = sorted((n for n in strata if shares[n] < strata[n]), key=order)
        for name in open_ones[:left]:
            more = max(1, min(left // len(open_ones), strata[name] - shares[name]))
            shares[name] += more
        left = size - sum(shares.values())
    return shares


def constructed_week(frame: Iterable[Framed], weeks: int, seed: int) -> list[Framed]:
    """Return the articles of drawn dates, `weeks` Mondays, `weeks` Tuesdays and so on, with the weekday as stratum.

    (Riffe, Aust and Lacy 1993.) Articles without a date are left out. ValueError names a weekday with fewer dates.
    """
    by_date: dict[date, list[Framed]] = {}
    for one in frame:
        if one.day is not None:
            by_date.setdefault(one.day, []).append(one)
    drawn: list[Framed] = []
    for number, day in enumerate(DAYS):
        dates = sorted(d for d in by_date if d.weekday() == number)
        if len(dates) < weeks:
            raise ValueError(day)
        for chosen in sorted(dates, key=lambda d: rank("date", seed, d.isoformat()))[:weeks]:
            drawn += [Framed(article=o.article, text=o.text, stratum=day, day=o.day) for o in by_date[chosen]]
    return drawn


def reading_order(articles: Mapping[str, str], planted: Sequence[str], after: int, seed: int, coder: str) -> list[str]:
    """Return one coder's order of articles (id -> text hash), the planted ones once more, `after` places later or more.

    ValueError when there are too few other articles to put between.
    """
    by = {id_: rank(f"order:{coder}", seed, text) for id_, text in articles.items()}
    order = sorted(articles, key=lambda id_: by[id_])
    again = sorted((id_ for id_ in planted if id_ in articles), key=lambda id_: by[id_])
    latest = len(order) - after  # who stands before this place can come again after so many others
    if again and len(again) > max(0, latest):
        raise ValueError(f"{len(again)} of {len(order)}")
    chosen = set(again)
    early = [place for place in range(max(0, latest)) if order[place] not in chosen]
    for place in range(max(0, latest), len(order)):
        if order[place] in chosen:
            earlier = early.pop(int(by[order[place]][:8], 16) % len(early))
            order[place], order[earlier] = order[earlier], order[place]
    before: dict[int, list[str]] = {}
    for id_ in again:
        first = order.index(id_) + max(1, after)
        free = len(order) - first + 1
        place = first + int(rank(f"again:{coder}", seed, articles[id_])[:8], 16) % max(1, free)
        before.setdefault(place, []).append(id_)
    listed: list[str] = []
    for place in range(len(order) + 1):
        listed += before.get(place, [])
        listed += order[place : place + 1]
    return listed


def parted(articles: Sequence[str], shares: Mapping[str, float], each: int, seed: int) -> dict[str, list[str]]:
    """Part the articles between coders, each article to `each` of them, by their shares of the work.

    Among those who are owed most, pairs that coded together least come first, so that all pairs meet.
    """
    given: dict[str, list[str]] = {coder: [] for coder in sorted(shares)}
    together: dict[tuple[str, str], int] = {}
    for article in articles:
        chosen: list[str] = []
        while len(chosen) < min(each, len(given)):

            def owed(coder: str, chosen: Sequence[str] = tuple(chosen), article: str = article) -> tuple[object, ...]:
                pairs = sum(together.get((min(c, coder), max(c, coder)), 0) for c in chosen)
                return (len(given[coder]) + 1) / shares[coder], pairs, rank("coder", seed, f"{article}:{coder}")

            best = min((c for c in given if c not in chosen), key=owed)
            for other in chosen:
                pair = (min(other, best), max(other, best))
                together[pair] = together.get(pair, 0) + 1
            chosen.append(best)
        for coder in chosen:
            given[coder].append(article)
    return given
