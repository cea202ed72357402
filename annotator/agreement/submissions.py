"""What coders handed in: of each stream of a round the decisions up to its first Finished; corrections do not count.

Gold is the one exception: an adjudicator goes on settling, so a finished layer counts as it is now.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from annotator.agreement.figures import BLIND, GOLD, SHOWN, Options
from annotator.model.article import Article, ZoneKind
from annotator.model.codebook import Codebook
from annotator.model.decision import Decision
from annotator.model.errors import UserError
from annotator.model.facts import Quote
from annotator.model.layer import Layer, branch, fold
from annotator.model.renamed import present_names, renamed
from annotator.model.sealing import NotHandedIn, handed_in
from annotator.model.span import Span
from annotator.model.stream import AGAIN, StreamKey, again, first_time, is_again
from annotator.model.study import GoldSource, Round
from annotator.store import articles, coders, decisions, study_rounds
from annotator.store.corpus_file import CorpusFile

NEVER_FINISHED, TORN = map(str, NotHandedIn)
WITHDRAWN = "Articles whose text is not in this corpus any more."
OTHER_CONDITION = "Articles coded under the other condition (suggestions shown or not)."
ALONE = "Articles that only one coder handed in."
UNSETTLED = "Articles of which the gold is not finished, or was finished on two computers apart."
OTHER_GOLD = "Layers of gold beside that of another adjudicator; of each article one counts."


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """What one coder (`who`: the coder's id, or what stands for gold or for the coder in another round) handed in.

    `sealed` is the id of the decision that finished it, `week` that decision's week ("2026-W21"), `shown` whether
    suggestions were. A `partner` is what coders are compared with: gold, or themselves in another round.
    """

    who: str
    article: str
    layer: Layer
    sealed: str
    week: str = ""
    shown: bool = True
    partner: bool = False


def partner(coder: str) -> str:
    """Return what stands for a coder (id) in the other round."""
    return f"{coder}@"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The submissions of a report in a fixed order, their articles, who is compared with whom, and what is missing.

    Articles are in the order of their texts' hashes, so that copies of a corpus draw the same ones. `names` are those
    of who handed in, in order; `pairs` who is compared with whom where not everybody is with everybody. `skipped` are
    the zones not to code.
    """

    submissions: tuple[Submission, ...]
    articles: tuple[Article, ...]
    skipped: Mapping[str, tuple[Span, ...]]
    names: Mapping[str, str]
    codebook: Codebook
    pairs: tuple[tuple[str, str], ...] = ()
    left_out: Counter[str] = field(default_factory=Counter)

    def quotes(self, one: Submission) -> tuple[Quote, ...]:
        """Return the quotes of a submission, without those that lie wholly in zones not to code."""
        zones = self.skipped.get(one.article, ())
        return tuple(
            quote
            for quote in one.layer.quotes
            if not all(any(zone.contains(span) for zone in zones) for span in quote.content.spans)
        )

    def by_article(self) -> dict[str, "Gathered"]:
        """Return what was handed in of each article, in the order of the articles."""
        found: dict[str, list[Submission]] = {a.id: [] for a in self.articles}
        for one in self.submissions:
            found[one.article].append(one)
        return {a.id: replace(self, submissions=tuple(found[a.id]), articles=(a,)) for a in self.articles}

    def of_condition(self, condition: str) -> "Gathered":
        """Return what was coded with suggestions "shown", or "blind", with the partners."""
        return self._kept(s for s in self.submissions if s.partner or _condition(s.shown) == condition)

    def conditions(self) -> tuple[str, ...]:
        """Return under which conditions was coded."""
        return tuple(sorted({_condition(s.shown) for s in self.submissions if not s.partner}))

    def by_week(self) -> dict[str, "Gathered"]:
        """Return what belongs to each week: that in which the last of those who are compared handed the article in."""
        weeks: dict[tuple[str, str], str] = {}
        for one in self.submissions:
            key = self._compared(one)
            weeks[key] = max(weeks.get(key, ""), one.week)
        listed = sorted(set(weeks.values()) - {""})
        return {week: self._kept(s for s in self.submissions if self._week(s, weeks, week)) for week in listed}

    def _week(self, one: Submission, weeks: Mapping[tuple[str, str], str], week: str) -> bool:
        return weeks[self._compared(one)] == week

    def _compared(self, one: Submission) -> tuple[str, str]:
        own_pair = any(partner(one.who) in pair for pair in self.pairs) or one.who.endswith("@")
        return one.article, one.who.removesuffix("@") if own_pair else ""

    def _kept(self, submissions: Iterable[Submission]) -> "Gathered":
        kept = tuple(submissions)
        there = {s.article for s in kept}
        return replace(self, submissions=kept, articles=tuple(a for a in self.articles if a.id in there))


def gather(file: CorpusFile, options: Options) -> Gathered:
    """Return what the options ask about. UserError for a round or coder that is not there, or no gold."""
    stage = study_rounds.round_of(file, options.round)
    left_out: Counter[str] = Counter()
    wanted = {coders.coder_of(file, name).id for name in options.coders}
    found = [s for s in _handed_in(file, stage, options.role, left_out) if not wanted or s.who in wanted]
    everybody = {c.id: c.name for c in coders.all_coders(file)}
    who = [id_ for id_ in everybody if any(s.who == id_ for s in found) or id_ in wanted]
    other = None
    if options.against == GOLD:
        found += _gold(file, stage, options.role, left_out)
        who.append(GOLD)
    elif options.against:
        other = other_round(file, stage, options.against)
        second = _handed_in(file, other, options.role, left_out)
        found += [replace(s, who=partner(s.who), partner=True) for s in second if s.who in who]
        who += [partner(one) for one in who]
    return _gathered(file, stage, found, names_of(who, everybody, other), left_out, options)


def names_of(who: Sequence[str], named: Mapping[str, str], other: Round | None) -> dict[str, str]:
    """Return what those who are compared are called; who is compared with the own work in the `other` round, twice."""
    there = "" if other is None else f" ({other.name}{AGAIN if is_again(other.id) else ''})"
    names = {GOLD: GOLD}
    for one in who:
        coder = one.removesuffix(partner(""))
        names.setdefault(one, named.get(coder, coder) + (there if coder != one else ""))
    return {one: names[one] for one in who}


def pairs_of(who: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return who is compared with whom where gold or another round is among `who`; else nothing."""
    if GOLD in who:
        return tuple((one, GOLD) for one in who if one != GOLD)
    return tuple((one, partner(one)) for one in who if partner(one) in who)


def _gathered(
    file: CorpusFile,
    stage: Round,
    found: Sequence[Submission],
    names: Mapping[str, str],
    left_out: Counter[str],
    options: Options,
) -> Gathered:
    texts: dict[str, Article] = {}
    for id_ in {s.article for s in found}:
        try:
            texts[id_] = articles.read_article(file, id_)
        except UserError:
            left_out[WITHDRAWN] += 1
    kept: list[Submission] = []
    for one in found:
        if one.article not in texts:
            continue
        shown = one.shown and stage.shows(texts[one.article].text_sha256)
        if one.partner or options.condition in ("", _condition(shown)):
            kept.append(replace(one, shown=shown))
        else:
            left_out[OTHER_CONDITION] += 1
    times = Counter(s.article for s in kept)
    left_out[ALONE] += sum(1 for number in times.values() if number == 1)
    ordered = sorted((texts[id_] for id_ in times), key=lambda a: (a.text_sha256, a.id))
    place = {a.id: at for at, a in enumerate(ordered)}
    order = {one: at for at, one in enumerate(names)}
    return Gathered(
        submissions=tuple(sorted(kept, key=lambda s: (place[s.article], order[s.who]))),
        articles=tuple(ordered),
        skipped={a.id: tuple(z.span for z in a.zones if z.kind is ZoneKind.SKIP) for a in ordered},
        names=names,
        codebook=study_rounds.codebook_of(file, stage),
        pairs=pairs_of(tuple(names)),
        left_out=+left_out,
    )


def _handed_in(file: CorpusFile, stage: Round, role: str, left_out: Counter[str]) -> Iterator[Submission]:
    names = present_names(study_rounds.codebook_of(file, stage))
    for stream in decisions.streams_of(file, round=stage.id, role=role):
        sealing = handed_in(stream)
        if isinstance(sealing, NotHandedIn):
            left_out[str(sealing)] += 1
        else:
            yield _submission(stream, sealing, names)


def _submission(stream: Sequence[Decision], sealing: Decision, names: Mapping[str, str]) -> Submission:
    sealed = branch(stream, sealing.id)
    return Submission(
        who=sealing.key.coder,
        article=sealing.key.subject,
        layer=renamed(fold(sealed)[0], names),
        sealed=sealing.id,
        week=week_of(sealing.time),
        shown=not _was_blind(sealed),
    )


def sealed_at(file: CorpusFile, sealed: str, names: Mapping[str, str]) -> tuple[StreamKey, Submission] | None:
    """Return what was handed in by the decision of this id, with its stream; None where it is not here."""
    sealing = decisions.find_decision(file, sealed)
    if sealing is None:
        return None
    return sealing.key, _submission(decisions.stream(file, sealing.key), sealing, names)


def _was_blind(stream: Iterable[Decision]) -> bool:
    """Tell whether the coder was shown no suggestion in the whole article, as far as the decisions say."""
    told = [d.origin.visible for d in stream if d.origin is not None]
    return bool(told) and not any(told)


def _gold(file: CorpusFile, stage: Round, role: str, left_out: Counter[str]) -> list[Submission]:
    """Return the finished layers of adjudicators as they are now; of several of an article that of the least id.

    UserError where there is none, and where it is the work of those (`role`) that would be compared with it.
    """
    source = stage.gold or GoldSource(round=first_time(stage.id))
    if (source.role, source.round) == (role, stage.id):
        raise UserError("Gold is not compared with the work it consists of.")
    names = present_names(study_rounds.codebook_of(file, stage))
    found: dict[str, Submission] = {}
    for stream in decisions.streams_of(file, round=source.round, role=source.role):
        key = stream[0].key
        heads = {d.id for d in stream} - {parent for d in stream for parent in d.parents}
        layer = fold(stream)[0]
        if source.coder not in ("", key.coder):
            continue
        if len(heads) > 1 or layer.finished is None:
            left_out[UNSETTLED] += 1
            continue
        if key.subject in found:
            left_out[OTHER_GOLD] += 1
            continue
        last = next(d for d in stream if d.id in heads)
        made = Submission(who=GOLD, article=key.subject, layer=renamed(layer, names), sealed=last.id, partner=True)
        found[key.subject] = made
    if not found:
        raise UserError(f"There is no gold for round {stage.name}: no adjudicator has finished an article.")
    return list(found.values())


def other_round(file: CorpusFile, stage: Round, against: str) -> Round:
    """Return the round named; "again" is the second time of the articles planted in this one."""
    other = study_rounds.round_of(file, again(stage.id) if against == AGAIN.strip("/") else against)
    if other.id == stage.id:
        raise UserError("A round is compared with another round.")
    return other


def _condition(shown: bool) -> str:
    return SHOWN if shown else BLIND


def week_of(time: str) -> str:
    """Return the ISO 8601 week of a moment, "2026-W21"; "" where the moment cannot be read."""
    try:
        year, week, _ = date.fromisoformat(time[:10]).isocalendar()
    except ValueError:
        return ""
    return f"{year}-W{week:02}"
