"""Labelled articles as the model sees them. Lists are cross-fitted: those for an article are counted without it.

A list that was counted on the very article would look far surer in training than it is on articles to come.
"""

from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

import build_lexicons as lexicons
from entity_clusters import clusters
from entity_corpora import SENTENCES, Labelled, articles
from entity_gazetteer import kinds

from annotator.arabic.folding import fold_text
from annotator.arabic.words import words
from annotator.suggest.document import document_of
from annotator.suggest.naming.lexicon import Lexicon
from annotator.suggest.naming.sighting import Reading
from annotator.suggest.sequence.model import DISTANCES
from annotator.suggest.sequence.surroundings import sequence_starts, surroundings
from annotator.suggest.sequence.words import offsets, word_features

FILES = {"anercorp": "anercorp_train", "aqmar": "aqmar_train", "wikifane": "wikifane_gold"}
FOLDS = 5
SPELLING = frozenset("wspe")
"""Templates that tell which word it is, to be hidden for learning from what is around it."""


@dataclass(frozen=True)
class Seen:
    """A labelled article as the model sees it: features by word and by place, where sentences begin."""

    article: Labelled
    fold: int
    words: tuple[tuple[str, ...], ...]
    places: tuple[tuple[str, ...], ...]
    starts: tuple[int, ...]

    def unnamed(self) -> "Seen":
        """Return the article as if its names were new: without the spelling of all words but the common ones."""
        hidden = {own: tuple(f for f in own if f[:1] not in SPELLING) for own in {*self.words} if "l0" not in own}
        return replace(self, words=tuple(hidden.get(own, own) for own in self.words))

    @property
    def labels(self) -> list[str]:
        """The labels; what goes on over the beginning of a sentence begins anew there."""
        first = set(self.starts)
        return ["B" + x[1:] if x[0] == "I" and k in first else x for k, x in enumerate(self.article.labels)]

    def columns(self) -> list[list[str]]:
        """Return for each word all its features, those of neighbours with their distance."""
        sentence = [0] * len(self.words)
        for start in self.starts[1:]:
            sentence[start] = 1
        for k in range(1, len(sentence)):
            sentence[k] += sentence[k - 1]
        rows = []
        for k in range(len(self.words)):
            row = [*self.places[k]]
            for distance in DISTANCES:
                near = k + distance
                if 0 <= near < len(self.words) and sentence[near] == sentence[k]:
                    row += [f"{f}\t{distance}" for f in self.words[near] if distance in offsets(f)]
                else:
                    row.append(f"\t{distance}")
            rows.append(row)
        return rows


@dataclass(frozen=True)
class OfWords:
    """What is known of words without any labelled text: their clusters, and their kinds in the lists of names."""

    clusters: dict[str, str]
    kinds: dict[str, str]


def read_all(data: Path) -> tuple[list[Seen], OfWords]:
    """Return all training articles as seen with lists that know nothing of their fold, and what else words are."""
    listed = [a for name, file in FILES.items() for a in articles(data / "ner" / f"{file}.conll", name)]
    folds = _folds([a.corpus for a in listed])
    news = [[fold_text(w.of(text)) for w in words(text)] for text in lexicons.read_news(data)]
    clustered = clusters([*news, *_plain_texts(data)])
    rows = list(lexicons.read_gazetteer(data / "gazetteer.tsv.gz"))
    of_words = OfWords(clustered, kinds(rows))
    counts = Counter(word for text in news for word in text)
    sentences: list[tuple[int, lexicons.Sentence]] = []
    for name, file in FILES.items():
        own = list(lexicons.read_conll(data / "ner" / f"{file}.conll"))
        of_article = _folds([name] * -(-len(own) // SENTENCES))  # of WikiFANE, which is filtered, nearly the same
        sentences += [(of_article[k // SENTENCES], s) for k, s in enumerate(own)]
    found: dict[int, Seen] = {}
    for fold in range(FOLDS):
        lists = _lists(rows, [s for k, s in sentences if k != fold], counts, news)
        known: dict[str, tuple[str, ...]] = {}
        for index, article in enumerate(listed):
            if folds[index] == fold:
                found[index] = see(article, fold, lists, of_words, known)
    return [found[k] for k in range(len(listed))], of_words


def _plain_texts(data: Path) -> list[list[str]]:
    """Return all annotated corpora as folded words without their labels."""
    return [
        [fold_text(w.of(a.text)) for w in words(a.text)]
        for name, file in FILES.items()
        for a in articles(data / "ner" / f"{file}.conll", name, organisations_only=False)
    ]


def see(article: Labelled, fold: int, lists: Lexicon, of_words: OfWords, known: dict[str, tuple[str, ...]]) -> Seen:
    """Return the article as seen with `lists`; `known` keeps the features of words."""
    document = document_of(article.text)
    surfaces = [w.of(article.text) for w in document.words]
    for surface in surfaces:
        if surface not in known:
            known[surface] = tuple(word_features(surface, lists, of_words.clusters, of_words.kinds))
    starts = sequence_starts(document)
    places, _ = surroundings(Reading(document, lists), of_words.clusters, starts)
    return Seen(
        article,
        fold,
        tuple(known[s] for s in surfaces),
        tuple(map(tuple, places)),
        tuple(starts),
    )


def _folds(corpora: list[str]) -> list[int]:
    """Return a fold for each article, in blocks of neighbours: parts of one story stay together."""
    size = Counter(corpora)
    met: Counter[str] = Counter()
    folds = []
    for corpus in corpora:
        folds.append(met[corpus] * FOLDS // size[corpus])
        met[corpus] += 1
    return folds


def _lists(
    rows: list[tuple[str, str, str]], corpora: list[lexicons.Sentence], counts: Counter[str], news: list[list[str]]
) -> Lexicon:
    found = lexicons.collect(rows, corpora)
    lexicons.count_occurrences(found, corpora)
    scored = lexicons.score_words(rows, corpora, counts)
    lexicons.learn_surnames(scored, news, counts)
    names = {
        key: (label, round(score * 100) / 100)
        for key, (label, score, _) in lexicons.score_names(found).items()
        if score >= 0.3
    }
    longest: dict[str, int] = {}
    for key in names:
        first, blanks = key.split(" ", 1)[0], key.count(" ")
        longest[first] = max(longest.get(first, 0), blanks + 1)
    return Lexicon(names, longest, {w: (round(p * 100) / 100, round(n * 100) / 100) for w, (p, n) in scored.items()})
