from collections import Counter
from itertools import combinations

import pytest
from builders_review import marks

from annotator.review.aligning import Spans
from annotator.review.disorder import spans_of
from annotator.review.moving import Moving

LENGTH = 100


def continuum() -> Spans:
    """Three coders whose first spans tell them apart; a span is 8 code points long in the mean."""
    return spans_of([marks("A:0-5 B:50-58"), marks("B:0-8 A:20-30"), marks("C:0-9")], "ABC")


def drawn(times: int, *, seed: int = 1, name: str = "article") -> list[Spans]:
    moving = Moving(continuum(), LENGTH, seed=seed, name=name)
    return [moving.draw() for _ in range(times)]


def owner_and_shift(spans: Spans, coder: int) -> tuple[int, int]:
    """Read off whose spans a random coder has, and how far they were moved."""
    first = min((at for at in range(len(spans)) if spans.coder[at] == coder), default=None)
    assert first is not None
    length = int(spans.end[first] - spans.start[first])
    return {5: 0, 8: 1, 9: 2}[length], int(spans.start[first]) % LENGTH


def test_each_random_coder_has_all_spans_of_one_coder_moved_together_round_the_article() -> None:
    given = continuum()
    for spans in drawn(50):
        assert spans.n == 3
        for coder in range(3):
            owner, shift = owner_and_shift(spans, coder)
            theirs, moved = given.coder == owner, spans.coder == coder
            assert (spans.end - spans.start)[moved].tolist() == (given.end - given.start)[theirs].tolist()
            assert spans.code[moved].tolist() == given.code[theirs].tolist()
            assert spans.start[moved].tolist() == ((given.start[theirs] + shift) % LENGTH).tolist()


def test_no_two_shifts_are_nearer_than_the_mean_length_of_a_span_also_round_the_end() -> None:
    nearest = []
    for spans in drawn(400):
        shifts = [owner_and_shift(spans, coder)[1] for coder in range(3)]
        apart = [abs(a - b) for a, b in combinations(shifts, 2)]
        nearest.append(min(min(d, LENGTH - d) for d in apart))
    assert min(nearest) == 8


def test_every_coder_and_every_shift_is_as_likely() -> None:
    seen = [owner_and_shift(spans, 0) for spans in drawn(6000)]
    owners = Counter(owner for owner, _ in seen)
    tenths = Counter(shift // 10 for _, shift in seen)
    assert all(abs(owners[n] - 2000) < 150 for n in range(3))
    assert all(abs(tenths[n] - 600) < 100 for n in range(10))


def test_one_seed_and_article_give_one_sequence_and_others_another() -> None:
    def starts(**of: object) -> list[list[int]]:
        return [spans.start.tolist() for spans in drawn(5, **of)]  # type: ignore[arg-type]

    assert starts() == starts()
    assert starts() != starts(seed=2)
    assert starts() != starts(name="another")


def test_a_continuum_always_has_a_span() -> None:
    moving = Moving(spans_of([marks("A:3-5"), [], []], "A"), 9, seed=1, name="x")
    assert all(len(moving.draw()) for _ in range(200))
    with pytest.raises(ValueError, match="no spans"):
        Moving(spans_of([[], []], "A"), 9, seed=1, name="x")
