"""The session on a real corpus: what is done is on the disk, what is undone is remembered, forks are settled."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from session_ground import CODEBOOK, DAMASCUS, TEXT, article, reopened, spans

from annotator.care import restore
from annotator.coding import actions
from annotator.coding.changed import Changed
from annotator.coding.rules import open_suggestions
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.article import Zone, ZoneKind
from annotator.model.decision import Decision
from annotator.model.errors import UserError
from annotator.model.facts import Annotation
from annotator.model.ids import text_hash
from annotator.model.span import Span
from annotator.model.suggestion import Suggestion, make_suggestion


def suggestion(span: Span = DAMASCUS, code: str = "LOC") -> Suggestion:
    fact = Annotation(id="s", span=span, code=code)
    return make_suggestion(text_hash(TEXT), fact, score=0.9, suggester="lists", version="1")


def test_what_was_coded_is_there_in_the_next_session(corpus: Corpus, session: Session) -> None:
    session.act("a1", actions.code, DAMASCUS, "LOC")
    assert spans(reopened(corpus)) == [("LOC", "دمشق")]


def test_listeners_hear_of_every_commit_and_may_leave(session: Session) -> None:
    heard: list[Changed] = []
    leave = session.listen(heard.append)
    changed = session.act("a1", actions.code, DAMASCUS, "LOC")
    leave()
    session.act("a1", actions.recode, changed.ids[0], "PER")
    assert heard == [changed]
    assert changed.subjects == ("a1",)


def test_what_cannot_be_done_changes_nothing(corpus: Corpus, session: Session) -> None:
    session.act("a1", actions.code, DAMASCUS, "LOC")
    for code, span in (("LOC", DAMASCUS), ("TIME", Span(0, 3)), ("XYZ", Span(0, 3)), ("PER", Span(0, 9999))):
        with pytest.raises(UserError):
            session.act("a1", actions.code, span, code)
    assert len(list(corpus.history("a1"))) == 1


def test_an_accepted_suggestion_keeps_its_whole_self_as_origin(corpus: Corpus, session: Session) -> None:
    shown = suggestion()
    (made,) = session.act("a1", actions.accept, shown).ids
    origin = reopened(corpus).open("a1").layer.origins[made]
    assert origin.suggestion == shown
    assert origin.visible


def test_correcting_a_suggestion_is_one_decision_that_remembers_what_was_shown(session: Session) -> None:
    shown = suggestion(Span(11, 16))
    changed = session.act("a1", actions.accept, shown, corrected=Annotation(id="", span=DAMASCUS, code="LOC"))
    assert len(changed.decisions) == 1
    assert changed.decisions[0].action == "correct"
    layer = session.open("a1").layer
    assert layer.annotations[0].span == DAMASCUS
    assert layer.origins[changed.ids[0]].suggestion == shown


def test_answered_suggestions_are_not_open(session: Session) -> None:
    desk = session.take_suggestions(
        "a1", [suggestion(), suggestion(Span(17, 20), "PER"), suggestion(Span(0, 6), "PER")]
    )
    assert len(desk.open_suggestions) == 3
    session.act("a1", actions.accept, desk.suggestions[0])
    session.act("a1", actions.reject, desk.suggestions[1])
    assert session.open("a1").open_suggestions == (desk.suggestions[2],)


def test_a_rejection_holds_against_a_retrained_suggester_and_is_lifted_by_coding_the_place(session: Session) -> None:
    session.act("a1", actions.reject, suggestion())
    retrained = make_suggestion(
        "00", Annotation(id="x", span=Span(12, 16), code="LOC"), score=0.2, suggester="model", version="9"
    )
    assert session.take_suggestions("a1", [retrained]).open_suggestions == ()
    session.act("a1", actions.code, DAMASCUS, "LOC")
    assert session.open("a1").layer.rejections == ()


def test_a_finished_article_changes_only_after_it_is_reopened(session: Session) -> None:
    session.act("a1", actions.finish, ["s1"])
    assert session.open("a1").state == "finished"
    with pytest.raises(UserError, match="reopen"):
        session.act("a1", actions.code, DAMASCUS, "LOC")
    session.act("a1", actions.reopen)
    session.act("a1", actions.code, DAMASCUS, "LOC")
    assert session.open("a1").state == "begun"


def test_a_note_on_a_finished_article_waits_until_it_is_reopened(session: Session) -> None:
    session.act("a1", actions.finish)
    with pytest.raises(UserError, match="reopen"):
        session.act("a1", actions.note, "why?")


def test_the_seal_holds_the_hash_of_what_was_coded(session: Session) -> None:
    session.act("a1", actions.code, DAMASCUS, "LOC")
    coded = session.open("a1").layer.hash
    session.act("a1", actions.finish)
    seal = session.open("a1").layer.finished
    assert seal is not None
    assert seal.layer_hash == coded


def test_same_words_everywhere_are_one_act(session: Session) -> None:
    places = [Span(TEXT.index("سامي"), TEXT.index("سامي") + 11), Span(TEXT.rindex("سامي"), TEXT.rindex("سامي") + 11)]
    session.act("a1", actions.code_all, places, "PER")
    assert len(spans(session)) == 2
    session.undo()
    assert spans(session) == []


def test_history_names_who_did_what_and_what_is_undone(session: Session) -> None:
    session.act("a1", actions.code, DAMASCUS, "LOC")
    session.undo()
    undo, code = session.history("a1")
    assert (code.action, code.what, code.coder, code.undone, code.can_undo) == (
        "code",
        "LOC «دمشق»",
        "Rana",
        True,
        False,
    )
    assert (undo.action, undo.of, undo.undone) == ("undo", code.action, False)


def test_zones_change_only_before_coding(corpus: Corpus, session: Session) -> None:
    zones = session.open("a1").article.zones
    session.set_zones("a1", zones[:1])
    assert reopened(corpus).open("a1").article.zones == zones[:1]
    session.act("a1", actions.code, DAMASCUS, "LOC")
    with pytest.raises(UserError, match="begun"):
        session.set_zones("a1", zones)


def test_the_zones_on_the_desk_follow_undo_and_lie_within_the_text(session: Session) -> None:
    before = session.open("a1").article.zones
    session.set_zones("a1", before[:1])
    session.undo()
    assert session.open("a1").article.zones == before
    with pytest.raises(UserError, match="ends at"):
        session.set_zones("a1", [Zone(Span(0, len(TEXT) + 1), ZoneKind.BODY)])


def test_two_coders_do_not_see_each_other(corpus: Corpus, session: Session) -> None:
    corpus.add_coder("Omar")
    session.act("a1", actions.code, DAMASCUS, "LOC")
    assert spans(corpus.session("Omar")) == []


def test_one_name_on_two_laptops_is_a_fork_until_the_coder_chooses(corpus: Corpus, session: Session) -> None:
    from annotator.store import decisions

    (root,) = session.act("a1", actions.code, DAMASCUS, "LOC").decisions
    session.act("a1", actions.code, Span(0, 6), "PER")
    elsewhere = Decision(
        id="00000000-0000-7000-8000-000000000001",
        key=root.key,
        parents=(root.id,),
        depth=1,
        copy="the other laptop",
        time=root.time,
        action="code",
        changes=(),
    )
    decisions.unite(corpus.file, [elsewhere])
    again = reopened(corpus)
    for decide in (lambda: again.act("a1", actions.code, Span(17, 20), "PER"), again.undo):
        with pytest.raises(UserError, match="two versions"):
            decide()
    desk = again.open("a1")
    assert [len(v.layer.annotations) for v in desk.versions] == [2, 1]
    again.settle("a1", 1)
    assert not again.open("a1").forked
    assert spans(again) == [("LOC", "دمشق")]
    assert spans(reopened(corpus)) == [("LOC", "دمشق")]
    with pytest.raises(UserError, match="nothing to undo"):
        again.undo()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 60), st.integers(1, 8)), max_size=25))
def test_random_acts_with_undo_leave_what_the_log_says(
    tmp_path_factory: pytest.TempPathFactory, moves: list[tuple[int, int, int]]
) -> None:
    path = tmp_path_factory.mktemp("random") / "c.sqlite"
    with Corpus.create(path, name="test", coder="Rana", codebook=CODEBOOK) as corpus:
        corpus.add_articles([article("a1")])
        session = corpus.session("Rana")
        words = [Span(m.start(), m.end()) for m in re.finditer(r"\w+", TEXT)]
        session.take_suggestions("a1", [suggestion(w, code) for w in words for code in ("PER", "LOC")])
        states = [session.open("a1").layer.hash]
        for verb, start, length in moves:
            try:
                _do(session, verb, Span(start, start + length))
            except UserError:
                continue
            desk = session.open("a1")
            states.append(desk.layer.hash)
            assert desk.open_suggestions == open_suggestions(desk.article, desk.layer, desk.suggestions)
        assert reopened(corpus).open("a1").layer == session.open("a1").layer
        while session.can_undo():
            session.undo()
        assert session.open("a1").layer.hash == states[0]
        corpus.rebuild()
        assert reopened(corpus).open("a1").layer == session.open("a1").layer


def _do(session: Session, verb: int, span: Span) -> None:
    there = session.open("a1").layer.annotations
    if verb <= 1 or not there:
        session.act("a1", actions.code, span, "PER")
    elif verb == 2:
        session.act("a1", actions.remove, there[-1].id)
    elif verb == 3:
        session.act("a1", actions.move, there[0].id, span)
    elif verb == 4:
        session.act("a1", actions.reject, suggestion(span))
    elif verb == 5:
        session.undo()
    else:
        session.redo()


def test_after_a_restore_what_was_done_before_can_be_undone(corpus: Corpus, session: Session) -> None:
    session.act("a1", actions.code, DAMASCUS, "LOC")
    backup = corpus.back_up()
    assert backup is not None
    path = corpus.path
    corpus.close()
    restore(path, backup.path)
    with Corpus.open(path, write=True) as restored:
        again = restored.session("Rana")
        assert again.undo().subjects == ("a1",)
        assert spans(again) == []
