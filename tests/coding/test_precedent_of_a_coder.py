"""What a coder decided is the same precedent after the corpus was opened again as before."""

from pathlib import Path

from corpus_builders import article, new_corpus

from annotator.coding import actions
from annotator.model.span import Span

WORDS = "وصل وفد إلى مقر للزمقشطي أمس."


def test_a_name_behind_the_swallowed_article_is_suggested_after_opening_again(tmp_path: Path) -> None:
    start = WORDS.index("لزمقشطي") + 1
    with new_corpus(tmp_path) as corpus:
        one, other = article(WORDS), article("ثم غادر الزمقشطي في المساء.")
        corpus.add_articles([one, other])
        corpus.session("Amal").act(one.id, actions.code, Span(start, start + len("زمقشطي")), "ORG")
        for session in (corpus.session("Amal"), corpus.session("Amal")):
            found = [s for s in session.suggesting(other.id)() if s.suggester == "precedent"]
            assert [s.span.of(other.text) for s in found] == ["الزمقشطي"]


def test_undo_in_a_later_session_takes_the_precedent_with_it(tmp_path: Path) -> None:
    start = WORDS.index("لزمقشطي") + 1
    with new_corpus(tmp_path) as corpus:
        one, other = article(WORDS), article("ثم غادر الزمقشطي في المساء.")
        corpus.add_articles([one, other])
        corpus.session("Amal").act(one.id, actions.code, Span(start, start + len("زمقشطي")), "ORG")
        later = corpus.session("Amal")
        assert later.suggesting(other.id)()
        later.undo()
        assert not [s for s in later.suggesting(other.id)() if s.suggester == "precedent"]
