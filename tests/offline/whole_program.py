"""Starts the real program without a screen, opens the sample corpus and an article, waits for suggestions, closes.

Prints the number of suggestions. `--morphology` switches that on and asks for a gloss.
"""

import sys
import time
from collections.abc import Callable

from annotator.coding.choosing import Choice, suggesters_here
from ui.app import Program, make_application
from ui.choices import keep_choice
from ui.settings import Settings
from ui.workers import finish_work


def main(*, morphology: bool) -> None:
    app = make_application(["offline"])
    settings = Settings()
    settings.coder = "Amal"
    keep_choice(settings, "", Choice(morphology=morphology), everywhere=True)
    program = Program(app, settings)
    window = program.window
    window.show()

    def wait(so: Callable[[], object]) -> None:
        end = time.monotonic() + 60
        while not so():
            app.processEvents()
            time.sleep(0.005)
            assert time.monotonic() < end, "it did not happen in time"

    window.work.errands.open_sample()
    page = window.work.page
    assert page is not None
    page.open(next(iter(page.corpus.articles())).id)
    pane = page.pane
    wait(lambda: pane.work.desk.suggested)
    assert suggesters_here()
    if morphology:
        pane.perform("next_any")
        wait(pane.focus_line.gloss.text)
    print(len(pane.work.desk.suggestions))
    window.close()
    assert finish_work()
    program.hook.remove()


if __name__ == "__main__":
    main(morphology="--morphology" in sys.argv)
