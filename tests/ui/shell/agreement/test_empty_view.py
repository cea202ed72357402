"""Without figures the buttons that would do something with them are off, and say why."""

from collections.abc import Callable

from annotator.corpus import Corpus
from ui.agreement.agreement_dialog import AgreementDialog


def test_without_figures_nothing_can_be_done_with_them_and_the_buttons_say_why(
    coded: Corpus, open_view: Callable[..., AgreementDialog]
) -> None:
    coded.study.add_round(coded.coders()[0].name, "Empty", purpose="pilot", seed=1)
    view = open_view(coded, "Empty")
    foot = view.foot
    for button in (foot.disagreements, foot.gamma, foot.copy, foot.save):
        assert not button.isEnabled()
        assert button.toolTip() == foot.empty_words()
    save, saved = foot.runs.menu().actions()
    assert (foot.runs.isEnabled(), save.isEnabled(), saved.isEnabled()) == (True, False, True)
    for stroke in ("Ctrl+D", "Ctrl+C", "Ctrl+S", "Ctrl+R", "Ctrl+G"):
        foot.strokes[stroke]()
    assert foot.empty_words() in foot.sentence.text()


def test_with_figures_all_can_be_done(view: AgreementDialog) -> None:
    foot = view.foot
    for button in (foot.disagreements, foot.gamma, foot.copy, foot.save, foot.runs):
        assert button.isEnabled()
        assert button.toolTip() == ""
