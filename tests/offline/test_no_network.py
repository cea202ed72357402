"""Nothing ever reaches for the network unasked: real processes in which every attempt is noted and refused."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ARTICLE = str(next((ROOT / "resources" / "sample" / "articles").glob("01*.txt")))


class Offline:
    """Runs programs offline in a home of their own."""

    def __init__(self, folder: Path) -> None:
        self.home = folder / "home"
        self.home.mkdir()
        self.log = folder / "attempts"
        self.data: str | None = None

    def run(self, *arguments: str) -> str:
        environment = {k: v for k, v in os.environ.items() if k != "CAMELTOOLS_DATA"} | {
            "PYTHONPATH": f"{HERE}{os.pathsep}{ROOT}",
            "OFFLINE_LOG": str(self.log),
            "HOME": str(self.home),
            "HASHIYA_SETTINGS": str(self.home / "settings"),
            "QT_QPA_PLATFORM": "offscreen",
        }
        if self.data is not None:
            environment["CAMELTOOLS_DATA"] = self.data
        done = subprocess.run(
            [sys.executable, *arguments], env=environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    @property
    def attempts(self) -> list[str]:
        return self.log.read_text(encoding="utf-8").splitlines() if self.log.exists() else []


@pytest.fixture(params=["no folder named", "empty folder", "broken catalogue", "folder that is not there"])
def offline(request: pytest.FixtureRequest, tmp_path: Path) -> Offline:
    made = Offline(tmp_path)
    folder = tmp_path / "camel"
    if request.param in ("empty folder", "broken catalogue"):
        folder.mkdir()
    if request.param == "broken catalogue":
        (folder / "catalogue.json").write_text("{", encoding="utf-8")
    if request.param != "no folder named":
        made.data = str(folder)
    return made


def test_an_attempt_would_be_noted(tmp_path: Path) -> None:
    offline = Offline(tmp_path)
    offline.data = str(tmp_path)
    with pytest.raises(AssertionError, match="DownloaderError"):
        offline.run("-c", "import camel_tools.morphology.database")
    assert any("githubusercontent" in attempt for attempt in offline.attempts)


@pytest.mark.gui
def test_the_window_opens_an_article_with_its_suggestions(offline: Offline) -> None:
    assert int(offline.run(str(HERE / "whole_program.py"))) > 10
    assert offline.attempts == []


def test_the_command_line_makes_imports_and_suggests(offline: Offline, tmp_path: Path) -> None:
    corpus = str(tmp_path / "news.hashiya")
    offline.run("-m", "annotator", "new", corpus, "--coder", "Amal")
    offline.run("-m", "annotator", "import", corpus, ARTICLE)
    article = offline.run("-m", "annotator", "articles", corpus).split()[0]
    assert offline.run("-m", "annotator", "suggestions", corpus, article, "--coder", "Amal")
    assert offline.run("-m", "annotator", "suggest", ARTICLE)
    assert offline.attempts == []


@pytest.mark.gui
def test_with_morphology_switched_on(tmp_path: Path, camel_folder: Path) -> None:
    offline = Offline(tmp_path)
    offline.data = str(camel_folder)
    assert int(offline.run(str(HERE / "whole_program.py"), "--morphology")) > 10
    assert offline.run("-m", "annotator", "suggest", "--morphology", ARTICLE)
    assert offline.attempts == []
