"""The shipped sample corpus, made as an ordinary corpus file of the user's when it is first asked for."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.corpus import Corpus
from annotator.model.article import Article, Source, Zone, ZoneKind, clean_text
from annotator.model.ids import new_id, text_hash
from annotator.model.resources import resource
from annotator.model.shipped import load_codebook
from annotator.model.span import Span


def make_sample(path: Path, *, coder: str, language: str) -> None:
    """Make the sample corpus at `path`, named in `language` ("ar" or "en"). UserError as `Corpus.create`."""
    folder = resource("sample")
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    codebook = load_codebook(manifest["codebook"])
    path.parent.mkdir(parents=True, exist_ok=True)
    with Corpus.create(path, name=manifest["name"][language], coder=coder, codebook=codebook) as corpus:
        corpus.add_articles([sample_article(listed) for listed in manifest["articles"]])


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
