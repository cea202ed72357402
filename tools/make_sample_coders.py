"""Makes resources/sample/coders.json: what three invented coders coded in the pilot of the sample corpus.

Run: `uv run python -m tools.make_sample_coders`. Where an article has no gold, the suggestions of the program stand for
it, since a coder would have begun from them. Each coder then differs from that at known rates (tests/perturbing.py).
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.learn.gold import GoldArticle
from annotator.model.article import clean_text
from annotator.model.facts import Annotation, Part, Quote, QuoteType
from annotator.model.resources import resource
from annotator.model.span import Span
from annotator.suggest.service import suggest_text

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from perturbing import Rates, perturb

CODERS = (
    ("هدى الصباغ", "Huda", 101, Rates(missed=0.05, added=0.02, other_code=0.03, other_boundary=0.05), 7.5, 6),
    ("سامي النجار", "Sami", 202, Rates(missed=0.12, added=0.04, other_code=0.06, other_boundary=0.1), 5.0, 6),
    ("لينا حداد", "Lina", 303, Rates(missed=0.03, added=0.08, other_code=0.08, other_boundary=0.15), 9.0, 4),
)
"""Name in Arabic and English, seed, rates, seconds for a fact, articles finished so far."""

OTHER_SPEAKER = 0.08
HABITS = {"Sami": {"مسقط": "ORG", "المرسى": "LOC"}}
"""Names that a coder gives another code wherever they stand: a capital for its government, a club for its town. So one
question is asked again and again, as in real pilots, and can be settled in all its places at once."""


def main() -> None:
    """Write the file."""
    folder = resource("sample")
    listed = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["articles"]
    golds = [_gold(folder, article["file"]) for article in listed]
    coders = [
        {
            "name": {"ar": arabic, "en": english},
            "finished": finished,
            "articles": {gold.name: _coded(gold, rates, seed, seconds, HABITS.get(english, {})) for gold in golds},
        }
        for arabic, english, seed, rates, seconds, finished in CODERS
    ]
    text = json.dumps({"licence": "MIT", "coders": coders}, ensure_ascii=False, separators=(",", ":"))
    (folder / "coders.json").write_text(text + "\n", encoding="utf-8")


def _coded(gold: GoldArticle, rates: Rates, seed: int, seconds: float, habits: Mapping[str, str]) -> dict[str, Any]:
    whole = Rates(**{name: getattr(rates, name) for name in _COMMON}, other_speaker=OTHER_SPEAKER)
    made = perturb(gold, whole, seed=seed, codes=("PER", "LOC", "ORG"))
    usual = [replace(a, code=habits[a.span.of(gold.text)]) for a in gold.entities if a.span.of(gold.text) in habits]
    others = [a for a in made.entities if not any(a.span.overlaps(u.span) for u in usual)]
    entities = sorted([*others, *usual], key=lambda a: a.span)
    return {
        "seconds": round(seconds * (len(entities) + 2 * len(made.quotes))),
        "entities": [{**_place(a.span), "label": a.code} for a in entities],
        "quotes": [
            {"type": str(q.type), **{name: [_place(s) for s in part.spans] for name, part in q.parts().items()}}
            for q in made.quotes
        ],
    }


_COMMON = ("missed", "added", "other_code", "other_boundary")


def _gold(folder: Path, file: str) -> GoldArticle:
    name = Path(file).stem
    text = clean_text((folder / file).read_text(encoding="utf-8"))
    own = folder / "gold" / f"{name}.gold.json"
    raw = json.loads(own.read_text(encoding="utf-8")) if own.exists() else suggest_text(text)
    entities = [Annotation(id=f"g{e['start']}", span=_span(e), code=e["label"]) for e in raw["entities"]]
    dates = [Annotation(id=f"d{e['start']}", span=_span(e), code=e["label"]) for e in raw.get("dates", ())]
    coded = [a for a in (*entities, *dates) if a.code in ("PER", "LOC", "ORG", "DATE")]
    quotes = [_quote(q) for q in raw["quotes"]]
    return GoldArticle(name=name, text=text, entities=tuple(coded), quotes=tuple(quotes))


def _quote(raw: dict[str, Any]) -> Quote:
    own = f"q{raw['content']['start']}"
    parts = {
        n: Part(id=f"{own}.{n}", spans=(_span(raw[n]),)) for n in ("content", "clause", "cue", "speaker") if raw.get(n)
    }
    return Quote(
        id=own,
        type=QuoteType(raw["type"]),
        content=parts["content"],
        clause=parts.get("clause"),
        cue=parts.get("cue"),
        speaker=parts.get("speaker"),
    )


def _span(raw: dict[str, Any]) -> Span:
    return Span(raw["start"], raw["end"])


def _place(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


if __name__ == "__main__":
    main()
