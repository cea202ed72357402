"""How fast copies of a study come together: five corpora of 200 articles with 20,000 decisions each.

Run as `uv run python tests/bench/bench_merge.py`; prints measured / limit and ends with 1 where a limit is passed.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench_store import OVER, report, texts
from builders import annotation
from corpus_builders import article, new_corpus

from annotator.corpus import MAIN, Corpus
from annotator.exchange.packets import receive
from annotator.model.decision import Added, Change, Decision, Origin, Removed
from annotator.model.ids import new_id, now
from annotator.model.stream import StreamKey
from annotator.model.suggestion import make_suggestion
from annotator.store import decisions

CORPORA, ARTICLES, DECISIONS = 5, 200, 20_000


def seconds(act: Callable[[], object]) -> float:
    """Return how long `act` takes."""
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


def decide(corpus: Corpus, coder: str) -> None:
    """Code every article: 100 decisions each, of which every tenth takes one back."""
    made: list[Decision] = []
    for row in list(corpus.articles()):
        key = StreamKey(coder, "coder", MAIN, row.id)
        before: Decision | None = None
        for number in range(DECISIONS // ARTICLES):
            before = decision(corpus, key, number, before)
            made.append(before)
    decisions.unite(corpus.file, made)


def decision(corpus: Corpus, key: StreamKey, number: int, before: Decision | None) -> Decision:
    """Return the next decision of a stream: an answer to a suggestion, or an undo."""
    undone = number % 10 == 9 and before is not None
    fact = annotation(30 * number, 30 * number + 12, id=new_id())
    changes: tuple[Change, ...] = (Added(fact),)
    if undone and before is not None:
        changes = (Removed(before.changes[0].fact),)
    shown = make_suggestion(key.subject, fact, score=0.9, suggester="names", version="1", why="list of names")
    return Decision(
        id=new_id(),
        key=key,
        parents=(before.id,) if before else (),
        depth=number,
        copy=corpus.copy,
        time=now(),
        action="undo" if undone else "accept",
        changes=changes,
        undoes=before.id if undone and before else None,
        origin=None if undone else Origin(shown),
        codebook="c" * 64,
        active_seconds=1.5,
    )


def study(folder: Path, made: list[str]) -> tuple[Path, list[Path]]:
    """A lead's corpus, and five that were made from its packets and coded."""
    files = []
    with new_corpus(folder, "lead.hashiya", "Lead") as lead:
        lead.add_articles([article(text) for text in made])
        for number in range(CORPORA):
            coder = lead.add_coder(f"Coder {number}")
            packet = folder / f"{number}.packet"
            lead.packets.make(coder, rounds=[MAIN], out=packet)
            files.append(folder / f"{number}.hashiya")
            receive(packet, files[-1])
            with Corpus.open(files[-1], write=True) as corpus:
                decide(corpus, coder.id)
    return folder / "lead.hashiya", files


def apart(folder: Path, made: list[str]) -> tuple[Path, list[Path]]:
    """Five corpora that nobody made from packets: each imported the same texts by itself."""
    folder.mkdir()
    files = []
    for number in range(CORPORA):
        with new_corpus(folder, f"{number}.hashiya", f"Coder {number}") as corpus:
            corpus.add_articles([article(text) for text in made])
            decide(corpus, corpus.coders()[0].id)
        files.append(folder / f"{number}.hashiya")
    with new_corpus(folder, "lead.hashiya", "Lead"):
        return folder / "lead.hashiya", files


def bench_merging(what: str, lead: Path, files: list[Path]) -> None:
    """All files into one corpus, and once more when everything is there."""
    with Corpus.open(lead, write=True) as corpus:
        busy = time.process_time()
        took = seconds(lambda: corpus.packets.merge(files, other_study=True))
        busy = time.process_time() - busy
        report(f"merge {CORPORA} corpora of {ARTICLES} articles x {DECISIONS:,} decisions, {what}", took, 10, "s")
        report("of that, in the processor (the rest is the disk and other programs)", busy, 10, "s")
        took = seconds(lambda: corpus.packets.merge(files, other_study=True))
        report("the same once more", took, 10, "s")
        coded = sum(1 for d in corpus.log() if d.action in ("accept", "undo"))
        if coded != CORPORA * DECISIONS or list(corpus.check()):
            raise SystemExit("the merged corpus is not what it should be")


def bench_return(folder: Path, lead: Path, coded: Path) -> None:
    """What a coder mails: how long it takes, and how large it is."""
    out = folder / "return.zip"
    with Corpus.open(coded, write=False) as corpus:
        report(f"write a return of {DECISIONS:,} decisions", seconds(lambda: corpus.packets.write_return(out)), 5, "s")
    report("size of that return", out.stat().st_size / 2**20, 10, "MB")
    with Corpus.open(lead, write=True) as corpus:
        took = seconds(lambda: corpus.packets.preview([out]))
        report("preview of that return", took, 3, "s")


def main() -> int:
    """Measure everything; return 1 where a limit is passed."""
    made = texts(ARTICLES)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lead, files = study(folder, made)
        bench_return(folder, lead, files[0])
        bench_merging("from packets", lead, files)
        bench_merging("imported apart", *apart(folder / "apart", made))
    return 1 if OVER else 0


if __name__ == "__main__":
    sys.exit(main())
