"""Ways of a person through the dialog of annotated files, by keys, and what is in the corpus then."""

from collections.abc import Callable

from interchange_keys import press
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from ui.interchange.import_dialog import AnnotatedDialog

Open = Callable[..., AnnotatedDialog]


def rest(dialog: AnnotatedDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


def go_to(dialog: AnnotatedDialog, name: str) -> None:
    """Press Tab until the keyboard is on the thing of this name."""
    for _ in range(60):
        here = dialog.focusWidget()
        if here is not None and name in (here.accessibleName(), getattr(here, "text", lambda: "")()):
            return
        press(dialog, "Tab")
    raise AssertionError(f"Tab does not lead to {name}")


def choose(dialog: AnnotatedDialog, kind: str, name: str = "") -> None:
    who = dialog.documents.whose.who
    row = next(row for row in range(who.count()) if str(who.itemData(row)).startswith(kind + name))
    who.setCurrentIndex(row)
    who.activated.emit(row)


def facts(corpus: Corpus, coder: str = "Amal") -> tuple[list[str], list[str]]:
    """The names as "CODE words", and the types of quotes, that a coder has in the article that came last."""
    article = list(corpus.articles())[-1].id
    layer = corpus.session(coder).open(article).layer
    text = corpus.article(article).text
    return (
        [f"{a.code} {a.span.of(text)}" for a in sorted(layer.annotations, key=lambda a: a.span.start)],
        [str(quote.type) for quote in layer.quotes],
    )
