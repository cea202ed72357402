"""Suggestions that were brought from outside are nobody's coding, whatever is counted, measured or exported."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bringing_suggestions import bring
from builders import annotation, quote
from study_builders import Study, new_study

from annotator.agreement.figures import Options
from annotator.coding import actions
from annotator.corpus import MAIN, NEW, Corpus
from annotator.exchange.interchange.interchange import Leaving
from annotator.exchange.publishing import Asked
from annotator.formats.writers import WRITERS
from annotator.store import decisions, study_tables
from annotator.store.moment import Moment


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    made = new_study(tmp_path)
    made.code(0, "Dina", start=7)
    with made.corpus:
        yield made


def bring_to_all(study: Study, coder: str = "Amal") -> None:
    for one in study.articles:
        bring(study.corpus, one.id, (annotation(4, 9), 0.9), (quote(20, 40), None), coder=coder)


def everything(study: Study, out: Path) -> dict[str, Any]:
    """Return all that is said of who coded what, in every place that says it."""
    corpus, file = study.corpus, study.corpus.file
    out.mkdir()
    said: dict[str, Any] = {
        "rows": list(corpus.articles()),
        "overview": corpus.study.overview(),
        "times": corpus.study.times(),
        "coded": sorted(map(repr, study_tables.coded(file))),
        "tallies": study_tables.tallies(file),
        "begun": [study_tables.has_begun(file, MAIN, c.id) for c in corpus.coders()],
        "heads": Moment(file).heads,
        "questions": corpus.codebooks.questions(),
        "cases": corpus.adjudication.cases(),
        "adjudication": corpus.adjudication.progress(),
        "agreement": corpus.agreement.report(Options(draws=10)),
    }
    for who in corpus.coders():
        said[f"list of {who.name}"] = list(corpus.articles(coder=who.id))
        said[f"new for {who.name}"] = list(corpus.articles(coder=who.id, state=NEW))
        said[f"progress of {who.name}"] = corpus.progress(who.id)
        said[f"read again by {who.name}"] = corpus.codebooks.worklist(who.name)
        said[f"precedent of {who.name}"] = decisions.precedents(file, who.id, {MAIN})
        said[f"undo of {who.name}"] = corpus.session(who.name, role=who.role).can_undo()
        said[f"next for {who.name}"] = {
            (r.article, r.gain) for r in corpus.learning.next_articles(who, corpus.round(), corpus.codebook(), most=9)
        }
        said[f"spellings of {who.name}"] = corpus.session(who.name).spellings(study.entry.id)
    for format_name in WRITERS:
        report = corpus.export(out / format_name, format_name=format_name)
        said[format_name] = [(f.name, f.read_bytes()) for f in report.files if not f.name.endswith("manifest.json")]
        manifest = json.loads(report.files[-1].read_text(encoding="utf-8"))
        said[f"manifest of {format_name}"] = manifest | {"time": ""}
    for format_name in ("brat", "prodigy", "uima-json"):
        place = out / f"to {format_name}"
        left = corpus.interchange.export(place, Leaving(format_name=format_name))
        there = [place] if place.is_file() else sorted(p for p in place.rglob("*") if p.is_file())
        said[f"to {format_name}"] = ([p.read_bytes() for p in there], left.articles, left.annotations, left.quotes)
        assert there
    final = corpus.publishing.export(out / "final", Asked(format="csv", round=MAIN, shape="long"))
    said["final"] = [(path.name, path.read_bytes()) for path in final.files if path.suffix == ".csv"]
    said["final manifest"] = final.manifest
    return said


def test_nothing_that_is_said_of_codings_changes_when_suggestions_are_brought(study: Study, tmp_path: Path) -> None:
    before = everything(study, tmp_path / "before")
    last = {name: value[0] for name, value in before.items() if name.startswith("precedent of")}
    bring_to_all(study)
    bring_to_all(study, "Dina")
    after = everything(study, tmp_path / "after")
    for said in (before, after):
        for name in last:
            said[name] = said[name][1]  # the number of the last decision goes on
    differing = [name for name in before if before[name] != after[name] and not name.startswith("next for")]
    assert differing == []
    assert list(study.corpus.check()) == []


def test_an_article_with_nothing_but_suggestions_is_new_and_its_zones_can_be_set(study: Study) -> None:
    corpus, article = study.corpus, study.articles[4]
    bring_to_all(study)
    listed = {row.id: row for row in corpus.articles(coder=corpus.coder("Badr").id, state=NEW)}
    assert listed[article.id].states == ()
    session = corpus.session("Badr")
    assert not any(r.is_coding for r in session.history(article.id))
    session.set_zones(article.id, article.zones[:1])
    session.act(article.id, actions.code, article.zones[0].span, "PER")
    assert any(r.is_coding for r in session.history(article.id))


def test_the_history_of_an_article_says_in_one_line_what_was_offered(study: Study) -> None:
    bring_to_all(study)
    (row,) = study.corpus.session("Badr").history(study.articles[4].id)
    assert (row.coder, row.role, row.action, row.what) == ("Amal", "suggester", "offer", "model 1 (2)")
    assert not row.can_undo


def test_what_is_offered_is_out_of_reach_of_undo(study: Study) -> None:
    bring_to_all(study, "Badr")
    session = study.corpus.session("Badr")
    assert session.can_undo() is None or session.can_undo().action != "offer"  # type: ignore[union-attr]


def test_rebuilding_gives_what_stood_there(study: Study) -> None:
    bring_to_all(study)
    bring_to_all(study)
    before = study.corpus.packets.digest()
    study.corpus.rebuild()
    assert study.corpus.packets.digest() == before
    assert list(study.corpus.check()) == []


def test_check_finds_an_offered_place_beyond_the_article(study: Study) -> None:
    article = study.articles[4].id
    bring(study.corpus, article, (annotation(4, 9), 0.9))
    (made,) = [d for d in study.corpus.history(article) if d.key.role == "suggester"]
    with study.corpus.file.writing() as db:
        for trigger in [n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]:
            db.execute(f"DROP TRIGGER {trigger}")
        db.execute("UPDATE decision SET body = replace(body, '[4,5,', '[4,5000,') WHERE id = ?", (made.id,))
    study.corpus.rebuild()
    assert any("beyond the end" in found.what for found in decisions_checked(study.corpus))


def decisions_checked(corpus: Corpus) -> list[Any]:
    from annotator.store.log_checking import check_log

    with corpus.file.reading() as db:
        return list(check_log(db, corpus.copy))


def test_what_was_left_undecided_is_in_the_training_data(study: Study, tmp_path: Path) -> None:
    article = study.articles[4]
    bring(study.corpus, article.id, (annotation(0, 3), 0.9))
    session = study.corpus.session("Badr")
    desk = session.take_suggestions(article.id, session.suggesting(article.id)())
    offered = [s for s in desk.open_suggestions if s.suggester == "model"]
    assert [s.span.of(article.text) for s in offered] == ["وصل"]
    session.act(article.id, actions.finish, [s.id for s in desk.open_suggestions])
    study.corpus.export(tmp_path / "training", format_name="training")
    written = "".join(p.read_text(encoding="utf-8") for p in (tmp_path / "training").glob("*.jsonl"))
    assert offered[0].id in written or '"model"' in written
