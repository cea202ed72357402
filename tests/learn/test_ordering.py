"""What to code next: doubtful and new things first, not the same twice."""

from annotator.learn.ordering import Candidate, ordered


def names(*candidates: Candidate, known: tuple[str, ...] = (), most: int = 9) -> list[str]:
    return [r.article for r in ordered(candidates, known, most=most)]


def test_an_article_with_doubtful_suggestions_comes_before_a_sure_one() -> None:
    sure = Candidate("sure", (("a", 0.99), ("b", 0.97)))
    doubtful = Candidate("doubtful", (("c", 0.5), ("d", 0.6)))
    assert names(sure, doubtful) == ["doubtful", "sure"]


def test_what_was_met_in_the_article_before_counts_less() -> None:
    first = Candidate("first", (("a", 0.5), ("b", 0.5), ("c", 0.5)))
    same = Candidate("same", (("a", 0.5), ("b", 0.5), ("c", 0.5)))
    other = Candidate("other", (("d", 0.5), ("e", 0.4)))
    assert names(first, same, other) == ["first", "other", "same"]


def test_known_words_count_less_from_the_beginning() -> None:
    one, other = Candidate("one", (("a", 0.5),)), Candidate("other", (("b", 0.5),))
    assert names(one, other, known=("a",)) == ["other", "one"]


def test_no_more_come_than_are_asked_for() -> None:
    found = ordered([Candidate(str(n), ()) for n in range(5)], most=2)
    assert [(r.article, r.gain, r.new_names) for r in found] == [("0", 0.0, 0), ("1", 0.0, 0)]
