"""Build resources/lexicons out of the shared data: `uv run python tools/build_lexicons.py PATH_OF_SHARED_DATA`.

Reads only sources whose licence lets a list derived from them be shipped (resources/lexicons/README.md names them); the
texts that suggestions are measured on are never read.

How sure a list is of a name is counted, not guessed: the share of its occurrences in the annotated corpora that are
exactly such a name, drawn towards the share of its whole list (empirical Bayes, so that names never seen get the
standing of their list). The same for words as parts of persons' names.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from annotator.arabic.clitics import proclitic_lengths
from annotator.arabic.folding import fold_key, fold_text
from annotator.arabic.words import words

OUT = Path(__file__).resolve().parents[1] / "resources" / "lexicons"
LABELS = {"PERS": "PER", "PER": "PER", "LOC": "LOC", "ORG": "ORG"}
WIKIFANE = {
    "LOC": "Population-Center Nation State-or-Province Water-Body Building-Grounds Land-Region-Natural Continent "
    "GPE-Cluster County-or-District Airport Path Subarea-Facility",
    "PER": "Politician Religious_PER Artist Other_PER Scientist Police Athlete Businessperson Engineer Lawyer",
    "ORG": "Commercial Non-Governmental Government Educational Media Sports Religious_ORG Medical-Science "
    "Entertainment",
}
FINE = {fine: label for label, names in WIKIFANE.items() for fine in names.split()}
WEIGHT = 3.0  # how many occurrences the standing of a list counts
LONGEST = 8  # words in a name
SEEN_IN_NEWS = 5  # occurrences that make a word of the unannotated news a common one

Sentence = list[tuple[str, str]]


@dataclass
class Evidence:
    """What is known of a name: in how many places it was exactly that name, out of how many; the lists it is in."""

    exact: int = 0
    seen: int = 0
    lists: set[str] = field(default_factory=set)


def read_conll(path: Path) -> Iterator[Sentence]:
    """Yield sentences of (folded word, BIO label of three kinds or O)."""
    sentence: Sentence = []
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) < 2:
            if sentence:
                yield sentence
            sentence = []
            continue
        prefix, _, kind = parts[-1].partition("-")
        label = LABELS.get(kind) or FINE.get(kind)
        sentence.append((fold_text(parts[0]), f"{prefix}-{label}" if label else "O" if prefix == "O" else "X"))
    if sentence:
        yield sentence


def entities(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Yield (first word, word after the last, label)."""
    start = 0
    for k in range(1, len(sentence) + 1):
        if k == len(sentence) or not sentence[k][1].startswith("I-"):
            if sentence[start][1][:2] in ("B-", "I-"):
                yield start, k, sentence[start][1][2:]
            start = k


