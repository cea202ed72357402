"""A file that holds a whole corpus is opened in the window: recognised by its content, made a corpus, shown."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from pressing import press
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shell_builders import answer

from annotator.coding import actions, quoting
from annotator.corpus import Corpus
from annotator.exchange.whole_corpus import unpack
from annotator.formats.sealed_zip import MANIFEST
from annotator.formats.whole_zip import FORMAT, VERSION, open_whole
from annotator.model.course import Cancelled
from annotator.model.span import Span
from ui.dialogs.import_articles import ImportDialog
from ui.dialogs.unpack_corpus import UnpackDialog
from ui.exporting.dialog import ExportDialog
from ui.main_window import MainWindow
from ui.opening import NotOpenedBox
from ui.translation import speak


@pytest.fixture
def digest(sample: Path) -> str:
    """What is in the sample once Amal has coded and finished an article of it."""
    with Corpus.open(sample, write=True) as corpus:
        session = corpus.session("Amal")
        article = next(iter(corpus.articles())).id
        session.act(article, actions.code, Span(0, 4), "LOC")
        session.act(article, quoting.quote, {"content": (Span(335, 361),)})
        session.act(article, actions.finish)
        return corpus.packets.digest()


@pytest.fixture
def packed(sample: Path, digest: str, tmp_path: Path) -> Path:
    """The coded sample as one file, under a name that says nothing of what it is."""
    assert digest
    with Corpus.open(sample, write=False) as corpus:
        corpus.publishing.pack(tmp_path / "from a colleague.bin")
    return tmp_path / "from a colleague.bin"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder in which nothing stands yet."""
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def type_keys(*keys: str) -> None:
    """Press keys where the focus is."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        press(target, key)


def answered_at(place: Path) -> Callable[[UnpackDialog], None]:
    """Give the place, as one pastes it, and press Enter."""

    def go(dialog: UnpackDialog) -> None:
        dialog.place.field.setFocus()
        dialog.place.field.setText(str(place))
        press(dialog.place.field, "Enter")

    return go


def chosen(monkeypatch: pytest.MonkeyPatch, file: Path) -> None:
    """Choose a file in the desktop's own dialog, which has no keys here."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(file)], ""))


def drop(window: MainWindow, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, Qt.MouseButton.LeftButton, none))


def shown(window: MainWindow, qtbot: QtBot) -> Corpus:
    qtbot.waitUntil(lambda: window.page is not None and bool(window.page.article))
    assert window.page is not None
    return window.page.corpus


def unsealed(file: Path, content: bytes, member: str) -> None:
    """Write over a member as somebody does who does not know the form."""
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(file, "w") as archive:
        for name, old in members.items():
            archive.writestr(name, content if name == member else old)


