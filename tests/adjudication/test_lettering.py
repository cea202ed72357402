"""Coders beyond the twenty-sixth have letters too, and a refused batch names the case that is to blame."""

from pathlib import Path

import pytest
from adjudicated_ground import Ground, ground

from annotator.adjudication.lettering import letter_of, place_of
from annotator.coding import actions
from annotator.model.errors import UserError
from annotator.model.facts import Annotation


def test_letters_go_on_after_z_and_lead_back_to_their_places() -> None:
    assert [letter_of(n) for n in (0, 25, 26, 27, 51, 52, 701, 702)] == ["A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"]
    assert [place_of(letter_of(n)) for n in range(800)] == list(range(800))
    assert (place_of("ab"), place_of(""), place_of("both!"), place_of("1")) == (27, None, None, None)


def test_the_thirtieth_of_thirty_coders_can_be_taken(tmp_path: Path) -> None:
    study = ground(tmp_path)
    with study.corpus:
        for number in range(30):
            name = f"Coder {number:02}"
            study.corpus.add_coder(name)
            study.code(name, (4, 9, "ORG" if number == 29 else "PER"))
        (case,) = study.cases()
        with pytest.raises(UserError, match=r"the answers are A, .*, AC, AD, both"):
            study.adjudication.settle(study.adjudicator(), case, "AE")
        study.adjudication.settle(study.adjudicator(), case, "ad")
        assert [f.code for f in study.gold() if isinstance(f, Annotation)] == ["ORG"]


def test_a_refused_batch_says_in_which_case_nobody_gave_the_answer(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"), (13, 18, "LOC"))
    study.code("Badr")
    first, other = study.cases()
    title = study.corpus.article(study.articles[0]).title
    with pytest.raises(UserError) as refused:
        study.adjudication.settle_all(study.adjudicator(), [first, other], "A")
    place = other.disagreement.place
    told = f"This is about “{other.disagreement.words}” in “{title}”, letters {place.start} to {place.end}."
    assert str(refused.value) == f"Nobody gave this answer there. {told}"


def test_a_refused_batch_says_which_article_is_finished_gold(study: Ground) -> None:
    study.code("Amal", (4, 9, "PER"))
    study.code("Badr")
    session = study.adjudicator()
    (case,) = study.cases()

    session.act(study.articles[0], actions.finish)
    with pytest.raises(UserError, match=r"This is about “.*” in “.*”, letters 4 to 9\."):
        study.adjudication.settle_all(session, [case], "A")