def read_gazetteer(path: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (key, fine type, source) of the rows that are Arabic names of at most eight words."""
    for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines():
        kind, name, source = line.split("\t")
        key = fold_key(name.split("(")[0])
        parts = key.split(" ")
        arabic = all("\u0621" <= c <= "\u064a" or c == " " for c in key)
        if arabic and len(key) > 1 and len(parts) <= LONGEST:
            yield key, kind, source


def read_news(data: Path) -> Iterator[str]:
    """Yield the texts of the unannotated news that may be counted."""
    for line in gzip.decompress((data / "news" / "ant.jsonl.gz").read_bytes()).decode("utf-8").splitlines():
        yield json.loads(line)["text"]
    for line in (data / "news" / "wikinews.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["text"]


def collect(rows: Iterable[tuple[str, str, str]], corpora: list[Sentence]) -> dict[tuple[str, str], Evidence]:
    """Return evidence by (key, label): names of the lists of places and organisations and of the corpora."""
    found: dict[tuple[str, str], Evidence] = defaultdict(Evidence)
    for key, kind, source in rows:
        label = kind.split(".")[0]
        if label in ("LOC", "ORG") or (kind.startswith("PER.wf") and " " in key):
            found[key, label].lists.add(f"{source}/{kind}")
    starts: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in corpora:
        for start, end, label in entities(sentence):
            key = " ".join(w for w, _ in sentence[start:end])
            if len(key) > 1 and end - start <= LONGEST:
                starts[key][label] += 1
    for key, labels in starts.items():
        for bare in without_proclitic(key, starts):
            key = bare
        for label, count in labels.items():
            found[key, label].exact += count
            found[key, label].lists.add("corpora")
    return found


def without_proclitic(key: str, names: dict[str, Counter[str]]) -> Iterator[str]:
    """Yield the key without its proclitic where the rest is the more frequent name in the corpora."""
    for length in proclitic_lengths(key.split(" ")[0]):
        rest = key[length:]
        for candidate in (rest, "ال" + rest) if key[:length].endswith("لل") else (rest,):
            if sum(names.get(candidate, Counter()).values()) > sum(names[key].values()):
                yield candidate
                return


def count_occurrences(found: dict[tuple[str, str], Evidence], corpora: list[Sentence]) -> None:
    """Count where the words of each name stand and are not inside a longer name of any kind."""
    by_first: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for key, _ in found:
        parts = tuple(key.split(" "))
        by_first[parts[0]].add(parts)
    seen: Counter[str] = Counter()
    for sentence in corpora:
        tokens = tuple(w for w, _ in sentence)
        labels = [label for _, label in sentence]
        for k, token in enumerate(tokens):
            for parts in by_first.get(token, ()):
                end = k + len(parts)
                if tokens[k:end] == parts and not _inside_longer(labels, k, end):
                    seen[" ".join(parts)] += 1
    for (key, _), evidence in found.items():
        evidence.seen = max(seen[key], evidence.exact)


def _inside_longer(labels: list[str], start: int, end: int) -> bool:
    continued = end < len(labels) and labels[end].startswith("I-")
    return labels[start].startswith("I-") or (continued and labels[end - 1] != "O")


def standing(found: dict[tuple[str, str], Evidence]) -> dict[tuple[str, int, str], float]:
    """Return, for each list, number of words (1, 2, 3 and more) and label, the share of right occurrences."""
    exact: Counter[tuple[str, int, str]] = Counter()
    seen: Counter[tuple[str, int, str]] = Counter()
    for (key, label), evidence in found.items():
        for name in evidence.lists - {"corpora"}:
            group = (name, min(3, key.count(" ") + 1), label)
            exact[group] += min(evidence.exact, 3)
            seen[group] += min(evidence.seen, 3)
    return {group: (exact[group] + 1) / (seen[group] + 2) for group in seen}


def score_names(found: dict[tuple[str, str], Evidence]) -> dict[str, tuple[str, float, str]]:
    """Return key -> (label, score, sources) for the best label of each key."""
    shares = standing(found)
    best: dict[str, tuple[str, float, str]] = {}
    for (key, label), evidence in found.items():
        size = min(3, key.count(" ") + 1)
        prior = max((shares.get((name, size, label), 0.5) for name in evidence.lists), default=0.5)
        score = (evidence.exact + WEIGHT * prior) / (evidence.seen + WEIGHT)
        sources = ",".join(sorted({name.split("/")[0] for name in evidence.lists}))
        if score > best.get(key, ("", 0.0, ""))[1]:
            best[key] = (label, score, sources)
    return best


def score_words(
    rows: list[tuple[str, str, str]], corpora: list[Sentence], news: Counter[str]
) -> dict[str, tuple[float, float]]:
    """Return word -> (share as part of a person's name, share as part of any name)."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for key, kind, source in rows:
        if kind.startswith("PER"):
            for part in key.split(" "):
                kinds[part].add(kind if " " not in key else f"part/{source}")
    person: Counter[str] = Counter()
    name: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for sentence in corpora:
        for word, label in sentence:
            total[word] += 1
            person[word] += label.endswith("PER")
            name[word] += label != "O"
    groups: dict[frozenset[str], list[str]] = defaultdict(list)
    for word in {*kinds, *total}:
        groups[frozenset(kinds.get(word, ()))].append(word)
    scored: dict[str, tuple[float, float]] = {}
    for group, members in groups.items():
        rare = [w for w in members if 0 < total[w] <= 5]
        seen = sum(total[w] for w in rare)
        prior = (sum(person[w] for w in rare) + 1) / (seen + 2)
        prior_name = (sum(name[w] for w in rare) + 1) / (seen + 2)
        for word in members:
            if not group and total[word] + news[word] < SEEN_IN_NEWS and not person[word]:
                continue  # not a word that tells anything
            count = total[word] + WEIGHT
            scored[word] = (person[word] + WEIGHT * prior) / count, (name[word] + WEIGHT * prior_name) / count
    for word, count in news.items():
        if count >= SEEN_IN_NEWS and word not in scored and not _name_with_proclitic(word, scored):
            scored[word] = (0.0, 0.0)
    return scored


def learn_surnames(scored: dict[str, tuple[float, float]], texts: list[list[str]], news: Counter[str]) -> None:
    """Raise words of the unannotated news that no corpus has and that mostly stand behind a sure part of a name."""
    behind: Counter[str] = Counter()
    sure = {word for word, (person, _) in scored.items() if person >= 0.8}
    for text in texts:
        behind.update(word for before, word in pairwise(text) if before in sure)
    for word, count in behind.items():
        share = (count / (news[word] + 1)) ** 0.5  # surnames stand alone as well
        if count >= 3 and scored.get(word) == (0.0, 0.0) and share >= 0.4:
            scored[word] = (share, share)


def _name_with_proclitic(word: str, scored: dict[str, tuple[float, float]]) -> bool:
    rests = (word[n:] for n in proclitic_lengths(word))
    return any(scored.get(rest, (0.0, 0.0))[1] >= 0.3 for rest in rests)


def write(path: Path, lines: Iterable[str]) -> None:
    """Write lines, sorted, so that the same data give the same bytes."""
    raw = "".join(f"{line}\n" for line in sorted(lines)).encode("utf-8")
    path.write_bytes(gzip.compress(raw, 9, mtime=0))


def main(data: Path, out: Path = OUT) -> None:
    """Build both lists in the folder `out` and say how large they are."""
    rows = list(read_gazetteer(data / "gazetteer.tsv.gz"))
    files = ("anercorp_train.conll", "aqmar_train.conll", "wikifane_gold.conll")
    corpora = [s for name in files for s in read_conll(data / "ner" / name)]
    found = collect(rows, corpora)
    count_occurrences(found, corpora)
    names = score_names(found)
    texts = [[fold_text(w.of(text)) for w in words(text)] for text in read_news(data)]
    news = Counter(word for text in texts for word in text)
    scored = score_words(rows, corpora, news)
    learn_surnames(scored, texts, news)
    write(
        out / "names.tsv.gz",
        (f"{k}\t{label}\t{s * 100:.0f}\t{src}" for k, (label, s, src) in names.items() if s >= 0.3),
    )
    write(out / "words.tsv.gz", (f"{w}\t{p * 100:.0f}\t{n * 100:.0f}" for w, (p, n) in scored.items()))
    for path in sorted(out.glob("*.gz")):
        print(path.name, path.stat().st_size)  # noqa: T201


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