def test_a_corpus_exported_by_keys_is_opened_by_keys_elsewhere(
    window: MainWindow, sample: Path, digest: str, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert window.work.open_path(sample)
    shown(window, qtbot)

    written = []

    def export(dialog: ExportDialog) -> None:
        try:
            qtbot.waitUntil(dialog.formats.line.hasFocus)
            type_keys(*"HASHIYA", "Enter")
            qtbot.waitUntil(lambda: dialog.left is not None)
            written.append(dialog.choices.place.path)
            type_keys("Enter")
        finally:
            if dialog.isVisible():
                dialog.done(0)

    answer(ExportDialog, export)
    press(window.page.pane.view, "Ctrl+E")
    chosen(monkeypatch, written[0])
    answer(UnpackDialog, answered_at(home / "again.hashiya"))
    press(window.page.pane.view, "Ctrl+O")
    qtbot.waitUntil(lambda: window.page is not None and window.page.corpus.path == home / "again.hashiya")
    made = shown(window, qtbot)
    assert made.packets.digest() == digest
    assert len(list(made.articles())) == 10
    assert [one.path for one in window.settings.recent][:2] == [home / "again.hashiya", sample]
    with Corpus.open(sample, write=False) as original:
        assert [row.title for row in made.articles()] == [row.title for row in original.articles()]


def test_it_is_opened_from_the_start_page(
    window: MainWindow, packed: Path, digest: str, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    chosen(monkeypatch, packed)
    answer(UnpackDialog, answered_at(home / "mine"))
    window.start.open.setFocus()
    press(window.start.open, "Space")
    assert shown(window, qtbot).packets.digest() == digest
    assert window.page.corpus.path == home / "mine.hashiya", "it has the ending of a corpus"


def test_it_is_recognised_by_its_content_when_it_is_dropped(
    window: MainWindow, packed: Path, digest: str, home: Path, qtbot: QtBot
) -> None:
    answer(UnpackDialog, answered_at(home / "new.hashiya"))
    drop(window, packed)
    assert shown(window, qtbot).packets.digest() == digest


def test_chosen_for_import_it_is_opened_as_a_corpus_of_its_own(
    window: MainWindow, sample: Path, packed: Path, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    assert window.work.open_path(sample)
    shown(window, qtbot)
    chosen(monkeypatch, packed)
    answer(ImportDialog, lambda dialog: dialog.add.click())
    answer(UnpackDialog, answered_at(home / "new.hashiya"))
    window.actions_by_id["import"].trigger()
    assert shown(window, qtbot).path == home / "new.hashiya"


def test_among_articles_for_import_it_is_refused_with_the_way_to_open_it(
    packed: Path, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("وصل الوزير إلى العاصمة.", encoding="utf-8")
    dialog = ImportDialog(corpus, [text, packed])
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog._task is None)
    (refusal,) = dialog._batches[packed].found
    assert "holds a whole corpus" in refusal.reason
    assert dialog.whole is None


def test_the_place_that_is_proposed_is_free(
    packed: Path, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("ui.places.documents", lambda: home)
    (home / "Sample corpus.hashiya").write_bytes(b"")
    dialog = UnpackDialog(packed, "Sample corpus")
    qtbot.addWidget(dialog)
    assert dialog.out == home / "Sample corpus 2.hashiya"
    assert dialog.act.isEnabled()


def test_a_synchronised_folder_is_not_proposed(
    packed: Path, home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (home / "OneDrive").mkdir()
    monkeypatch.setattr("ui.places.documents", lambda: home / "OneDrive")
    monkeypatch.setattr(Path, "home", lambda: home)
    dialog = UnpackDialog(packed, "Sample corpus")
    qtbot.addWidget(dialog)
    assert dialog.out.parent == home


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("sample.hashiya", "exists already"),
        ("OneDrive/new.hashiya", "lies in a folder of OneDrive"),
        ("missing/new.hashiya", "There is no folder"),
    ],
)
def test_a_place_where_no_corpus_can_stand_is_refused_before_the_work(
    packed: Path, tmp_path: Path, place: str, sentence: str, qtbot: QtBot
) -> None:
    (tmp_path / "OneDrive").mkdir()
    dialog = UnpackDialog(packed, "Sample corpus")
    qtbot.addWidget(dialog)
    dialog.place.field.setText(str(tmp_path / place))
    assert sentence in dialog.sentence.text()
    assert not dialog.act.isEnabled()


def test_one_that_was_altered_is_refused_and_leaves_nothing(packed: Path, home: Path, qtbot: QtBot) -> None:
    unsealed(packed, b"{}\n", "log.jsonl")
    dialog = UnpackDialog(packed, "Sample corpus")
    qtbot.addWidget(dialog)
    dialog.show()
    answered_at(home / "new.hashiya")(dialog)
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.sentence.text() == (
        "from a colleague.bin was altered after it was made, or damaged on its way; nothing was taken from it."
    )
    assert dialog.corpus is None
    assert list(home.iterdir()) == []
    dialog.done(0)


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-400])


def made_newer(file: Path) -> None:
    unsealed(file, f'{{"format": "{FORMAT}", "version": {VERSION + 1}}}'.encode(), MANIFEST)


def made_false(file: Path) -> None:
    unsealed(file, f'{{"format": "{FORMAT}", "version": {VERSION}, "name": "x"}}'.encode(), MANIFEST)


@pytest.mark.parametrize(
    ("spoil", "why"), [(cut, "cut off"), (made_newer, "newer version of the program"), (made_false, "altered")]
)
def test_one_that_is_not_sound_is_one_sentence_and_what_was_open_stays_open(
    spoil: Callable[[Path], None],
    why: str,
    window: MainWindow,
    sample: Path,
    packed: Path,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    assert window.work.open_path(sample)
    shown(window, qtbot)
    spoil(packed)
    before = {path.name for path in tmp_path.iterdir()}
    told = []

    def look(box: NotOpenedBox) -> None:
        told.extend((box.text(), box.rescue.isVisible()))
        box.reject()

    answer(NotOpenedBox, look)
    drop(window, packed)
    assert why in told[0]
    assert not told[1], "it has no backups"
    assert window.page is not None
    assert window.page.corpus.path == sample
    assert {path.name for path in tmp_path.iterdir()} == before


def test_escape_cancels_the_work_and_nothing_is_left_behind(packed: Path, home: Path, qtbot: QtBot) -> None:
    dialog = UnpackDialog(packed, "Sample corpus")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.place.field.setText(str(home / "new.hashiya"))
    press(dialog.place.field, "Enter", "Esc")
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "cancelled" in dialog.sentence.text()
    assert dialog.corpus is None
    assert list(home.iterdir()) == []
    press(dialog.place.field, "Esc")
    assert not dialog.isVisible()


def test_reading_tells_how_far_it_is_and_stops_on_demand(packed: Path, home: Path) -> None:
    class Stopping:
        """Stops when half is read: everything was compared, and taking it has begun."""

        def __init__(self) -> None:
            self.told: list[tuple[int, int]] = []

        def cancelled(self) -> bool:
            return bool(self.told) and 2 * self.told[-1][0] >= self.told[-1][1]

        def tell(self, done: int, total: int) -> None:
            self.told.append((done, total))

    course = Stopping()
    with pytest.raises(Cancelled):
        unpack(packed, home / "new.hashiya", course)
    assert list(home.iterdir()) == []
    assert [done for done, _ in course.told] == sorted(done for done, _ in course.told)
    with open_whole(packed) as whole:
        sizes = [whole.manifest["members"][name]["bytes"] for name in whole.members]
    assert {total for _, total in course.told} <= {2 * sum(sizes) >> 10, course.told[0][1]}


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_dialog_says_in_both_languages_what_it_makes(
    language: str, packed: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    speak(qapp, language)
    dialog = UnpackDialog(packed, "Sample corpus")
    qtbot.addWidget(dialog)
    dialog.show()
    assert packed.name in dialog.words.text()
    assert ("holds the whole corpus" in dialog.words.text()) == (language == "en")
    assert dialog.width() <= 1240
    dialog.close()
    speak(qapp, "en")
