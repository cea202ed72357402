"""The shipped sample corpus, made as an ordinary corpus file of the user's when it is first asked for.

Whoever opens it has founded it, and so leads: there is a pilot round that three invented coders have nearly finished.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from annotator.coding.sampling import Plan
from annotator.corpus import Corpus
from annotator.exchange.stating import Coding, state
from annotator.model.article import Article, Source, Zone, ZoneKind, clean_text
from annotator.model.facts import Annotation, Part, Quote, QuoteType
from annotator.model.ids import new_id, text_hash
from annotator.model.resources import resource
from annotator.model.shipped import load_codebook
from annotator.model.span import Span
from annotator.model.stream import StreamKey

_PILOT = {"en": "pilot", "ar": "الاستطلاع"}
_SEED, _SIZE = 20260520, 6
_BEGAN = datetime(2026, 5, 20, 7, 30, tzinfo=UTC)
_PAUSE = 95
"""Seconds between two articles."""


def make_sample(path: Path, *, coder: str, language: str, study: bool = True) -> None:
    """Make the sample corpus at `path`, named in `language` ("ar" or "en"); without its `study`, the articles alone.

    UserError as `Corpus.create`.
    """
    folder = resource("sample")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    codebook = load_codebook(manifest["codebook"])
    path.parent.mkdir(parents=True, exist_ok=True)
    with Corpus.create(path, name=manifest["name"][language], coder=coder, codebook=codebook) as corpus:
        corpus.add_articles([sample_article(listed) for listed in manifest["articles"]])
        if study:
            _add_pilot(corpus, coder, json.loads((folder / "coders.json").read_text(encoding="utf-8")), language)


def _add_pilot(corpus: Corpus, lead: str, invented: Mapping[str, Any], language: str) -> None:
    """Add a round with a sample of the articles, and what the invented coders coded of it."""
    round = corpus.study.add_round(lead, _PILOT[language], purpose="pilot", seed=_SEED, freeze=False)
    corpus.study.draw(lead, round.id, Plan(size=_SIZE, seed=_SEED))
    people = {corpus.add_coder(_free(corpus, person["name"][language])).id: person for person in invented["coders"]}
    names = {coder.id: coder.name for coder in corpus.coders()}
    files = {row.id: Path(row.path).stem for row in corpus.articles()}
    codings = []
    for assignment in corpus.study.assign(lead, round.id, [names[id_] for id_ in people]):
        coded = people[assignment.coder]["articles"]
        at = _BEGAN
        # Whose order of work it is depends on an id made anew; every copy of the sample has the same figures.
        for article in sorted(assignment.articles, key=files.__getitem__)[: people[assignment.coder]["finished"]]:
            one = coded[files[article]]
            at += timedelta(seconds=one["seconds"] + _PAUSE)
            key = StreamKey(assignment.coder, "coder", round.id, article)
            codings.append(Coding(key=key, facts=coded_facts(one), until=at, seconds=one["seconds"]))
    state(corpus.file, codings, codebook=round.codebook)


def _free(corpus: Corpus, name: str) -> str:
    """Return the name, or with a number where whoever opens the corpus has it."""
    return f"{name} 2" if any(coder.name == name for coder in corpus.coders()) else name


def coded_facts(coded: Mapping[str, Any]) -> tuple[Annotation | Quote, ...]:
    """Return what was coded in the order of reading, under new ids."""
    facts: list[tuple[int, Annotation | Quote]] = [
        (e["start"], Annotation(id=new_id(), span=Span(e["start"], e["end"]), code=e["label"]))
        for e in coded["entities"]
    ]
    for quote in coded["quotes"]:
        parts = {
            name: Part(id=new_id(), spans=tuple(Span(s["start"], s["end"]) for s in quote[name]))
            for name in ("content", "clause", "cue", "speaker")
            if name in quote
        }
        content = parts.pop("content")
        blank = Quote(id=new_id(), type=QuoteType(quote["type"]), content=content)
        facts.append((content.spans[0].start, blank.with_parts(parts)))
    return tuple(fact for _, fact in sorted(facts, key=lambda f: f[0]))


def sample_article(listed: Mapping[str, Any]) -> Article:
    """Return an article of the sample, as its manifest lists it."""
    text = clean_text((resource("sample") / listed["file"]).read_text(encoding="utf-8"))
    source = {name: listed[name] for name in ("outlet", "date", "author", "address", "own_id") if name in listed}
    return Article(
        id=new_id(),
        title=listed["title"],
        text=text,
        text_sha256=text_hash(text),
        path=listed["file"],
        source=Source(**source),
        zones=tuple(Zone(Span(z["start"], z["end"]), ZoneKind(z["kind"])) for z in listed["zones"]),
    )
