"""Pictures of every screen, for README and for looking at: `QT_QPA_PLATFORM=offscreen uv run python -m tools.pictures`.

Runs the real window on the sample corpus in a folder of its own and writes docs/pictures. It draws nothing by itself.
"""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from annotator.model.resources import resource
from annotator.sample import make_sample
from tools.adjudication_pictures import adjudication_pictures
from tools.agreement_pictures import agreement_pictures
from tools.exporting_pictures import exporting_pictures
from tools.study_pictures import study_pictures
from ui.app import Program, make_application
from ui.dialogs.backups import BackupsDialog
from ui.dialogs.import_articles import ImportDialog
from ui.dialogs.keys_dialog import KeysDialog
from ui.dialogs.learning import LearningDialog
from ui.dialogs.new_corpus import NewCorpusDialog
from ui.dialogs.suggesters import SuggestersDialog
from ui.dialogs.zones import ZonesDialog
from ui.settings import Settings

OUT = Path(__file__).resolve().parents[1] / "docs" / "pictures"
SIZE = (1280, 720)
STUDY_IN_ARABIC = ("lead", "merge", "sample", "coaching", "round_switch")
TABLE = "العنوان,النص,الجريدة\nافتتاح معرض الكتاب,قال المدير إن المعرض سيبقى مفتوحا أسبوعا.,المرسى\nبلا نص,,المرسى\n"


def wait_for(so: Callable[[], bool], *, seconds: float = 20) -> None:
    """Let the program work until something is so; threads get their turn in between."""
    end = time.monotonic() + seconds
    while not so():
        if time.monotonic() > end:
            raise TimeoutError("it did not happen in time")
        QApplication.processEvents()
        time.sleep(0.005)


def settle(seconds: float = 0.4) -> None:
    """Let the program finish what it is about."""
    end = time.monotonic() + seconds
    wait_for(lambda: time.monotonic() > end)


def picture(name: str, widget: QWidget) -> None:
    """Write a picture of a widget."""
    settle()
    widget.grab().save(str(OUT / f"{name}.png"))


def leave() -> None:
    """Press Esc wherever the focus is."""
    settle(0.1)
    target = QApplication.focusWidget() or QApplication.activeWindow()
    assert target is not None
    QTest.keyClick(target, Qt.Key.Key_Escape)


def show_dialog(name: str, dialog: QWidget) -> None:
    """Write a picture of a dialog and close it."""
    dialog.show()
    settle(1.0)
    picture(name, dialog)
    dialog.close()


def main() -> None:
    """Write all pictures."""
    from tools import pictures_codebook, pictures_import  # they stand on this file

    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HASHIYA_SETTINGS"] = folder
        make_application(["pictures"])
        for language in ("en", "ar"):
            window_pictures(Path(folder), language)
            pictures_codebook.codebook_pictures(Path(folder), language)
            pictures_import.import_pictures(Path(folder), language)


def shown_program(folder: Path, language: str) -> Program:
    """Return the program with its window shown, its settings in a folder of its own."""
    settings = Settings(folder)
    settings.language = language
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, settings)
    program.window.resize(*SIZE)
    program.window.show()
    return program


def window_pictures(folder: Path, language: str) -> None:
    """Write the pictures of the window in one language; those of most dialogs in English only."""
    program = shown_program(folder, language)
    window = program.window
    settings = window.settings
    end = "" if language == "en" else "_ar"
    picture(f"start{end}", window)

    corpus = folder / f"sample-{language}.hashiya"
    make_sample(corpus, coder="Rana", language=language)
    window.work.open_path(corpus, "Rana")
    page = window.work.page
    assert page is not None
    wait_for(lambda: bool(page.article) and page.pane.work.desk.suggested)
    pane = page.pane
    for _ in range(14):
        pane.perform("accept")
    pane.perform("next_undecided")
    picture(f"article{end}", window)
    pane.perform("speaker")
    picture(f"candidates{end}", window)
    leave()
    pane.perform("help")
    picture(f"help{end}", window)
    leave()
    if language == "en":
        more_pictures(folder, program)
    show_dialog(f"suggesters{end}", SuggestersDialog(settings, page.session.copy, window))
    show_dialog(f"learning{end}", LearningDialog(page.corpus, page.session, window))
    exporting_pictures(
        page.corpus,
        settings,
        folder / f"home-{language}",
        window,
        shown=lambda name, widget: show_dialog(f"{name}{end}", widget),
        wait_for=wait_for,
    )
    study_pictures(
        window, folder, language, shown=lambda name, widget: study_picture(f"{name}{end}", widget), wait_for=wait_for
    )
    agreement_pictures(
        folder, language, shown=lambda name, widget: picture(f"study_{name}{end}", widget), wait_for=wait_for
    )
    window.work.close_corpus()
    adjudication_pictures(
        window, folder, language, shown=lambda name, widget: gold_picture(f"{name}{end}", widget), wait_for=wait_for
    )
    window.close()
    settle()
    program.hook.remove()


def gold_picture(name: str, widget: QWidget) -> None:
    """Write a picture of a screen of disagreements and feedback; a dialog is closed afterwards."""
    if isinstance(widget, QDialog):
        show_dialog(f"gold_{name}", widget)
    else:
        picture(f"gold_{name}", widget)


def study_picture(name: str, widget: QWidget) -> None:
    """Write a picture of a screen of the study; a dialog is closed afterwards. In Arabic only some are written."""
    if name.endswith("_ar") and name.removesuffix("_ar") not in STUDY_IN_ARABIC:
        widget.close()
    elif isinstance(widget, QDialog):
        show_dialog(f"study_{name}", widget)
    else:
        picture(f"study_{name}", widget)


def more_pictures(folder: Path, program: Program) -> None:
    """Write the pictures of side panes and dialogs."""
    window = program.window
    page = window.work.page
    assert page is not None
    pane = page.pane
    for _ in range(3):  # from the suggestion to something decided, which can be linked
        pane.perform("previous_any")
    for name, command in (("registry", "link"), ("guideline", "guideline"), ("find", "find")):
        pane.perform("previous_any")
        pane.view.setFocus()
        pane.perform(command)
        if name == "find":
            field = QApplication.focusWidget()
            assert isinstance(field, QLineEdit)
            field.setText("واضاف")
            field.textEdited.emit(field.text())
        picture(name, window)
        leave()
    pane.side.setCurrentWidget(pane.side.history)
    picture("history", window)
    pane.perform("finish")
    picture("finish", window)
    leave()
    table, broken = folder / "table.csv", folder / "scan.txt"
    table.write_text(TABLE, encoding="utf-8")
    broken.write_bytes(b"%PDF-1.7")
    several = folder / "two.txt"
    names = ("02-bank-results.txt", "03-cup-final.txt")
    texts = [(resource("sample") / "articles" / name).read_text(encoding="utf-8") for name in names]
    several.write_text("\nإقرأ أيضاً:\n".join(texts), encoding="utf-8")
    show_dialog("import", ImportDialog(page.corpus, [several, table, broken], window.settings, window))
    new = NewCorpusDialog("Rana", "en", window)
    new.folder.setText("~/Documents")
    show_dialog("new", new)
    show_dialog("keys", KeysDialog(window.settings, window))
    show_dialog("zones", ZonesDialog(pane.work.desk.article, changeable=False, parent=window))
    page.corpus.back_up()
    show_dialog("backups", BackupsDialog(page.corpus.path, window))


if __name__ == "__main__":
    main()
