"""Prints how long the window takes to be usable, what it weighs, and whether a large corpus slows the opening.

Run: QT_QPA_PLATFORM=offscreen uv run python tests/bench/bench_window.py. Every start is a fresh process, measured from
outside until the first picture of the list of 10,000 articles, or of a bare Qt window, by turns in the same run.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from annotator.coding.study import Plan
from annotator.corpus import Corpus
from annotator.model.article import Article, default_zones
from annotator.model.ids import new_id, text_hash
from annotator.model.shipped import load_codebook

STARTS = 11
TURNS = 4
SENTENCE = "وقال الوزير سالم الدرويش إن حكومة البلاد أقرت أمس خطة لتوسيع الميناء في المدينة الساحلية. "

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1280, 720); window.show()
def ready():
    window.grab(); print("ready", flush=True); app.quit()
QTimer.singleShot(0, ready); app.exec()
"""

OURS = """
import json, os, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from ui.app import Program, make_application
from ui.settings import Settings
app = make_application(["bench"])
program = Program(app, Settings(), opening=True); window = program.window; window.show()
def ready():
    program.open(Path(sys.argv[1]), "Rana")
    listed()
def listed():
    if not window.work.page.articles.list.model().rowCount():
        QTimer.singleShot(1, listed)
        return
    window.grab(); print("ready", flush=True)
    if len(sys.argv) == 2:
        os._exit(0)
    QTimer.singleShot(8_000, use)  # the whole list, the pane, lists of names and a backup are through by then
def use():
    opened = []
    for row, _ in zip(list(window.work.page.corpus.articles())[:14], range(14)):
        at = time.perf_counter(); window.work.page.open(row.id); window.grab()
        opened.append(time.perf_counter() - at)
        while not window.work.page.pane.work.desk.suggested:  # nothing runs beside the next one
            app.processEvents(); time.sleep(0.01)
    QTimer.singleShot(4000, lambda: weigh(opened))
def weigh(opened):
    status = Path("/proc/self/status").read_text()
    kb = int(next(x for x in status.splitlines() if x.startswith("VmRSS")).split()[1])
    print(json.dumps({"opened": opened[4:], "mb": kb / 1024}), flush=True); os._exit(0)
QTimer.singleShot(0, ready); app.exec()
"""


def make_corpus(path: Path, number: int) -> None:
    """Make a corpus of `number` articles of 3,400 code points each."""
    with Corpus.create(path, name=path.stem, coder="Rana", codebook=load_codebook("news")) as corpus:
        made = []
        for n in range(number):
            text = f"الخبر رقم {n}\n" + "\n".join([SENTENCE * 6] * 6)[:3_390]
            made.append(
                Article(
                    id=new_id(),
                    title=f"الخبر رقم {n}",
                    text=text,
                    text_sha256=text_hash(text),
                    zones=default_zones(text),
                )
            )
        corpus.add_articles(made)


def with_two_rounds(path: Path, out: Path) -> Path:
    """Copy a corpus and assign some articles in a second round of it, which nobody has chosen yet."""
    shutil.copy(path, out)
    with Corpus.open(out, write=True) as corpus:
        corpus.study.add_round("Rana", "Pilot", purpose="pilot", seed=1)
        corpus.study.draw("Rana", "Pilot", Plan(size=5_000, seed=1))
        corpus.study.assign("Rana", "Pilot", ("Rana",))
    return out


def seconds_to_ready(script: str, *arguments: str) -> float:
    """Start a fresh process; return the seconds until it says that it is ready."""
    began = time.perf_counter()
    with subprocess.Popen([sys.executable, "-c", script, *arguments], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        took = time.perf_counter() - began
        process.communicate()
    if said != "ready\n":
        raise RuntimeError("the window did not come up")
    return took


def used(path: Path) -> dict[str, Any]:
    """Open a corpus and some of its articles in a fresh process; return what that took."""
    arguments = [sys.executable, "-c", OURS, str(path), "use"]
    done = subprocess.run(arguments, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def line(what: str, measured: float, limit: float, unit: str) -> bool:
    """Print a figure; tell whether it is within its limit."""
    within = measured <= limit
    print(f"{what:58} {measured:8.2f} / {limit:.2f} {unit}{'' if within else '   OVER'}")
    return within


def main() -> int:
    """Measure and print; return 1 when a limit is passed."""
    within = []
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HASHIYA_SETTINGS"] = folder
        # Python keeps what it has compiled, as it does for everybody who starts a program a second time.
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        corpora = {n: Path(folder) / f"{n}.hashiya" for n in (100, 10_000, 20_000)}
        for number, path in corpora.items():
            at = time.perf_counter()
            make_corpus(path, number)
            print(f"made {number:6} articles in {time.perf_counter() - at:.1f} s")
        seconds_to_ready(OURS, str(corpora[10_000]))
        several = with_two_rounds(corpora[10_000], Path(folder) / "rounds.hashiya")
        bare, ours, rounds = [], [], []
        for _ in range(STARTS):
            bare.append(seconds_to_ready(BARE))
            ours.append(seconds_to_ready(OURS, str(corpora[10_000])))
            rounds.append(seconds_to_ready(OURS, str(several)))
        print(f"bare Qt window {statistics.median(bare) * 1000:.0f} ms, ours {statistics.median(ours) * 1000:.0f} ms")
        ratio = statistics.median(ours) / statistics.median(bare)
        within.append(line("window usable with 10,000 articles, x a bare window", ratio, 2.5, "x"))
        ratio = statistics.median(rounds) / statistics.median(bare)
        within.append(line("the same with two rounds, none chosen before", ratio, 2.5, "x"))
        small, large = [], []
        for _ in range(TURNS):
            small.append(used(corpora[100]))
            large.append(used(corpora[20_000]))
        # The quarter that other programs disturbed least.
        few, many = (statistics.quantiles([s for t in turns for s in t["opened"]])[0] for turns in (small, large))
        print(f"opening an article: {many * 1000:.1f} ms with 20,000 articles")
        within.append(line("opening an article, 20,000 articles against 100", many / few, 1.2, "x"))
        within.append(line("the running window with 20,000 articles", max(one["mb"] for one in large), 300, "MB"))
    return 0 if all(within) else 1


if __name__ == "__main__":
    sys.exit(main())
