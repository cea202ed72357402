"""The round that a coder was given last is found by a query, and is what the overview of the study says."""

from pathlib import Path

from corpus_builders import article, codebook

from annotator.coding import actions
from annotator.coding.study import Plan
from annotator.corpus import MAIN, Corpus
from annotator.model.span import Span


def as_the_overview_says(corpus: Corpus, coder: str) -> str:
    given = [row.round for row in corpus.study.overview() if row.coder == coder and row.assigned]
    return given[-1] if given else ""


def test_the_last_round_given_is_the_one_that_the_overview_says(tmp_path: Path) -> None:
    with Corpus.create(tmp_path / "a.hashiya", name="A", coder="Lead", role="lead", codebook=codebook()) as corpus:
        made = [article(f"وصل بوتين إلى موسكو {n}") for n in range(4)]
        corpus.add_articles(made)
        people = {name: corpus.add_coder(name).id for name in ("Amal", "Badr", "Chadi", "Dana")}
        found: list[dict[str, str]] = []

        def look() -> None:
            now = {name: corpus.last_round_given(id_) for name, id_ in people.items()}
            assert now == {name: as_the_overview_says(corpus, name) for name in people}
            found.append(now)

        look()
        second = corpus.study.add_round("Lead", "Second", purpose="pilot", seed=1).id
        corpus.study.draw("Lead", "Second", Plan(size=3, seed=1))
        look()
        corpus.study.assign("Lead", "Second", ("Amal", "Badr"))
        look()
        third = corpus.study.add_round("Lead", "Third", purpose="pilot", seed=2).id
        corpus.study.draw("Lead", "Third", Plan(size=2, seed=2))
        drawn = corpus.study.samples()[-1].articles[0]
        corpus.session("Badr", round=third).act(drawn, actions.code, Span(0, 3), "PER")
        corpus.session("Dana", round=MAIN).act(made[0].id, actions.code, Span(0, 3), "PER")
        out = tmp_path / "Chadi.hashiya-packet"
        corpus.packets.make(corpus.coder("Chadi"), rounds=["Third"], out=out, lead=corpus.coder("Lead"))
        look()
    assert found[0] == found[1] == dict.fromkeys(people, "")
    assert found[2] == {"Amal": second, "Badr": second, "Chadi": "", "Dana": ""}
    assert found[3] == {"Amal": second, "Badr": third, "Chadi": third, "Dana": ""}
