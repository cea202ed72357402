"""Settings, workers, crash reports, system libraries: what the window stands on."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from annotator.coding.study import Plan
from annotator.corpus import Corpus
from annotator.model.errors import UserError
from ui import crash, system_libraries
from ui.settings import Settings
from ui.start_page import StartPage
from ui.workers import Course, finish_work, in_background

ROOT = Path(__file__).resolve().parents[3]


def test_settings_are_there_in_the_next_run(folder: Path) -> None:
    first = Settings(folder)
    first.coder, first.font_size, first.language = "Amal", 25, "ar"
    first.sync()
    second = Settings(folder)
    assert (second.coder, second.font_size, second.language) == ("Amal", 25, "ar")


def test_a_spoilt_value_in_the_file_is_the_default(settings: Settings) -> None:
    settings.put("font_size", "large")
    settings.put("line_height", "900")
    assert (settings.font_size, settings.line_height) == (20, 3.5)


def test_the_corpus_opened_last_is_the_first_of_the_recent_ones(settings: Settings, tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        settings.remember(tmp_path / name)
    assert [r.path.name for r in settings.recent] == ["a", "b"]


def test_a_recent_corpus_whose_file_is_gone_cannot_be_chosen(
    settings: Settings, sample: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    settings.remember(tmp_path / "gone.hashiya")
    settings.remember(sample)
    page = StartPage(settings)
    qtbot.addWidget(page)
    able = [bool(page.recent.item(n).flags() & Qt.ItemFlag.ItemIsEnabled) for n in range(2)]
    assert able == [True, False]


def test_work_ends_in_the_thread_of_its_owner(qtbot: QtBot) -> None:
    owner, results = QObject(), []
    in_background(owner, lambda _course: 6 * 7, results.append)
    qtbot.waitUntil(lambda: results == [42])


def test_a_sentence_of_the_work_is_told(qtbot: QtBot) -> None:
    owner, told = QObject(), []

    def work(_course: Course) -> None:
        raise UserError("The disk is full.")

    in_background(owner, work, lambda _result: None, refused=told.append)
    qtbot.waitUntil(lambda: told == ["The disk is full."])


def test_dropped_work_is_not_heard_of_again(qtbot: QtBot) -> None:
    owner, results = QObject(), []
    in_background(owner, lambda course: course.stop.wait(5), results.append).drop()
    assert finish_work()
    qtbot.wait(20)
    assert results == []


def test_work_outlives_its_owner_without_harm(qtbot: QtBot) -> None:
    owner, results = QObject(), []
    in_background(owner, lambda _course: 1, results.append)
    owner.deleteLater()
    qtbot.wait(20)
    assert finish_work()


def test_a_mistake_of_ours_becomes_a_report_in_a_file(tmp_path: Path, qtbot: QtBot) -> None:
    hook = crash.ExceptionHook(tmp_path, lambda _sentence: None)
    hook._tell(ZeroDivisionError("division by zero"))
    assert hook._open is not None
    qtbot.addWidget(hook._open)
    saved = next(tmp_path.glob("crash-*.txt")).read_text(encoding="utf-8")
    assert "ZeroDivisionError: division by zero" in saved
    assert saved == hook._open.report
    hook._open.reject()


def test_a_mistake_of_the_world_is_a_sentence(tmp_path: Path) -> None:
    said = []
    crash.ExceptionHook(tmp_path, said.append)._tell(UserError("The disk is full."))
    assert said == ["The disk is full."]
    assert list(tmp_path.glob("crash-*")) == []


@pytest.mark.parametrize(
    ("environment", "missing"),
    [
        ({"QT_QPA_PLATFORM": "xcb"}, ("libxcb-cursor0",)),
        ({"DISPLAY": ":0"}, ("libxcb-cursor0",)),
        ({"QT_QPA_PLATFORM": "offscreen"}, ()),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ()),
    ],
)
def test_libraries_of_x11_are_looked_for_only_where_x11_is_used(
    environment: dict[str, str], missing: tuple[str, ...]
) -> None:
    found = system_libraries.missing_packages(
        environment, platform="linux", loads=lambda library: library != "libxcb-cursor.so.0"
    )
    assert found == missing


def test_missing_libraries_are_named_with_the_line_that_installs_them() -> None:
    assert system_libraries.sentence(("libegl1", "libxcb-cursor0")).endswith("sudo apt install libegl1 libxcb-cursor0")


@pytest.mark.usefixtures("folder")
def test_the_window_stands_before_anything_heavy_is_loaded() -> None:
    program = (
        "import sys, ui.app as a; from ui.settings import Settings;"
        "app = a.make_application(['x']); p = a.Program(app, Settings()); p.window.show(); app.processEvents();"
        "heavy = ('camel_tools', 'sqlite_utils', 'trafilatura', 'openpyxl', 'lxml', 'docx', 'annotator.store');"
        "print([m for m in heavy if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("rounds", [1, 2])
def test_the_list_of_articles_stands_before_the_log_is_loaded(sample: Path, rounds: int) -> None:
    if rounds > 1:  # and none of them was chosen before
        with Corpus.open(sample, write=True) as corpus:
            corpus.study.add_round("Amal", "Pilot", purpose="pilot", seed=1)
            corpus.study.draw("Amal", "Pilot", Plan(size=10, seed=1))
            corpus.study.assign("Amal", "Pilot", ("Amal",))
    program = (
        "import sys, ui.app as a; from pathlib import Path; from ui.settings import Settings;"
        "app = a.make_application(['x']); p = a.Program(app, Settings(), opening=True); p.window.show();"
        "p.open(Path(sys.argv[1]), 'Amal'); rows = p.window.work.page.articles.list.model().rowCount;"
        "[app.processEvents() for _ in iter(rows, 10)];"
        "print([m for m in ('annotator.store.decisions', 'annotator.coding') if m in sys.modules], flush=True);"
        "import os; os._exit(0)"
    )
    command = [sys.executable, "-c", program, str(sample)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_a_task_that_has_ended_is_no_child_of_its_owner(qtbot: QtBot) -> None:
    """Its call may be the last to hold the owner: a child would be deleted with it while it is being deleted."""
    owner = QObject()
    children: list[list[QObject]] = []
    in_background(owner, lambda _course: 1, lambda _one: children.append(owner.children()))
    qtbot.waitUntil(lambda: bool(children))
    assert children == [[]]
