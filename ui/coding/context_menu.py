"""The menu of the article: everything that keys can do there, with the keys shown."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from annotator.model.codebook import Codebook
from ui.commands import COMMANDS, Situation
from ui.keys import KeyMap

_FIRST = (
    ("accept", "refuse"),
    ("code",),
    ("quote", "speaker", "cue", "type"),
    ("everywhere", "attributes", "link", "variables", "note", "ask", "guideline"),
    ("undo", "redo", "copy"),
)
_PARTS = ("set_content", "add_stretch", "set_speaker", "set_cue", "set_clause")
_EDGES = ("left_out", "left_in", "right_out", "right_in", "proclitic", "definite")
_LETTERS = ("left_out_letter", "left_in_letter", "right_out_letter", "right_in_letter")
_ARTICLE = ("next_undecided", "previous_undecided", "next_any", "previous_any", "jump", "find", "finish", "reopen")


def article_menu(
    parent: QWidget,
    *,
    situation: Situation,
    keys: KeyMap,
    codebook: Codebook,
    language: str,
    perform: Callable[[str], None],
    offers: Callable[[str], bool],
) -> QMenu:
    """Return a menu for the situation; `perform` gets the id of the chosen command.

    `offers` tells which codes can be given now.
    """
    menu = QMenu(parent)

    def add(to: QMenu, command: str, words: str = "") -> None:
        known = COMMANDS[command]
        # A tab sets the key off at the end of the line; no shortcut is bound, the article's keyboard reads the keys.
        action = to.addAction(f"{words or known.name}\t{keys.legend(command)}")
        action.setEnabled(known.enabled(situation))
        action.triggered.connect(lambda: perform(command))

    for group in _FIRST:
        for command in group:
            if command == "code":
                for code in (c for c in codebook.codes() if c.key and offers(c.id)):
                    add(menu, f"code_{code.key}", f"{code.id} · {code.name.in_language(language)}")
            else:
                add(menu, command)
        menu.addSeparator()
    further = {
        QCoreApplication.translate("ArticleMenu", "Parts of the quote"): _PARTS,
        QCoreApplication.translate("ArticleMenu", "Edges"): (*_EDGES, *_LETTERS),
        QCoreApplication.translate("ArticleMenu", "Go and finish"): _ARTICLE,
    }
    for title, commands in further.items():
        below = menu.addMenu(title)
        for command in commands:
            add(below, command)
    return menu
