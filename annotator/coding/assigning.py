"""Who codes what: the articles of a round's samples for all coders, or parted between them, each in an own order."""

from collections.abc import Mapping, Sequence

from annotator.coding.leading import decide, lead_of
from annotator.model import drawing
from annotator.model.decision import Added, Change, replaced
from annotator.model.errors import UserError
from annotator.model.study import Assignment, Round, Sample, assignment_id
from annotator.store import decisions, listing, study_tables
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile
from annotator.store.study_rounds import round_of


def assign(
    file: CorpusFile, lead: str, round: str, coders: Sequence[Coder], *, each: int = 0, shares: Mapping[str, float] = {}
) -> tuple[Assignment, ...]:
    """Give the articles of the round's samples to coders: all to all, or each article to `each` of them.

    `shares` weigh coders by id (default 1 each) where articles are parted; those of the reliability share go to all.
    What somebody was given stays where it stands, in its order: assigning again, after another draw or for another
    coder, adds at the end. UserError where the round has no sample, or a planted article cannot come so much later.
    """
    who, stage = lead_of(file, lead), round_of(file, round)
    if not coders:
        raise UserError("Nobody is named to code the articles.")
    if each > len(coders):
        raise UserError(f"There are {len(coders)} coders; each article cannot go to {each} of them.")
    if any(not share > 0 for share in shares.values()):
        raise UserError("A coder's share has to be more than 0.")
    samples = [s for s in decisions.corpus_facts(file, Sample) if s.round == stage.id]
    if not samples:
        raise UserError(f"Round {stage.name} has no sample yet; draw one first.")
    old = {a.coder: a for a in decisions.corpus_facts(file, Assignment) if a.round == stage.id}
    given_out = {id_ for a in old.values() for id_ in a.articles}
    texts = {d.article: d.text for d in study_tables.drawables(file)}
    weights = {c.id: float(shares.get(c.id, 1.0)) for c in coders}
    added: dict[str, list[str]] = {c.id: [] for c in coders}
    for sample in samples:
        for coder, ids in _given(sample, weights, each, given_out).items():
            has = old[coder].articles if coder in old else ()
            new = {id_: texts[id_] for id_ in ids if id_ in texts and id_ not in has}
            added[coder] += _in_order(sample, new, coder)
    made = tuple(_with(old.get(c.id), stage, c.id, added[c.id]) for c in coders)
    changes: list[Change] = []
    for one in made:
        before = old.get(one.coder)
        changes += [Added(one)] if before is None else replaced(before, one)
    decide(file, who, "assign", tuple(changes))
    return made


def hand_over(file: CorpusFile, lead: str, round: str, leaving: Coder, coder: Coder) -> tuple[Assignment, ...]:
    """Give what one coder has not finished in a round to another, at the end of what that one has.

    Nothing that was coded is touched, and what is begun stays with both. UserError where nothing is left.
    """
    who, stage = lead_of(file, lead), round_of(file, round)
    old = {a.coder: a for a in decisions.corpus_facts(file, Assignment) if a.round == stage.id}
    if leaving.id not in old or leaving.id == coder.id:
        raise UserError(f"{leaving.name} has no articles in round {stage.name} that could go to {coder.name}.")
    done = {c.article for c in study_tables.coded(file, round=stage.id, coder=leaving.id)}
    finished = {c.article for c in study_tables.coded(file, round=stage.id, coder=leaving.id) if c.state == "finished"}
    has = old[coder.id].articles if coder.id in old else ()
    passed = [id_ for id_ in old[leaving.id].articles if id_ not in finished and id_ not in has]
    if not passed:
        raise UserError(f"{leaving.name} has no articles in round {stage.name} that could go to {coder.name}.")
    kept = tuple(id_ for id_ in old[leaving.id].articles if id_ in done or id_ in has)
    less = Assignment(id=old[leaving.id].id, round=stage.id, coder=leaving.id, articles=kept)
    more = _with(old.get(coder.id), stage, coder.id, passed)
    before = old.get(coder.id)
    changes = (*replaced(old[leaving.id], less), *((Added(more),) if before is None else replaced(before, more)))
    decide(file, who, "hand over", changes)
    return less, more


def assigned(file: CorpusFile, coder: Coder, round: Round) -> tuple[str, ...]:
    """Return what a coder is to code in a round, in order: assigned, else the round's sample, else all articles.

    A planted article stands there a second time as `stream.again` of its id.
    """
    return tuple(row.id for row in listing.rows(file, coder.id, round.id))


def _given(sample: Sample, weights: Mapping[str, float], each: int, given_out: set[str]) -> dict[str, list[str]]:
    if not each:
        return {coder: list(sample.articles) for coder in weights}
    for_all = set(sample.reliability)
    rest = [id_ for id_ in sample.articles if id_ not in for_all and id_ not in given_out]
    given = drawing.parted(rest, weights, each, sample.seed)
    return {coder: [*sample.reliability, *given[coder]] for coder in weights}


def _in_order(sample: Sample, texts: Mapping[str, str], coder: str) -> list[str]:
    planted = [id_ for id_ in sample.planted if id_ in texts]
    try:
        return drawing.reading_order(texts, planted, sample.plant_after, sample.seed, coder)
    except ValueError:
        raise UserError(
            f"With {len(texts)} articles a coder, {len(planted)} cannot come again {sample.plant_after} places later; "
            "plant fewer, or nearer."
        ) from None


def _with(old: Assignment | None, stage: Round, coder: str, more: Sequence[str]) -> Assignment:
    first = old.articles if old is not None else ()
    return Assignment(id=assignment_id(stage.id, coder), round=stage.id, coder=coder, articles=(*first, *more))
