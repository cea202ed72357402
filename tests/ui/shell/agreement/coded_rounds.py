"""Rounds that invented coders have coded: the first coder of the sample, and others with known differences from her."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from perturbing import Rates, perturb
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.exchange.stating import Coding, state
from annotator.learn.gold import GoldArticle
from annotator.model.facts import Annotation, Part, Quote, QuoteType
from annotator.model.ids import new_id
from annotator.model.resources import resource
from annotator.model.span import Span
from annotator.model.stream import StreamKey, again
from annotator.model.study import Round
from ui.agreement.agreement_dialog import AgreementDialog

LEAD, ROUND = "Amal", "Pilot"
RATES = Rates(missed=0.1, added=0.05, other_code=0.1, other_boundary=0.1, other_speaker=0.1)
_BEGAN = datetime(2026, 5, 4, 8, tzinfo=UTC)


def add_coded_round(
    corpus: Corpus,
    coders: Sequence[str] = ("Basim", "Dana", "Huda"),
    *,
    articles: int = 6,
    days_apart: int = 4,
    finished: bool = True,
    planted: int = 0,
    rates: Rates = RATES,
) -> Round:
    """Add a round in which each coder has coded the first articles, one every few days; some came again."""
    round = corpus.study.add_round(LEAD, ROUND, purpose="pilot", seed=7, freeze=False)
    people = [corpus.add_coder(name) for name in coders]
    rows = list(corpus.articles())[:articles]
    gold = _gold()
    codings = []
    for number, coder in enumerate(people):
        for at, row in enumerate(rows):
            one = gold[Path(row.path).stem]
            until = _BEGAN + timedelta(days=days_apart * at)
            times = [(round.id, number)] + [(again(round.id), 100 + number)] * (at < planted)
            for stage, seed in times:
                coded = perturb(one, rates if seed else Rates(), seed=seed)
                codings.append(
                    Coding(
                        key=StreamKey(coder.id, "coder", stage, row.id),
                        facts=[_own(fact) for fact in (*coded.entities, *coded.quotes)],
                        until=until + timedelta(days=14 * (stage != round.id)),
                        finished=finished,
                    )
                )
    state(corpus.file, codings, codebook=round.codebook)
    return round


def settle(view: AgreementDialog, qtbot: QtBot) -> None:
    """Wait until no figures are being made."""
    qtbot.waitUntil(lambda: not view.figuring.busy, timeout=20_000)


def _own(fact: Annotation | Quote) -> Annotation | Quote:
    """Return the fact under an id of its own."""
    if isinstance(fact, Annotation):
        return replace(fact, id=new_id())
    parts = {name: replace(part, id=new_id()) for name, part in fact.parts().items()}
    content = parts.pop("content")
    return replace(Quote(id=new_id(), type=fact.type, content=content)).with_parts(parts)


def _gold() -> dict[str, GoldArticle]:
    invented = json.loads((resource("sample") / "coders.json").read_text(encoding="utf-8"))
    return {name: _article(name, coded) for name, coded in invented["coders"][0]["articles"].items()}


def _article(name: str, coded: dict[str, Any]) -> GoldArticle:
    text = (resource("sample") / "articles" / f"{name}.txt").read_text(encoding="utf-8")
    entities = [
        Annotation(id=f"e{at}", span=Span(e["start"], e["end"]), code=e["label"])
        for at, e in enumerate(coded["entities"])
    ]
    quotes = []
    for at, quote in enumerate(coded["quotes"]):
        parts = {
            part: Part(id=f"q{at}.{part}", spans=tuple(Span(s["start"], s["end"]) for s in quote[part]))
            for part in ("content", "cue", "speaker")
            if part in quote
        }
        blank = Quote(id=f"q{at}", type=QuoteType(quote["type"]), content=parts.pop("content"))
        quotes.append(blank.with_parts(parts))
    return GoldArticle(name=name, text=text, entities=tuple(entities), quotes=tuple(quotes))
