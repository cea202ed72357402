"""Laptops on which coders go on coding while adjudicators settle come together to the same cases in any order."""

import shutil
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pytest
from adjudicated_ground import NAMES, Ground, ground
from copies import another_copy
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from annotator.adjudication.case import BOTH, NEITHER, Case
from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from annotator.model.span import Span
from annotator.store.digesting import parts

Step = tuple[str, int, int]
"""What happens, to which person, where; numbers are taken modulo how many there are."""

ADJUDICATORS = ("Dina", "Esam")
TAKES = ("A", "B", "C", BOTH, NEITHER)
STEPS = ("settle", "settle", "settle", "agree", "undo", "finish", "change", "mark", "code undo")

steps = st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 5), st.integers(0, 30)), max_size=8)
few = settings(
    deadline=None,
    max_examples=8,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.generate),
)


def coded(folder: Path) -> Path:
    """Make a round of two articles that three coders finished, with eight disagreements."""
    study = ground(folder, articles=2)
    for number in range(2):
        study.code("Amal", (4, 9, "PER"), (14, 19, "LOC"), (22, 25, "ORG"), number=number)
        study.code("Badr", (4, 9, "ORG"), (14, 18, "LOC"), (22, 25, "ORG"), number=number)
        study.code("Chadi", (4, 9, "PER"), (14, 19, "LOC"), (26, 31, "PER"), number=number)
    study.corpus.close()
    return study.corpus.path


def live(path: Path, history: Sequence[Step]) -> None:
    """Let the steps happen on a laptop; one that is not possible there does not happen."""
    with Corpus.open(path, write=True) as corpus:
        study = Ground(corpus, tuple(row.id for row in corpus.articles()))
        for what, who, where in history:
            with suppress(UserError):
                _step(study, what, who, where)


def _step(study: Ground, what: str, who: int, where: int) -> None:
    article = study.articles[where % len(study.articles)]
    if what in ("settle", "agree", "undo", "finish"):
        session = study.adjudicator(ADJUDICATORS[who % 2])
        if what == "settle":
            cases = study.adjudication.cases(adjudicator=session.coder.id)
            if cases:
                study.adjudication.settle(session, cases[where % len(cases)], TAKES[(who + where) % len(TAKES)])
        elif what == "agree":
            study.adjudication.take_agreed(session)
        elif what == "undo":
            session.undo()
        else:
            session.act(article, actions.finish)
        return
    coder = study.session(NAMES[who % 3])
    if what == "code undo":
        coder.undo()
        return
    with suppress(UserError):
        coder.act(article, actions.reopen)
    listed = coder.open(article).layer.annotations
    if what == "change" and listed:
        coder.act(article, actions.recode, listed[where % len(listed)].id, ("PER", "LOC", "ORG")[who % 3])
    elif what == "mark":
        coder.act(article, actions.code, Span(32 + where % 4, 38), "LOC")
    coder.act(article, actions.finish)


def laptops(folder: Path, histories: Sequence[Sequence[Step]]) -> list[Path]:
    first = coded(folder)
    copies = [another_copy(first, f"{name}.hashiya") for name in ("one", "two", "three")[: len(histories)]]
    for path, history in zip(copies, histories, strict=True):
        live(path, history)
    return copies


def merged(target: Path, *files: Path) -> Path:
    out = target.with_name(f"{target.stem}+{'+'.join(f.stem for f in files)}.hashiya")
    shutil.copyfile(target, out)
    with Corpus.open(out, write=True) as corpus:
        corpus.packets.merge(files)
    return out


Seen = tuple[dict[str, str], tuple[Case, ...], list[tuple[Case, ...]], list[object]]


def seen(path: Path) -> Seen:
    """Return what people see: the corpus, its cases for all and for each adjudicator, and what coders get back."""
    with Corpus.open(path, write=False) as corpus:
        assert [f"{f.area} {f.where} {f.what}" for f in corpus.check()] == []
        adjudication = corpus.adjudication
        return (
            parts(corpus.file),
            adjudication.cases(),
            [adjudication.cases(adjudicator=name) for name in ADJUDICATORS],
            [adjudication.feedback("main", name) for name in NAMES],
        )


@few
@given(steps, steps)
def test_whoever_is_merged_into_whom_the_cases_are_the_same(one: list[Step], two: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        a, b = laptops(Path(name), (one, two))
        assert seen(merged(a, b)) == seen(merged(b, a))


@few
@given(steps, steps, steps)
def test_however_copies_are_grouped_the_cases_are_the_same(one: list[Step], two: list[Step], three: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        a, b, c = laptops(Path(name), (one, two, three))
        left = seen(merged(merged(a, b), c))
        assert left == seen(merged(a, merged(b, c)))
        assert left == seen(merged(c, b, a))


@few
@given(steps, steps)
def test_merging_again_changes_no_case(one: list[Step], two: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        a, b = laptops(Path(name), (one, two))
        once = merged(a, b)
        assert seen(merged(once, b)) == seen(merged(once, once)) == seen(once)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@settings(few, max_examples=60)
@given(steps, steps, steps)
def test_the_laws_hold_over_many_histories(one: list[Step], two: list[Step], three: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        a, b, c = laptops(Path(name), (one, two, three))
        left = seen(merged(merged(a, b), c))
        assert left == seen(merged(merged(c, a), b)) == seen(merged(b, c, a))
