"""The log and what it makes: places in streams, undo, forks, acts, precedents."""

from dataclasses import replace

import pytest
from builders import annotation
from corpus_builders import decide, key_of

from annotator.corpus import Corpus
from annotator.model.article import Article
from annotator.model.decision import Added, Origin, Removed, inverse, replaced
from annotator.model.facts import Entry, Rejection
from annotator.model.layer import fold
from annotator.model.span import Span
from annotator.model.stream import CORPUS, StreamKey
from annotator.model.suggestion import make_suggestion
from annotator.store import decisions


def test_the_layer_is_the_fold_of_the_stream(corpus: Corpus, key: StreamKey) -> None:
    a, b = annotation(0, 4), annotation(4, 9)
    decide(corpus, key, Added(a), Added(b))
    decide(corpus, key, Removed(a))
    assert decisions.layer(corpus.file, key) == fold(decisions.stream(corpus.file, key))[0]
    assert set(decisions.layer(corpus.file, key).facts) == {b.id}


def test_nothing_decided_gives_an_empty_layer_and_a_tip_at_the_beginning(corpus: Corpus, key: StreamKey) -> None:
    assert decisions.layer(corpus.file, key).facts == {}
    assert (decisions.tip(corpus.file, key).parents, decisions.tip(corpus.file, key).depth) == ((), 0)


def test_an_undone_removal_still_knows_what_the_coder_was_shown(corpus: Corpus, key: StreamKey) -> None:
    a = annotation(4, 9)
    shown = Origin(make_suggestion("hash", a, score=0.5, suggester="lexicon", version="1"))
    decide(corpus, key, Added(a), origin=shown)
    gone = decide(corpus, key, Removed(a))
    decide(corpus, key, *inverse(gone.changes), undoes=gone.id)
    assert decisions.layer(corpus.file, key).origins == {a.id: shown}
    assert decisions.layer(corpus.file, key) == fold(decisions.stream(corpus.file, key))[0]


def test_a_decision_that_does_not_follow_the_tip_is_a_mistake_of_ours(corpus: Corpus, key: StreamKey) -> None:
    first = decide(corpus, key, Added(annotation()))
    decide(corpus, key, Added(annotation()))
    with pytest.raises(ValueError, match="does not follow"):
        decide(corpus, key, Added(annotation()), parents=(first.id,))
    assert len(decisions.stream(corpus.file, key)) == 2


def test_of_several_decisions_all_or_none_are_kept(corpus: Corpus, key: StreamKey) -> None:
    first = decide(corpus, key, Added(annotation()))
    good = replace(first, id="good", parents=(first.id,), depth=1)
    with pytest.raises(ValueError, match="does not follow"):
        decisions.append(corpus.file, [good, replace(good, id="bad")])
    assert decisions.stream(corpus.file, key) == [first]
    assert decisions.layer(corpus.file, key) == fold([first])[0]


def test_acts_come_in_the_order_in_which_they_were_done_over_all_articles(corpus: Corpus, key: StreamKey) -> None:
    one = decide(corpus, key, Added(annotation()), action="code")
    two = decide(corpus, key_of(corpus, CORPUS), Added(Entry(id="e", name="n")), action="new entry")
    acts = decisions.recent_acts(corpus.file, key.coder, role=key.role, round=key.round)
    assert [(act.decision, act.action) for act in acts] == [(one.id, "code"), (two.id, "new entry")]
    assert decisions.recent_acts(corpus.file, key.coder, role=key.role, round=key.round, limit=1) == acts[1:]


def test_setting_up_a_corpus_is_no_act_that_undo_reaches(corpus: Corpus) -> None:
    assert decisions.recent_acts(corpus.file, corpus.coder("Amal").id, role="coder", round="main") == []


def test_the_history_of_an_article_has_all_coders(corpus: Corpus, key: StreamKey) -> None:
    corpus.add_coder("Badr")
    one = decide(corpus, key, Added(annotation()))
    two = decide(corpus, key_of(corpus, key.subject, "Badr"), Added(annotation()))
    assert corpus.history(key.subject) == [one, two]


def test_precedents_count_what_was_accepted_and_rejected_for_the_same_folded_words(
    corpus: Corpus, an_article: Article, key: StreamKey
) -> None:
    at = an_article.text.index("بوتين")
    decide(corpus, key, Added(annotation(at, at + 5, "PER")))
    decide(corpus, key, Added(Rejection(id="r", code="LOC", span=Span(at, at + 5))))
    last, found = decisions.precedents(corpus.file, key.coder, {key.round})
    assert {(p.surface, p.code, p.accepted, p.rejected) for p in found} == {
        ("بوتين", "PER", 1, 0),
        ("بوتين", "LOC", 0, 1),
    }
    decide(
        corpus,
        key,
        *replaced(decisions.layer(corpus.file, key).facts["r"], Rejection(id="r", code="LOC", span=Span(0, 3))),
    )
    _, found = decisions.precedents(corpus.file, key.coder, {key.round})
    assert [p.code for p in found if p.surface == "بوتين"] == ["PER"]
    assert len(decisions.since(corpus.file, key.coder, last)[1]) == 1
