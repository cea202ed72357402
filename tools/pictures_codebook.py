"""Pictures of the codebook's windows and of coding by its passes and questions; `tools.pictures` makes them too.

Alone: `QT_QPA_PLATFORM=offscreen uv run python -m tools.pictures_codebook`.
"""

import json
import os
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.coding import actions, quoting
from annotator.corpus import Corpus
from annotator.model.resources import resource
from annotator.model.shipped import load_codebook
from annotator.sample import sample_article
from tools.pictures import picture, settle, show_dialog, shown_program, wait_for
from ui.app import Program, make_application
from ui.codebook.editor import CodebookDialog
from ui.codebook.questions import QuestionsDialog
from ui.codebook.saving import SaveSheet
from ui.codebook.versions import VersionsDialog
from ui.coding.pane import CodingPane

LEAD = "Rana"
_GUIDELINE = {
    "ar": "## شخص\n\nالاسم وحده، **بلا** لقب: الوزير [[سامي الحلبي]].",
    "en": "## Person\n\nThe name alone, **without** title: \u2067الوزير [[سامي الحلبي]]\u2069.",
}


def main() -> None:
    """Write the pictures in both languages."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HASHIYA_SETTINGS"] = folder
        make_application(["pictures"])
        for language in ("en", "ar"):
            codebook_pictures(Path(folder), language)


def codebook_pictures(folder: Path, language: str) -> None:
    """Write the pictures of one language, on the sample's articles with the codebook of news sources."""
    program = shown_program(folder, language)
    window = program.window
    path = folder / f"sources-{language}.hashiya"
    make_corpus(path)
    end = "" if language == "en" else "_ar"
    window.work.open_path(path, LEAD)
    coding_pictures(program, end)
    edited = editor_pictures(program, language, end)
    page = window.work.page
    assert page is not None
    page.corpus.codebooks.save(edited, lead=LEAD)
    show_dialog(f"versions{end}", VersionsDialog(page.corpus, window))
    show_dialog(f"questions{end}", QuestionsDialog(page.corpus, LEAD, language, window))
    article = page.article
    window.work.open_path(path, LEAD)
    corpus = window.work.release_corpus()
    assert corpus is not None
    window.work.show_corpus(corpus, LEAD)
    page = window.work.page
    assert page is not None
    page.open(article)
    wait_for(lambda: page.pane.side.reread.left > 0)
    page.pane.perform("read_again")
    picture(f"again{end}", window)
    window.close()
    settle()
    program.hook.remove()


def make_corpus(path: Path) -> None:
    """Make a corpus of the sample's articles, to be coded for sources in three passes."""
    manifest = json.loads((resource("sample") / "manifest.json").read_text(encoding="utf-8"))
    with Corpus.create(path, name="sources", coder=LEAD, role="lead", codebook=load_codebook("sources")) as corpus:
        corpus.add_articles([sample_article(listed) for listed in manifest["articles"]])


def coding_pictures(program: Program, end: str) -> None:
    """Show a pass, the form, and what is missing."""
    page = program.window.work.page
    assert page is not None
    wait_for(lambda: bool(page.article) and page.pane.work.desk.suggested)
    pane = page.pane
    for _ in range(4):
        pane.perform("accept")
    pane.work.act(
        actions.note, "العاصمة هنا مكان أم جهة؟", target=pane.work.desk.layer.annotations[0].id, question=True
    )
    finish(pane)
    for _ in range(3):
        pane.perform("accept")
    picture(f"passes{end}", program.window)
    finish(pane)
    quote = next(q for q in pane.work.desk.layer.quotes if q.speaker is not None)
    assert quote.speaker is not None
    words = " ".join(span.of(pane.work.text) for span in quote.speaker.spans)
    pane.work.act(quoting.link_new, quote.speaker.id, words)
    pane.work.focus(quote.id)
    pane.perform("variables")
    for digit in ("1", "Return", "1", "Return"):
        key = Qt.Key.Key_Return if digit == "Return" else Qt.Key.Key_1
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        settle(0.1)
    picture(f"form{end}", program.window)
    pane.perform("finish")
    picture(f"missing{end}", program.window)


def finish(pane: CodingPane) -> None:
    """Finish the pass, leaving suggestions undecided."""
    pane.perform("finish")
    if pane.work.question is not None:
        pane.work.answer("Enter")


def editor_pictures(program: Program, language: str, end: str) -> str:
    """Show the editor at its four kinds of pages and the sheet before saving; return what would be saved."""
    page = program.window.work.page
    assert page is not None
    dialog = CodebookDialog(page.corpus, LEAD, language, program.window)
    dialog.show()
    picture(f"codebook{end}", dialog)
    for name, place in (("code", ("code", "PER")), ("variable", ("variable", "Q1"))):
        dialog.tree.go_to(place)
        picture(f"codebook_{name}{end}", dialog)
    dialog.draft.put(("code", "PER"), "guideline", _GUIDELINE)
    dialog.draft.put(("code", "LOC"), "name", {"ar": "موضع", "en": "Location"})
    edited = dialog.draft.content
    sheet = SaveSheet(page.corpus, LEAD, edited, dialog)
    sheet.show()
    wait_for(sheet.save_button.isEnabled)
    picture(f"codebook_save{end}", sheet)
    sheet.reject()
    dialog.editable = False  # nobody is there to say that the changes may go
    dialog.close()
    return edited


if __name__ == "__main__":
    main()
