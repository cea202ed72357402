"""The dialog that makes a corpus of a file with a whole one: its place, its work, and what it refuses."""

from pathlib import Path

import pytest
from pressing import press
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from unpacking_steps import answered_at, unsealed

from annotator.exchange.whole_corpus import unpack
from annotator.formats.whole_zip import open_whole
from annotator.model.course import Cancelled
from ui.dialogs.unpack_corpus import UnpackDialog
from ui.translation import speak


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
