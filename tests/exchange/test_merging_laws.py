"""Merging is a union of sets: any order, any grouping, any number of times gives the same corpus."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from copies import FORGETTING, STEPS, Step, another_copy, base, live
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from annotator.corpus import Corpus
from annotator.store.digesting import parts

NAMES = ("one", "two", "three")

steps = st.lists(
    st.tuples(st.sampled_from((*STEPS, *STEPS, *FORGETTING)), st.integers(0, 5), st.integers(0, 30)), max_size=10
)
calm = settings(deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate))
few = settings(calm, max_examples=8)


def laptops(folder: Path, histories: Sequence[Sequence[Step]]) -> list[Path]:
    first = base(folder)
    copies = [another_copy(first, f"{name}.hashiya") for name in NAMES[: len(histories)]]
    for path, history in zip(copies, histories, strict=True):
        live(path, history)
    return copies


def merged(target: Path, *files: Path, same: bool | None = None) -> Path:
    """Return a copy of `target` with the files merged into it, and leave all of them as they are."""
    out = target.with_name(f"{target.stem}+{'+'.join(f.stem for f in files)}.hashiya")
    shutil.copyfile(target, out)
    with Corpus.open(out, write=True) as corpus:
        shown = corpus.packets.preview(files)
        answers = {} if same is None else {(n.one, n.other): same for n in shown.one_name}
        corpus.packets.merge(files, answers)
    return out


def holds(path: Path) -> dict[str, str]:
    with Corpus.open(path, write=False) as corpus:
        return parts(corpus.file)


def findings(path: Path) -> list[str]:
    with Corpus.open(path, write=False) as corpus:
        return [f"{f.area} {f.where} {f.what}" for f in corpus.check()]


@few
@given(steps, steps)
def test_whoever_is_merged_into_whom_the_corpus_is_the_same(one: list[Step], two: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        a, b = laptops(Path(name), (one, two))
        there, back = merged(a, b), merged(b, a)
        assert holds(there) == holds(back)
        assert findings(there) == []


@few
@given(steps, steps, steps)
def test_however_copies_are_grouped_the_corpus_is_the_same(one: list[Step], two: list[Step], three: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        a, b, c = laptops(Path(name), (one, two, three))
        left = merged(merged(a, b), c)
        assert holds(left) == holds(merged(a, merged(b, c)))
        assert holds(left) == holds(merged(c, b, a))
        assert findings(left) == []


@few
@given(steps, steps)
def test_merging_again_changes_nothing(one: list[Step], two: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        a, b = laptops(Path(name), (one, two))
        assert holds(merged(a, a)) == holds(a)
        once = merged(a, b)
        assert holds(merged(once, b)) == holds(merged(once, once)) == holds(once)


@few
@given(steps, steps, steps, st.booleans())
def test_whether_two_of_one_name_are_one_person_can_be_answered_before_or_after(
    one: list[Step], two: list[Step], three: list[Step], same: bool
) -> None:
    with tempfile.TemporaryDirectory() as name:
        # Of three people of one name other pairs would be asked about: other answers, not another order.
        others = [step for step in three if step[0] != "hire"]
        a, b, c = laptops(Path(name), ([("hire", 2, 0), *one], [("hire", 2, 0), *two], others))
        before = merged(merged(a, b, same=same), c, same=same)
        after = merged(merged(c, merged(b, a)), c, same=same)
        assert holds(before) == holds(after)
        assert findings(before) == []


@pytest.mark.slow
@pytest.mark.timeout(1200)
@settings(calm, max_examples=100)
@given(steps, steps, steps)
def test_the_laws_hold_over_many_histories(one: list[Step], two: list[Step], three: list[Step]) -> None:
    with tempfile.TemporaryDirectory() as name:
        a, b, c = laptops(Path(name), (one, two, three))
        assert holds(merged(merged(a, b), c)) == holds(merged(merged(c, a), b)) == holds(merged(b, c, a))
