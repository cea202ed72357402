"""The adjudicator's own answer to a question of the codebook: one of its choices by number, or words in a field."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog, QWidget

from annotator.model.facts import Value
from ui.adjudication.wording import translate
from ui.coding.questions import Question
from ui.coding.rich import isolated

if TYPE_CHECKING:
    from annotator.adjudication.case import Case
    from ui.adjudication.adjudicating import Adjudicating
    from ui.adjudication.wording import Names

_MOST = 9


def ask_value(
    desk: Adjudicating, case: Case, names: Names, *, ask: Callable[[Question], None], done: Callable[[str], None]
) -> None:
    """Ask for an answer of one's own: by a key where the choices are few, else in a dialog."""
    value = next(v.fact for v in case.disagreement.versions if isinstance(v.fact, Value))
    variable = names.codebook.variable(value.variable)
    choices = variable.choices if variable is not None else ()
    settle = partial(_settle, desk, case, value, done)
    if not 0 < len(choices) <= _MOST:
        listed = {f"{c.value} {c.name.in_language(names.language)}": str(c.value) for c in choices}
        answer = _ask_in_dialog(names.code(value.variable), listed)
        if answer:
            settle(answer)
        return
    told = [isolated(f"{n} {c.name.in_language(names.language)}") for n, c in enumerate(choices, start=1)]
    leave = translate("Disagreements", "Esc leaves it")
    sentence = f"{isolated(names.code(value.variable))}: {' · '.join(told)} · {leave}"
    ask(Question(sentence=sentence, answers={str(n): partial(settle, str(c.value)) for n, c in enumerate(choices, 1)}))


def _settle(desk: Adjudicating, case: Case, value: Value, done: Callable[[str], None], answer: str) -> None:
    own = Value(id=value.id, variable=value.variable, target=value.target, values=(answer,))
    if desk.settle(case, "own", own=own) is not None:
        done(case.id)


def _ask_in_dialog(title: str, listed: dict[str, str], parent: QWidget | None = None) -> str:
    prompt = translate("Disagreements", "Your own answer")
    if listed:
        chosen, kept = QInputDialog.getItem(parent, title, prompt, list(listed), 0, False)
        return listed[chosen] if kept else ""
    words, kept = QInputDialog.getText(parent, title, prompt)
    return words.strip() if kept else ""
