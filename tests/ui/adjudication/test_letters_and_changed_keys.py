"""Letters of coders are no keys, and keys that a person changed settle."""

from settled_ground import Begin

from ui.adjudication.commands import settling_keys
from ui.keys import stroke


def test_the_letter_of_a_coder_takes_nothing_and_says_which_digit_does(begin: Begin) -> None:
    study = begin()
    said: list[str] = []
    study.page.message.connect(said.append)
    study.go_to("المملكة")
    study.press("B", layout="arabic")
    assert said[-1] == "B is a coder here: 2 takes what B said."
    study.press("D")
    assert said[-1].startswith("B"), "there are three coders, none is D"
    assert "settled" not in study.states


def test_a_changed_key_settles_and_is_shown_at_once(begin: Begin) -> None:
    study = begin()
    page = study.page
    page.settings.settling_keys = settling_keys().with_stroke("reason_0", stroke("P")).to_json()
    case = study.go_to("المملكة")
    assert page.pane.card.reasons["slip"].text().startswith("\u2068P ح\u2069")
    study.press("Z", "1", "U", "P", "1")
    settled = page.desk.find(case.id)
    assert settled is not None
    assert settled.reason == "slip"
