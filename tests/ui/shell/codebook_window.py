"""A small corpus with a lead and a coder, and its codebook in the window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.ids import new_id, text_hash
from annotator.model.shipped import load_codebook
from annotator.model.span import Span
from annotator.model.stream import MAIN
from ui.codebook.editor import CodebookDialog

TEXT = "وصل سالم الدرويش إلى مسقط.\n"


@contextmanager
def small_corpus(folder: Path) -> Iterator[Corpus]:
    """Make a corpus with an article in which Rana has coded two names."""
    path = folder / "c.hashiya"
    with Corpus.create(path, name="c", coder="Lead", role="lead", codebook=load_codebook("news")) as made:
        made.add_coder("Rana")
        article = Article(id=new_id(), title="t", text=TEXT, text_sha256=text_hash(TEXT), zones=default_zones(TEXT))
        made.add_articles([article])
        session = made.session("Rana")
        session.act(article.id, actions.code, Span(4, 16), "PER")
        session.act(article.id, actions.code, Span(21, 25), "LOC")
        yield made


def dialog_of(qtbot: QtBot, corpus: Corpus, coder: str = "Lead", round: str = MAIN) -> CodebookDialog:
    dialog = CodebookDialog(corpus, coder, "en", round=round)
    # Closed at the end without the question whether changes shall be thrown away.
    qtbot.addWidget(dialog, before_close_func=lambda one: setattr(one, "editable", False))
    dialog.show()
    return dialog
