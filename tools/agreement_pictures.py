"""Pictures of the view of agreement, over a pilot that three invented coders coded. Called by tools.pictures."""

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QWidget

from annotator.agreement.figures import SPANS
from annotator.corpus import Corpus
from annotator.exchange.stating import Coding, state
from annotator.model.resources import resource
from annotator.model.stream import StreamKey, again
from annotator.sample import coded_facts, make_sample
from ui.agreement.agreement_dialog import AgreementDialog
from ui.agreement.tabs import ARTICLES, WEEKS

LEAD = "Rana"
PILOT = {"en": "Pilot", "ar": "الاستطلاع"}
PLANTED, LATER = 4, timedelta(days=16)
BEGAN, EVERY = datetime(2026, 5, 4, 8, tzinfo=UTC), timedelta(days=3)
FORGOTTEN = 7
"""Who codes an article again does not find every so manieth mark again."""


def agreement_pictures(
    folder: Path,
    language: str,
    *,
    shown: Callable[[str, QWidget], None],
    wait_for: Callable[[Callable[[], bool]], None],
) -> None:
    """Write the pictures of the view in one language."""
    path = folder / f"agreement-{language}" / "water-talks.hashiya"
    make_sample(path, coder=LEAD, language=language, study=False)
    with Corpus.open(path, write=True) as corpus:
        round = code_for_weeks(corpus, language)
        view = AgreementDialog(corpus, LEAD, round, language)
        view.show()

        def picture(name: str) -> None:
            wait_for(lambda: not view.figuring.busy)
            shown(name, view)

        wait_for(lambda: not view.figuring.busy)
        view.choices.choose(SPANS, "u_alpha_marked")
        picture("agreement")
        view.tabs.setCurrentIndex(ARTICLES)
        picture("agreement_articles")
        view.tabs.setCurrentIndex(WEEKS)
        wait_for(lambda: not view.figuring.busy)
        view.tabs.drift.threshold.setValue(0.82)
        view.tabs.drift.view.setFocus()
        picture("agreement_weeks")
        view.close()


def code_for_weeks(corpus: Corpus, language: str) -> str:
    """Add a pilot in which three coders finished an article every few days, and the first ones again; return its id."""
    round = corpus.study.add_round(LEAD, PILOT[language], purpose="pilot", seed=7, freeze=False)
    invented = json.loads((resource("sample") / "coders.json").read_text(encoding="utf-8"))["coders"]
    codings = []
    for person in invented:
        coder = corpus.add_coder(person["name"][language])
        for at, row in enumerate(corpus.articles()):
            coded, until = person["articles"][Path(row.path).stem], BEGAN + EVERY * at
            key = StreamKey(coder.id, "coder", round.id, row.id)
            codings.append(Coding(key=key, facts=coded_facts(coded), until=until))
            if at < PLANTED:
                kept = [fact for number, fact in enumerate(coded_facts(coded)) if (number + at) % FORGOTTEN]
                key = StreamKey(coder.id, "coder", again(round.id), row.id)
                codings.append(Coding(key=key, facts=kept, until=until + LATER))
    state(corpus.file, codings, codebook=round.codebook)
    return round.id
