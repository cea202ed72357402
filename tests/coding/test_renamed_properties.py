"""Whatever is coded, undone and renamed in whatever order: the log is sound and undo leads back to nothing."""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from codebook_ground import now, study
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.coding import actions, worklist
from annotator.coding.session import Session
from annotator.corpus import Corpus
from annotator.model.codebook_edits import merge, retire, set_rule
from annotator.model.errors import UserError
from annotator.model.span import Span

STEPS = ("code", "recode", "move", "remove", "check", "undo", "redo", "finish", "reopen", "merge", "merge on", "retire")


def decide(session: Session, step: str, number: int) -> None:
    layer = session.open("a1").layer
    there = layer.annotations[number % len(layer.annotations)].id if layer.annotations else "none"
    span = Span(number % 40, number % 40 + 5)
    if step == "code":
        session.act("a1", actions.code, span, session.codebook.codes()[number % len(session.codebook.codes())].id)
    elif step == "recode":
        session.act("a1", actions.recode, there, session.codebook.codes()[-1].id)
    elif step == "move":
        session.act("a1", actions.move, there, span)
    elif step == "remove":
        session.act("a1", actions.remove, there)
    elif step == "check":
        session.act("a1", worklist.check, there)
    elif step in ("undo", "redo"):
        session.undo() if step == "undo" else session.redo()
    else:
        session.act("a1", actions.finish) if step == "finish" else session.act("a1", actions.reopen)


def edit(corpus: Corpus, step: str, number: int) -> None:
    edits = {
        "merge": lambda c: merge(c, "PER", "PERSON"),
        "merge on": lambda c: merge(c, "PERSON", "LOC"),
        "retire": lambda c: retire(set_rule(c, "r", str(number)), "PERSON"),
    }
    corpus.codebooks.save(edits[step](now(corpus).content), lead="Lead")


def steps_of(corpus: Corpus, steps: list[tuple[str, int]]) -> Iterator[Session]:
    session = corpus.session("Rana")
    for step, number in steps:
        try:
            if step in ("merge", "merge on", "retire"):
                edit(corpus, step, number)
                session = corpus.session("Rana")
            else:
                decide(session, step, number)
        except UserError:
            continue
        yield session


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 50)), max_size=14))
def test_the_log_is_sound_and_everything_can_be_undone(steps: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder, study(Path(folder)) as corpus:
        for session in steps_of(corpus, steps):
            shown = corpus.session("Rana").open("a1").layer
            assert session.open("a1").layer.facts == shown.facts
        assert list(corpus.check()) == []
        session = corpus.session("Rana")
        while session.can_undo():
            session.undo()
        assert session.open("a1").layer.facts == {}
        assert list(corpus.check()) == []
        assert json.loads(now(corpus).content)
