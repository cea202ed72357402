"""Samples of the articles of a corpus: drawn from a frame that has a hash, so that the draw can be made again."""

import re
import secrets
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from annotator.coding.leading import decide, lead_of
from annotator.model import drawing
from annotator.model.decision import Added, Removed
from annotator.model.drawing import Framed
from annotator.model.errors import UserError
from annotator.model.ids import new_id
from annotator.model.study import ALL, EQUAL, METHODS, PROPORTIONAL, SIMPLE, STRATIFIED, WEEK, Assignment, Sample
from annotator.store import decisions, study_tables
from annotator.store.corpus_file import CorpusFile
from annotator.store.study_rounds import round_of
from annotator.store.study_tables import Drawable

BROKEN, SAME_TEXT, ELSEWHERE, NO_DATE, OTHER_DATE = "broken", "same text", "other sample", "no date", "date not drawn"
"""Why articles are not in the frame, or in no drawn date."""

PLANT_AFTER = 20
"""How many places lie between a planted article and its second time, where nothing else is asked for."""

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a sample is to be drawn; see `Sample`. `reliability_share` and `plant` (a number) are of those drawn."""

    method: str = SIMPLE
    size: int = 0
    field: str = ""
    allocation: str = PROPORTIONAL
    weeks: int = 1
    seed: int = 0
    apart_from: tuple[str, ...] = ()
    reliability_share: float = 0.0
    plant: int = 0
    plant_after: int = PLANT_AFTER


def draw(file: CorpusFile, lead: str, round: str, plan: Plan) -> Sample:
    """Draw a sample for a round and add it; a further one of the round is apart from those before.

    UserError for a plan that cannot be carried out, with what there is to draw from.
    """
    who = lead_of(file, lead)
    sample = outlook(file, round, plan)
    decide(file, who, "draw sample", (Added(sample),))
    return sample


def outlook(file: CorpusFile, round: str, plan: Plan) -> Sample:
    """Return the sample that `draw` would add, and add nothing. UserError as there."""
    stage = round_of(file, round)
    if plan.plant and stage.learns:
        raise UserError("In a round that learns no article is planted again: its first coding would be suggested.")
    plan = replace(plan, apart_from=tuple(dict.fromkeys(round_of(file, r).id for r in plan.apart_from)))
    before = [s for s in decisions.corpus_facts(file, Sample) if s.round in (*plan.apart_from, stage.id)]
    plan = replace(plan, seed=plan.seed or secrets.randbelow(2**31 - 1) + 1)
    return drawn(study_tables.drawables(file), stage.id, plan, {i for s in before for i in s.articles})


def drop(file: CorpusFile, lead: str, sample: Sample) -> None:
    """Take a sample back. UserError once its round is coded or assigned, or another was drawn apart from it."""
    who = lead_of(file, lead)
    others = [s for s in decisions.corpus_facts(file, Sample) if s.id > sample.id]
    if any(sample.round in (*s.apart_from, s.round) for s in others):
        raise UserError("Another sample was drawn apart from this one; it has to stay.")
    assigned = any(a.round == sample.round for a in decisions.corpus_facts(file, Assignment))
    if assigned or study_tables.has_begun(file, sample.round):
        raise UserError("This sample is assigned or coded already; it has to stay.")
    decide(file, who, "drop sample", (Removed(sample),))


def redraw(file: CorpusFile, sample: Sample) -> Sample:
    """Draw a sample again from the articles that there were, and return what comes out: the same.

    Articles that came later do not matter. UserError where the frame is not here any more, or not whole.
    """
    earlier = [s for s in decisions.corpus_facts(file, Sample) if s.id < sample.id]
    out = {i for s in earlier if s.round in (*sample.apart_from, sample.round) for i in s.articles}
    share = len(sample.reliability) / len(sample.articles) if sample.articles else 0.0
    plan = Plan(
        method=sample.method,
        size=sample.size,
        field=sample.field,
        allocation=sample.allocation or PROPORTIONAL,
        weeks=sample.weeks,
        seed=sample.seed,
        apart_from=sample.apart_from,
        reliability_share=share,
        plant=len(sample.planted),
        plant_after=sample.plant_after or PLANT_AFTER,
    )
    for there in _frames_then(file, sample):
        frame, left_out = framed(there, plan, out)
        if drawing.frame_hash(frame) == sample.frame:
            return replace(_drawn(frame, left_out, sample.round, plan), id=sample.id)
    raise UserError(
        "The articles from which this sample was drawn are not all here any more; it cannot be drawn again."
    )


def drawn(there: Iterable[Drawable], round: str, plan: Plan, out: set[str]) -> Sample:
    """Return the sample that a plan makes of the articles `there`, without those that are `out`. Nothing is written."""
    _check(plan)
    frame, left_out = framed(list(there), plan, out)
    return _drawn(frame, left_out, round, plan)


def _drawn(frame: list[Framed], left_out: list[tuple[str, int]], round: str, plan: Plan) -> Sample:
    if not frame:
        raise UserError("There is no article to draw from.")
    pool, shares = frame, {}
    try:
        if plan.method == WEEK:
            pool = drawing.constructed_week(frame, plan.weeks, plan.seed)
            undated = sum(one.day is None for one in frame)
            left_out += [(NO_DATE, undated), (OTHER_DATE, len(frame) - undated - len(pool))]
            shares = drawing.equal(drawing.sizes(pool), plan.size or len(pool), _weekday)
        elif plan.method == STRATIFIED:
            share_out = drawing.proportional if plan.allocation == PROPORTIONAL else drawing.equal
            shares = share_out(drawing.sizes(frame), plan.size)
        elif plan.size > len(frame):
            raise ValueError
    except ValueError as error:
        if str(error) in drawing.DAYS:
            raise UserError(
                f"There are not {plan.weeks} dates of each day of the week among the articles; "
                "a constructed week needs them."
            ) from None
        raise UserError(f"There are {len(pool)} articles to draw from; {plan.size} were asked for.") from None
    if shares:
        chosen = drawing.stratified(pool, shares, plan.seed)
    else:
        chosen = drawing.simple(frame, plan.size if plan.method == SIMPLE else len(frame), plan.seed)
    in_sample = drawing.sizes(chosen)
    return Sample(
        id=new_id(),
        round=round,
        method=plan.method,
        size=plan.size,
        articles=tuple(one.article for one in chosen),
        seed=plan.seed,
        field=plan.field,
        allocation=plan.allocation if plan.method == STRATIFIED else "",
        weeks=plan.weeks if plan.method == WEEK else 0,
        frame=drawing.frame_hash(frame),
        frame_size=len(frame),
        drawn=drawing.drawn_hash(chosen),
        planted=_some(chosen, plan.plant, plan.seed, "plant"),
        plant_after=plan.plant_after if plan.plant else 0,
        reliability=_some(chosen, _whole(plan.reliability_share * len(chosen)), plan.seed, "reliability"),
        apart_from=plan.apart_from,
        strata=tuple((name, size, in_sample.get(name, 0)) for name, size in drawing.sizes(pool).items() if shares),
        left_out=tuple((why, number) for why, number in left_out if number),
    )


def framed(there: Sequence[Drawable], plan: Plan, out: set[str]) -> tuple[list[Framed], list[tuple[str, int]]]:
    """Return the frame, each text once, and why how many articles are not in it.

    Of articles with the same text it is the one whose source data come first by sorting, whatever came first here.
    """
    if plan.method == STRATIFIED and not any(one.source.get(plan.field) for one in there):
        known = sorted({name for one in there for name, value in one.source.items() if value})
        raise UserError(f"No article has the field {plan.field}; there are {', '.join(known)}.")
    texts_out = {one.text for one in there if one.article in out}
    counts = dict.fromkeys((BROKEN, SAME_TEXT, ELSEWHERE), 0)
    chosen: dict[str, Drawable] = {}
    for one in there:
        if one.broken:
            counts[BROKEN] += 1
        elif one.text in texts_out:
            counts[ELSEWHERE] += 1
        elif one.text in chosen:
            counts[SAME_TEXT] += 1
            chosen[one.text] = min(chosen[one.text], one, key=lambda o: sorted(o.source.items()))
        else:
            chosen[one.text] = one
    field = plan.field if plan.method == STRATIFIED else ""
    frame = [
        Framed(
            article=one.article,
            text=one.text,
            stratum=one.source.get(field, ""),
            day=date_of(one.source.get("date", "")),
        )
        for one in chosen.values()
    ]
    return frame, list(counts.items())


def date_of(written: str) -> date | None:
    """Return the day of a date that begins as ISO 8601 does (2026-03-31), None for any other."""
    with suppress(ValueError):
        return date.fromisoformat(written[:10]) if _ISO.match(written) else None
    return None


def _check(plan: Plan) -> None:
    if plan.method not in METHODS:
        raise UserError(f"There is no method {plan.method}; the methods are {', '.join(METHODS)}.")
    if plan.method in (SIMPLE, STRATIFIED) and plan.size < 1:
        raise UserError("Say how many articles are to be drawn.")
    if plan.method == ALL and plan.size:
        raise UserError("Where all articles are taken, there is no size.")
    if plan.method == STRATIFIED and plan.allocation not in (PROPORTIONAL, EQUAL):
        raise UserError("A stratified sample is shared out in proportion or equally.")
    if plan.method == WEEK and plan.weeks < 1:
        raise UserError("Say how many weeks are to be constructed.")
    if not 0 <= plan.reliability_share <= 1:
        raise UserError(f"{plan.reliability_share} is no share from 0 to 1.")
    if min(plan.size, plan.plant) < 0 or plan.plant_after < 1:
        raise UserError("Numbers of articles are not negative, and a planted one comes at least one place later.")


def _some(drawn: Sequence[Framed], number: int, seed: int, purpose: str) -> tuple[str, ...]:
    if number > len(drawn):
        raise UserError(f"There are {len(drawn)} articles in the sample; {number} cannot be planted again.")
    return tuple(one.article for one in drawing.in_draw_order(drawn, seed, purpose)[:number])


def _whole(number: float) -> int:
    return int(number + 0.5)


def _weekday(name: str) -> str:
    return str(drawing.DAYS.index(name))


def _frames_then(file: CorpusFile, sample: Sample) -> Iterable[list[Drawable]]:
    """Yield what may have been the articles at the time of the draw."""
    now = list(study_tables.drawables(file))
    yield now
    when, _ = study_tables.made_at(file, sample.id)
    yield [one for one in now if one.imported_at <= when]
