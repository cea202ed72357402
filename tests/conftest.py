"""Fixtures and rules for all tests: where shared data lies, which tests are the window's, what may be skipped in CI."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"

MAY_BE_SKIPPED_IN_CI: dict[str, str] = {
    "tests/arabic/test_morphology.py": "needs a database under the GPL, which is fetched from a package registry",
    "tests/suggest/test_camel_evidence.py": "needs the same database",
    "tests/exchange/test_final_readers.py::test_r_reads": "R is large; another reader reads the same tables",
    "tests/ui/coding/test_glosses.py": "needs the same database",
    "tests/offline/test_no_network.py::test_with_morphology_switched_on": "needs the same database",
}
"""Start of a test's id -> why this test may be skipped where CI runs."""

if os.environ.get("HASHIYA_WITHOUT_QT"):
    # The core's tests run where Qt cannot be imported: that the core does without is seen, not believed.
    for name in ("PySide6", "shiboken6", "ui", "main"):
        sys.modules[name] = None  # type: ignore[assignment]

_skipped: list[tuple[str, str]] = []


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared data beside the repository; the test is skipped where it is absent."""
    if not (SHARED / "data").is_dir():
        pytest.skip("needs the folder `shared` beside the repository")
    return SHARED


@pytest.fixture(scope="session")
def seed_text(shared: Path) -> str:
    """The text of the seed article, as its file has it."""
    return next((shared / "data" / "seed").glob("*.txt")).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def camel_folder(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of camel-tools with a morphology database, made once per run; skipped where it cannot be had.

    HASHIYA_MORPHOLOGY names a folder that has it already. The database is under the GPL and never ours.
    """
    if ready := os.environ.get("HASHIYA_MORPHOLOGY"):
        return Path(ready)
    top = tmp_path_factory.getbasetemp()
    folder = (top if os.environ.get("PYTEST_XDIST_WORKER") is None else top.parent) / "camel"
    if not (folder / "catalogue.json").exists():
        made = tmp_path_factory.mktemp("camel")
        tool = shared / "tools" / "get_morphology_db.py"
        python = shutil.which("python3", path=f"{sys.base_prefix}/bin") or sys.executable  # uv's own has no pip
        done = subprocess.run([python, str(tool), str(made)], capture_output=True, text=True, check=False, timeout=100)
        if done.returncode:
            pytest.skip("needs a morphology database, which could not be fetched")
        try:
            made.rename(folder)
        except OSError:  # another worker was quicker
            shutil.rmtree(made)
    return folder


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave tests/neural to those who name it: it needs gigabytes of packages."""
    named = any("neural" in argument for argument in config.args)
    return True if collection_path.name == "neural" and not named else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs a window."""
    for item in items:
        if {"qapp", "qtbot"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.gui)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note what is skipped."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        _skipped.append((report.nodeid, reason))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI nothing is skipped but what is named above."""
    unexpected = [
        (node, reason) for node, reason in _skipped if not node.startswith(tuple(MAY_BE_SKIPPED_IN_CI) or ("\0",))
    ]
    if os.environ.get("CI") == "true" and unexpected and not hasattr(session.config, "workerinput"):
        print("\nSkipped, and not on the list in tests/conftest.py:", file=sys.stderr)
        for node, reason in unexpected:
            print(f"  {node}: {reason}", file=sys.stderr)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
