"""Commands of the coding pane in the window's menus: for the mouse, and to learn the keys from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.commands import COMMANDS, GROUPS, Command

if TYPE_CHECKING:
    from ui.adjudication.page import AdjudicationPage
    from ui.coding.pane import CodingPane

_EDIT = ("undo", "redo", "copy", "find", "jump")
_ARTICLE = ("finish", "reopen")
_ELSEWHERE = {*_EDIT, *_ARTICLE, "help"}
_MARK = "command"


def show_edit_commands(menu: QMenu, pane: CodingPane) -> None:
    """Put undo, redo, search and a menu for each group of commands into the menu, as they can be done now."""
    menu.clear()
    for name in _EDIT:
        _add(menu, COMMANDS[name], pane)
    menu.addSeparator()
    for group in GROUPS:
        commands = [c for c in COMMANDS.values() if c.group == group and not c.fixed and c.id not in _ELSEWHERE]
        if commands:
            below = menu.addMenu(QCoreApplication.translate("Commands", group))
            for command in commands:
                _add(below, command, pane)


def show_article_commands(menu: QMenu, pane: CodingPane) -> None:
    """Put finishing and reopening at the end of the menu, in place of those of the last time."""
    _remove_commands(menu)
    for name in _ARTICLE:
        _add(menu, COMMANDS[name], pane)


def show_settling_commands(edit: QMenu, article: QMenu, page: AdjudicationPage) -> None:
    """Put what settling has of the menus' commands in their place: the coding pane is not to be seen."""
    from ui.adjudication.commands import titles

    edit.clear()
    _remove_commands(article)
    named = titles()
    for menu, commands in ((edit, ("undo", "redo")), (article, _ARTICLE)):
        for name in commands:
            action = QAction(f"{named[name]}\t{page.pane.keys.legend(name)}", menu)
            action.setObjectName(_MARK)
            action.triggered.connect(partial(_settle, page, name))
            menu.addAction(action)


def _settle(page: AdjudicationPage, command: str, _ticked: bool = False) -> None:
    page.pane.view.setFocus()
    page.keyboard.perform(command)


def _remove_commands(menu: QMenu) -> None:
    for action in menu.actions():
        if action.objectName() == _MARK:
            menu.removeAction(action)
            action.deleteLater()


def _add(menu: QMenu, command: Command, pane: CodingPane) -> None:
    # A tab sets the key off at the end of the line; no shortcut is bound, the pane reads physical keys.
    action = QAction(f"{command.name}\t{pane.keys.legend(command.id)}", menu)
    action.setObjectName(_MARK)
    action.setEnabled(command.enabled(pane.work.situation))
    action.triggered.connect(partial(_perform, pane, command.id))
    menu.addAction(action)


def _perform(pane: CodingPane, command: str, _ticked: bool = False) -> None:
    pane.view.setFocus()
    pane.perform(command)
