"""The window's own actions: what a menu says and which chord calls it. The keys of coding are the pane's.

No chord here is one of the coding pane's, none uses Ctrl+Shift, which switches keyboard layouts, or Alt, which opens
the menus: with a letter of each, or alone, as F10 does.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu

from annotator.model.resources import resource

CORPUS, WRITABLE, ARTICLE = "corpus", "writable", "article"


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a menu: its action's id, words, chord, icon, and what it needs to be open."""

    id: str
    title: str
    chord: str = ""
    icon: str = ""
    needs: str = ""


SEPARATOR = Item("", "")


def menu_table() -> dict[str, tuple[str, tuple[Item, ...]]]:
    """Return title and items of each menu in the language of the interface, by the menu's id."""
    translate = QCoreApplication.translate
    return {
        "file": (
            translate("Menus", "File"),
            (
                Item("new", translate("Menus", "New corpus…"), "Ctrl+N", "new"),
                Item("open", translate("Menus", "Open a corpus…"), "Ctrl+O", "open"),
                Item("close", translate("Menus", "Close the corpus"), "Ctrl+W", needs=CORPUS),
                SEPARATOR,
                Item("import", translate("Menus", "Import…"), "Ctrl+I", "import", needs=WRITABLE),
                Item("export", translate("Menus", "Export…"), "Ctrl+E", "export", needs=CORPUS),
                Item("codes", translate("Menus", "Codes from a table…"), needs=WRITABLE),
                Item("pdf", translate("Menus", "Save this article as PDF…"), "Ctrl+P", needs=ARTICLE),
                SEPARATOR,
                Item("backups", translate("Menus", "Backups and rescue…"), icon="history"),
                Item("coder", translate("Menus", "Code as somebody else…"), needs=CORPUS),
                SEPARATOR,
                Item("quit", translate("Menus", "Quit"), "Ctrl+Q"),
            ),
        ),
        "edit": (translate("Menus", "Edit"), ()),
        "article": (
            translate("Menus", "Article"),
            (
                Item("next", translate("Menus", "Next article"), "Ctrl+PgDown", "next", needs=ARTICLE),
                Item("previous", translate("Menus", "Previous article"), "Ctrl+PgUp", "previous", needs=ARTICLE),
                Item("unfinished", translate("Menus", "Next unfinished article"), "Ctrl+G", needs=ARTICLE),
                SEPARATOR,
                Item("zones", translate("Menus", "Headline, lead, body…"), needs=ARTICLE),
                Item("source", translate("Menus", "Where this article comes from…"), needs=ARTICLE),
                Item("suggesters", translate("Menus", "Suggesters…"), needs=CORPUS),
                SEPARATOR,
            ),
        ),
        "suggestions": (
            translate("Menus", "Suggestions"),
            (
                Item("elsewhere", translate("Menus", "The same words in other articles…"), needs=ARTICLE),
                Item("learn", translate("Menus", "Learn from my decisions…"), needs=WRITABLE),
            ),
        ),
        "codebook": (
            translate("Menus", "Codebook"),
            (
                Item("codebook", translate("Menus", "Codes, questions, rules…"), "Ctrl+K", needs=CORPUS),
                Item("questions", translate("Menus", "Questions to the lead…"), "Ctrl+J", needs=CORPUS),
                Item("versions", translate("Menus", "Versions…"), needs=CORPUS),
            ),
        ),
        "study": (
            translate("Menus", "Study"),
            (
                Item("round", translate("Menus", "Choose the round…"), "Ctrl+T", needs=CORPUS),
                Item("lead", translate("Menus", "The lead's page"), "Ctrl+B", needs=WRITABLE),
                SEPARATOR,
                Item("packet", translate("Menus", "Open a packet…")),
                Item("update", translate("Menus", "Update from a packet…"), needs=WRITABLE),
                Item("return", translate("Menus", "Return my work…"), needs=CORPUS),
                SEPARATOR,
                Item("agreement", translate("Menus", "Agreement…"), "Ctrl+M", needs=CORPUS),
                Item("disagreements", translate("Menus", "Disagreements…"), "Ctrl+U", needs=CORPUS),
                Item("feedback", translate("Menus", "Feedback…")),
                SEPARATOR,
                Item("merge", translate("Menus", "Merge returns…"), needs=WRITABLE),
                Item("final", translate("Menus", "Final data set…"), needs=CORPUS),
                Item("archive", translate("Menus", "Archive for publication…"), needs=CORPUS),
                Item("rehydrate", translate("Menus", "Put texts back into an archive…")),
                Item("withdraw", translate("Menus", "Withdraw an article or a coder…"), needs=WRITABLE),
            ),
        ),
        "view": (
            translate("Menus", "View"),
            (
                Item("list", translate("Menus", "List of articles"), "Ctrl+L", needs=CORPUS),
                Item("side", translate("Menus", "Side pane"), "Ctrl+D", needs=CORPUS),
                SEPARATOR,
                Item("larger", translate("Menus", "Larger type"), "Ctrl++"),
                Item("smaller", translate("Menus", "Smaller type"), "Ctrl+-"),
                Item("looser", translate("Menus", "More space between lines")),
                Item("tighter", translate("Menus", "Less space between lines")),
                Item("normal", translate("Menus", "Normal type"), "Ctrl+0"),
            ),
        ),
        "help": (
            translate("Menus", "Help"),
            (
                Item("help", translate("Menus", "Keys and what they do"), icon="help", needs=CORPUS),
                Item("keys", translate("Menus", "Change the keys…")),
                Item("about", translate("Menus", "About Hashiya")),
            ),
        ),
    }


def icon(name: str) -> QIcon:
    """Return a shipped icon."""
    return QIcon(str(resource("icons") / f"{name}.svg"))


def build_menus(
    window: QMainWindow, perform: Mapping[str, Callable[[], object]]
) -> tuple[dict[str, QMenu], dict[str, QAction]]:
    """Put the menus into the window; return menus and actions by their ids."""
    menus: dict[str, QMenu] = {}
    actions: dict[str, QAction] = {}
    letters: set[str] = set()
    for name, (title, items) in menu_table().items():
        menu = menus[name] = window.menuBar().addMenu(_with_letter(title, letters))
        for item in items:
            if item is SEPARATOR:
                menu.addSeparator()
            else:
                actions[item.id] = _add(menu, item, perform[item.id])
    bar, first = window.menuBar(), next(iter(menus.values())).menuAction()
    QShortcut(QKeySequence("F10"), window, lambda: bar.setActiveAction(first))
    return menus, actions


def _with_letter(title: str, taken: set[str]) -> str:
    """Return a menu's title with the mark of the letter that opens it with Alt: the first one that is free."""
    at = next((at for at, c in enumerate(title.casefold()) if c.isalpha() and c not in taken), None)
    if at is None:
        return title
    taken.add(title[at].casefold())
    return f"{title[:at]}&{title[at:]}"


def _add(menu: QMenu, item: Item, perform: Callable[[], object]) -> QAction:
    action = menu.addAction(item.title)
    action.setShortcut(QKeySequence(item.chord))
    action.setData(item.needs)
    if item.icon:
        action.setIcon(icon(item.icon))
    # The signal carries a tick mark that no performer wants.
    action.triggered.connect(lambda _ticked=False: perform())
    return action
