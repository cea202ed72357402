"""Who codes and settles in one round has two streams: the list shows the own coding, the overview counts it once."""

from adjudicated_ground import Ground

from annotator.coding import actions
from annotator.model.stream import MAIN


def test_gold_does_not_make_the_own_coding_look_finished(study: Ground) -> None:
    study.code("Badr", (4, 9, "PER"))
    study.code("Amal", (4, 9, "ORG"), finish=False)
    session = study.adjudicator("Amal")
    session.act(study.articles[0], actions.finish)
    amal = study.corpus.coder("Amal").id
    (row,) = study.corpus.articles(coder=amal, round=MAIN)
    assert [(s.role, s.state) for s in row.states if s.coder == amal] == [("coder", "begun")]
    progress = study.corpus.progress(amal)
    assert (progress.begun, progress.finished) == (1, 0)
    study.session("Amal").act(study.articles[0], actions.finish)
    counted = {row.coder: (row.begun, row.finished) for row in study.corpus.study.overview()}
    assert counted["Amal"] == (0, 1)


def test_who_only_settles_sees_gold_in_the_list(study: Ground) -> None:
    session = study.adjudicator()
    session.act(study.articles[0], actions.finish)
    dina = study.corpus.coder("Dina").id
    (row,) = study.corpus.articles(coder=dina, round=MAIN)
    assert [s.state for s in row.states if s.coder == dina] == ["finished"]
    assert study.corpus.progress(dina).finished == 1
    counted = {row.coder: row.finished for row in study.corpus.study.overview()}
    assert counted["Dina"] == 1
