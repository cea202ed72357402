"""Long work between laptops can be stopped wherever it asks: then everything is as it was before."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "coding"))

from study_ground import LEAD, study_corpus

from annotator.coding import actions
from annotator.coding.sampling import Plan
from annotator.corpus import Corpus
from annotator.exchange.packets import receive
from annotator.model.course import Cancelled, Course
from annotator.model.span import Span


class StopAt:
    """Asks to stop when it is asked the last of so many times."""

    def __init__(self, times: int) -> None:
        self.left = times

    def cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0

    def tell(self, done: int, total: int) -> None:
        assert 0 <= done <= total


def stopped_wherever_it_asks(work: Callable[[Course], object], unchanged: Callable[[], None], *, asks: int) -> None:
    """Stop the work at every place where it asks, look that nothing has changed, and let it end at last."""
    for times in range(1000):
        try:
            work(StopAt(times))
        except Cancelled:
            unchanged()
        else:
            assert times >= asks
            return
    pytest.fail("it never ended")


def test_a_merge_is_stopped_and_the_corpus_holds_what_it_held(tmp_path: Path) -> None:
    with study_corpus(tmp_path, 6) as corpus:
        files = [returned(corpus, name, tmp_path) for name in ("Amal", "Badr")]
        before = corpus.packets.digest()

        def unchanged() -> None:
            assert corpus.packets.digest() == before
            assert list(corpus.check()) == []

        stopped_wherever_it_asks(lambda course: corpus.packets.merge(files, None, course), unchanged, asks=8)
        assert corpus.packets.digest() != before
        assert list(corpus.check()) == []


def test_a_packet_is_stopped_before_it_is_a_corpus_and_before_it_goes_into_one(tmp_path: Path) -> None:
    with study_corpus(tmp_path, 6) as corpus:
        packet, mine = packet_for(corpus, "Amal", tmp_path), tmp_path / "amal.hashiya"
        there = set(tmp_path.iterdir())
        stopped_wherever_it_asks(
            lambda course: receive(packet, mine, course), lambda: same(set(tmp_path.iterdir()), there), asks=4
        )
        corpus.study.draw(LEAD, "main", Plan(size=3))
        newer = packet_for(corpus, "Amal", tmp_path)
    with Corpus.open(mine, write=True) as laptop:
        before = laptop.packets.digest()
        stopped_wherever_it_asks(
            lambda course: laptop.packets.take(newer, course), lambda: same(laptop.packets.digest(), before), asks=4
        )
        assert laptop.packets.digest() != before


def test_a_packet_and_a_return_that_were_stopped_leave_no_file_and_no_note(tmp_path: Path) -> None:
    with study_corpus(tmp_path, 6) as corpus:
        out = tmp_path / "out"
        out.mkdir()

        def nothing() -> None:
            assert (list(out.iterdir()), corpus.packets.packets()) == ([], ())

        stopped_wherever_it_asks(
            lambda course: corpus.packets.make(corpus.coder("Amal"), rounds=["main"], out=out / "a", course=course),
            nothing,
            asks=2,
        )
        (out / "a").unlink()
        corpus.session("Amal").act("a0", actions.code, Span(0, 3), "PER")
        stopped_wherever_it_asks(
            lambda course: corpus.packets.write_return(out / "r", course),
            lambda: same(list(out.iterdir()), []),
            asks=2,
        )


def same(one: object, other: object) -> None:
    assert one == other


def packet_for(corpus: Corpus, coder: str, folder: Path) -> Path:
    number = corpus.packets.next_number(corpus.coder(coder))
    path = folder / f"{coder}-{number}.hashiya-packet"
    corpus.packets.make(corpus.coder(coder), rounds=["main"], out=path, lead=corpus.coder(LEAD))
    return path


def returned(corpus: Corpus, coder: str, folder: Path) -> Path:
    """Return the file that comes back from a coder who has coded something in every article."""
    mine, back = folder / f"{coder}.hashiya", folder / f"{coder}.hashiya-return"
    receive(packet_for(corpus, coder, folder), mine)
    with Corpus.open(mine, write=True) as laptop:
        session = laptop.session(coder)
        for row in list(laptop.articles()):
            session.act(row.id, actions.code, Span(0, 3), "PER")
        laptop.packets.write_return(back)
    return back
