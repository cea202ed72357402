"""How long a final data set and an archive of a finished study take: uv run python tests/bench/bench_publishing.py.

2,000 articles of 300 words, two coders each, with 12 annotations, 5 quotes and answers to 5 variables; a tenth is
adjudicated. Prints measured / limit in seconds, and the most memory this process held.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from exchange.study_builders import study_codebook

from annotator.corpus import MAIN, Corpus
from annotator.exchange.publishing import FORMATS, Asked, Publication
from annotator.model.article import Article, default_zones
from annotator.model.decision import Added, Decision
from annotator.model.facts import Annotation, Fact, Finished, Part, Quote, QuoteType, Value, value_id
from annotator.model.ids import new_id, now, text_hash
from annotator.model.span import Span
from annotator.model.stream import StreamKey
from annotator.store import decisions

ARTICLES, ANNOTATIONS, QUOTES = 2_000, 12, 5
LIMITS = {"csv": 30, "jsonl": 30, "xlsx": 45, "r": 30, "sav": 45, "dta": 45}
TEXT = "قال المتحدث باسم الوزارة إن الاجتماع الذي عقد في العاصمة انتهى بلا نتيجة. " * 25


def main() -> None:
    """Make the study, and time each way out of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = make(Path(folder))
        with Corpus.open(path, write=False) as corpus:
            for format_name in FORMATS:
                out = Path(folder) / f"out.{format_name}"
                told(f"final {format_name}", LIMITS[format_name], lambda f=format_name, o=out: export(corpus, o, f))  # type: ignore[misc]
            wide = Asked(format="csv", round=MAIN, shape="wide")
            told("final csv, wide", 60, lambda: corpus.publishing.export(Path(folder) / "wide", wide))
            manifest = Path(folder) / "out.csv" / "manifest.json"
            told("final csv again from its manifest", 45, lambda: again(corpus, Path(folder) / "again", manifest))
            told("archive", 60, lambda: corpus.publishing.archive(Path(folder) / "a.zip", Publication()))
            size = (Path(folder) / "a.zip").stat().st_size / 1e6
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"archive {size:.1f} MB; most memory {memory:.0f} MB")


def told(what: str, limit: float, run: Callable[[], object]) -> None:
    """Run once and print what it took."""
    begun = time.perf_counter()
    run()
    print(f"{what}: {time.perf_counter() - begun:.1f} / {limit} s", flush=True)


def export(corpus: Corpus, out: Path, format_name: str) -> None:
    """Write the final data set."""
    corpus.publishing.export(out, Asked(format=format_name, round=MAIN))


def again(corpus: Corpus, out: Path, manifest: Path) -> None:
    """Write it from its manifest; the bytes have to be the same."""
    assert corpus.publishing.export_again(out, manifest).same


def make(folder: Path) -> Path:
    """Make the study's corpus."""
    path = folder / "study.hashiya"
    with Corpus.create(path, name="Study", coder="Amal", codebook=study_codebook()) as corpus:
        corpus.add_coder("Badr")
        corpus.add_coder("Gold", "adjudicator")
        made = [_article(number) for number in range(ARTICLES)]
        corpus.add_articles(made)
        copy = corpus.copy
        people = {coder.name: coder for coder in corpus.coders()}
        listed: list[Decision] = []
        for number, article in enumerate(made):
            for name in ("Amal", "Badr", "Gold") if number % 10 == 0 else ("Amal", "Badr"):
                key = StreamKey(people[name].id, people[name].role, MAIN, article.id)
                listed += _coded(key, article, copy)
        decisions.unite(corpus.file, listed)
        print(f"{ARTICLES} articles, {len(listed)} decisions, {path.stat().st_size / 1e6:.0f} MB", flush=True)
    return path


def _article(number: int) -> Article:
    text = f"الخبر رقم {number}\n{TEXT}"
    return Article(
        id=new_id(), title=f"الخبر رقم {number}", text=text, text_sha256=text_hash(text), zones=default_zones(text)
    )


def _coded(key: StreamKey, article: Article, copy: str) -> list[Decision]:
    made: list[Decision] = []
    facts: list[tuple[Fact, ...]] = []
    for number in range(ANNOTATIONS):
        facts.append((Annotation(id=new_id(), span=Span(40 * number, 40 * number + 9), code="PER"),))
    for number in range(QUOTES):
        at, quote = 100 * number + 20, new_id()
        parts = {name: Part(id=new_id(), spans=(Span(at + k, at + k + 4),)) for name, k in (("cue", 0), ("speaker", 5))}
        content = Part(id=new_id(), spans=(Span(at + 12, at + 60),))
        coded = Quote(id=quote, type=QuoteType.INDIRECT, content=content, **parts)
        facts.append((coded, Value(id=value_id(quote, "V1"), variable="V1", target=quote, values=("1",))))
    answers = {"tone": ("2",), "topics": ("1", "2"), "sources": ("3",), "remark": ("لا شيء",)}
    facts += [
        (Value(id=value_id(article.id, v), variable=v, target=article.id, values=values),)
        for v, values in answers.items()
    ]
    facts.append((Finished(id=new_id(), layer_hash="0" * 64),))
    for depth, added in enumerate(facts):
        made.append(
            Decision(
                id=new_id(),
                key=key,
                parents=(made[-1].id,) if made else (),
                depth=depth,
                copy=copy,
                time=now(),
                action="code",
                changes=tuple(map(Added, added)),
                active_seconds=4.0,
            )
        )
    return made


if __name__ == "__main__":
    main()
