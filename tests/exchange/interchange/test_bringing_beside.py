"""Codings of other programs beside a codebook with questions and rules, and as the suggestions of a program."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from arriving_builders import TEXT, mark, quoted
from bringing_builders import bring, coded, named
from corpus_builders import article, new_corpus
from written_documents import write

from annotator.corpus import MAIN, Corpus
from annotator.exchange.interchange.interchange import Bringing, Labels
from annotator.exchange.packets import receive
from annotator.formats.interchange.document import Document
from annotator.model.article import ZoneKind
from annotator.model.errors import UserError
from annotator.model.span import Span


def test_where_an_answer_is_missing_the_article_is_not_finished_and_that_is_told(tmp_path: Path) -> None:
    with asking_corpus(tmp_path) as corpus:
        (row,) = bring(corpus, write(tmp_path / "in", "brat", named("LOC")), finished=True)
        assert corpus.session("Amal").open(str(row.article)).layer.finished is None
        assert [told.what for told in row.report.dropped] == ["finished"]


def asking_corpus(folder: Path) -> Corpus:
    """A corpus whose codebook asks for a topic, and for where where the topic is 1."""
    corpus = new_corpus(folder)
    choices = [{"value": n, "name": str(n)} for n in (1, 2)]
    topic = {"id": "topic", "on": "article", "level": "nominal", "choices": choices, "required": True}
    where = {"id": "where", "on": "article", "level": "text", "skip_if": [{"variable": "topic", "values": ["2"]}]}
    tone = {"id": "tone", "on": "quote", "level": "multiple", "choices": choices}
    raw = json.loads(corpus.codebook().content) | {"variables": [topic, where, tone]}
    corpus.codebooks.save(json.dumps(raw), lead="Amal")
    return corpus


def test_answers_come_with_their_filters_and_never_over_one_that_is_here(tmp_path: Path) -> None:
    whole = mark("a", "article", "", where="بيروت", topic="1", colour="3")
    document = quoted(whole, mark("q2", "quote", "direct", "الدخول مجاني", tone="2 | 1"))
    with asking_corpus(tmp_path) as corpus:
        (row,) = bring(corpus, write(tmp_path / "in", "uima-xmi", document))
        session = corpus.session("Amal")
        ground = session.ground(str(row.article))
        values = {f.variable: f.values for f in ground.layer.facts.values() if hasattr(f, "variable")}
        assert values == {"topic": ("1",), "where": ("بيروت",), "tone": ("1", "2")}
        other = quoted(mark("a", "article", "", topic="2"))
        (again,) = bring(corpus, write(tmp_path / "more", "uima-xmi", other))
        assert [told.reason for told in again.report.dropped if told.what == "answer"] == [
            "There is another answer already."
        ]


def test_names_that_the_rules_keep_apart_are_told(tmp_path: Path) -> None:
    with new_corpus(tmp_path) as corpus:
        raw = json.loads(corpus.codebook().content) | {"rules": {"entities_nest": False, "entities_in_quotes": False}}
        corpus.codebooks.save(json.dumps(raw), lead="Amal")
        marks = (mark("1", "name", "PER", "الوزير سامي الحلبي"), mark("2", "name", "ORG", "سامي"))
        inside = (*marks, mark("3", "name", "LOC", "مفتوحا"), mark("4", "quote", "direct", "سيبقى مفتوحا"))
        (row,) = bring(corpus, write(tmp_path / "in", "brat", Document(text=TEXT, name="a", marks=inside)))
        assert coded(corpus) == [("PER", "الوزير سامي الحلبي")]
        assert [told.what for told in row.report.dropped] == ["ORG", "LOC"]


def test_suggestions_of_a_named_suggester_are_no_codings(corpus: Corpus, tmp_path: Path) -> None:
    document = Document(
        text=TEXT, name="a", marks=(mark("1", "name", "LOC", "بيروت"), mark("2", "name", "Event", "المعرض"))
    )
    (row,) = bring(corpus, write(tmp_path / "in", "brat", document), suggester="tagger")
    assert (row.status, row.suggester, row.coder) == ("imported", "tagger", "")
    session = corpus.session("Amal")
    assert not session.open(str(row.article)).layer.facts
    found = [s for s in session.suggesting(str(row.article))() if "tagger" in s.suggesters]
    assert [(s.code, s.span.of(TEXT)) for s in found] == [("LOC", "بيروت"), ("Event", "المعرض")]


def test_predictions_of_a_model_are_suggestions_without_being_asked_for(corpus: Corpus, tmp_path: Path) -> None:
    def regions(words: str, label: str) -> dict[str, object]:
        start = TEXT.index(words)
        value = {"start": start, "end": start + len(words), "text": words, "labels": [label]}
        return {"id": words, "from_name": "name", "to_name": "text", "type": "labels", "value": value}

    task = {
        "data": {"text": TEXT},
        "annotations": [{"completed_by": "ريم", "result": [regions("بيروت", "LOC")]}],
        "predictions": [{"model_version": "ner 2", "result": [regions("سامي الحلبي", "PER")]}],
    }
    (tmp_path / "tasks.json").write_text(json.dumps([task]), encoding="utf-8")
    rows = bring(corpus, tmp_path / "tasks.json")
    assert [(r.status, r.coder, r.suggester) for r in rows] == [("imported", "ريم", ""), ("coded", "", "ner 2")]
    assert coded(corpus, "ريم") == [("LOC", "بيروت")]


def test_in_a_coders_part_of_a_study_codings_come_and_go_back_but_codes_are_the_leads(tmp_path: Path) -> None:
    with new_corpus(tmp_path, coder="Lead") as lead:
        lead.add_articles([article(TEXT)])
        amal = lead.add_coder("Amal")
        lead.packets.make(amal, rounds=[MAIN], out=tmp_path / "packet.zip")
    receive(tmp_path / "packet.zip", tmp_path / "laptop.corpus")
    with Corpus.open(tmp_path / "laptop.corpus", write=True) as laptop:
        log = len(list(laptop.log()))
        with pytest.raises(UserError, match=r"only its lead adds codes \(City\)"):
            bring(laptop, write(tmp_path / "in", "brat", named("City")), coder="Amal")
        assert len(list(laptop.log())) == log
        rows = bring(laptop, tmp_path / "in", coder="Amal", labels=Labels({"City": "LOC"}))
        assert [row.status for row in rows] == ["coded"]
        laptop.packets.write_return(tmp_path / "return.zip")
    with Corpus.open(tmp_path / "news.corpus", write=True) as lead:
        lead.packets.merge([tmp_path / "return.zip"])
        assert list(lead.check()) == []
        assert coded(lead, "Amal") == [("LOC", "بيروت")]


def test_a_score_that_no_number_of_a_computer_holds_is_an_attribute_that_is_told(
    corpus: Corpus, tmp_path: Path
) -> None:
    folder = write(tmp_path / "in", "prodigy", Document(text=TEXT, marks=(mark("1", "name", "LOC", "بيروت", score=1),)))
    (path,) = folder.iterdir()
    path.write_text(path.read_text(encoding="utf-8").replace('"score":1', f'"score":1{"0" * 400}'), encoding="utf-8")
    (row,) = bring(corpus, folder, suggester="a program")
    assert row.status == "imported"
    assert [one.what for one in row.report.dropped if "score" in one.place] == ["attribute"]


def test_one_file_may_be_counted_otherwise_than_those_beside_it(corpus: Corpus, tmp_path: Path) -> None:
    text = "😀 معرض في بيروت"
    place = {"label": "LOC", "start_offset": 11, "end_offset": 16}
    for name, shift in (("points", 0), ("units", 1)):
        at = {**place, "start_offset": 11 + shift, "end_offset": 16 + shift}
        line = json.dumps({"text": f"{text}{shift}", "entities": [at]}, ensure_ascii=False)
        (tmp_path / f"{name}.jsonl").write_text(line, encoding="utf-8")
    units = {tmp_path / "points.jsonl": "code-points", tmp_path / "units.jsonl": "utf-16"}
    rows = bring(corpus, *units, coder="Amal", units=units)
    assert [row.status for row in rows] == ["imported", "imported"]
    assert {a.span for row in rows for a in corpus.session("Amal").ground(str(row.article)).layer.annotations} == {
        Span(11, 16)
    }


def test_a_refused_file_leaves_the_zones_of_an_article_as_another_file_brought_them(
    corpus: Corpus, tmp_path: Path
) -> None:
    text = "معرض في بيروت\nقال الوزير كلاما.\nالمصدر: رويترز"
    at = text.index("رويترز")
    agency = {"label": "ORG", "start": at, "end": at + 6}
    first = json.dumps({"text": text, "spans": [{"label": "LOC", "start": 8, "end": 13}]})
    wounded = json.dumps({"text": text, "spans": [agency]}) + '\n{"text": "قال", "spans": [{"start": 9, "end": 12}]}'
    for name, content in (("a", first), ("b", wounded)):
        (tmp_path / f"{name}.jsonl").write_text(content, encoding="utf-8")
    rows = bring(corpus, tmp_path / "a.jsonl", tmp_path / "b.jsonl", coder="Amal")
    assert [row.status for row in rows] == ["imported", "refused"]
    (article,) = corpus.articles()
    assert ZoneKind.SKIP in {zone.kind for zone in corpus.article(article.id).zones}


def test_what_is_said_of_an_article_that_is_here_already_is_told(corpus: Corpus, tmp_path: Path) -> None:
    text, metadata = named("LOC"), (("outlet", "النهار"), ("date", "2024-03-01"), ("desk", "7"))
    bring(corpus, write(tmp_path / "first", "brat", text), coder="Amal")
    later = replace(text, metadata=metadata)
    for coder, status in (("Amal", "duplicate"), ("Huda", "coded")):
        (row,) = bring(corpus, write(tmp_path / coder, "tei", later), coder=coder)
        assert row.status == status
        told = [one.place for one in row.report.dropped if one.what == "data about the document"]
        assert told == ["desk: 7", "outlet: النهار", "date: 2024-03-01"]
    assert corpus.article(str(row.article)).source.outlet == ""


def test_documents_of_one_text_that_say_different_things_of_it_are_told_of(corpus: Corpus, tmp_path: Path) -> None:
    text = named("LOC")
    documents = [
        replace(text, name=name, coder=coder, metadata=(("outlet", outlet), ("date", "2024-03-01")))
        for name, coder, outlet in (("a", "Amal", "النهار"), ("b", "Huda", "النهار"), ("c", "ريم", "الرأي"))
    ]
    rows = bring(corpus, write(tmp_path / "in", "tei", *documents))
    told = [one.place for row in rows for one in row.report.dropped if one.what == "data about the document"]
    assert told == ["outlet: الرأي"]


def test_what_is_said_of_an_article_that_comes_as_a_plain_one_is_told_too(corpus: Corpus, tmp_path: Path) -> None:
    said = {"outlet": "النهار", "flag": True}
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    line = json.dumps({"text": TEXT, "meta": said, "spans": [{"label": "LOC", "start": 0, "end": 5}]})
    (tmp_path / "b.jsonl").write_text(line, encoding="utf-8")
    files = [tmp_path / "a.txt", tmp_path / "b.jsonl"]
    seen = corpus.interchange.look(files, Bringing(coder="Amal")).documents
    rows = corpus.interchange.bring(files, Bringing(coder="Amal"))
    for reports in ([one.report for one in seen], [row.report for row in rows]):
        told = [one.place for report in reports if report for one in report.dropped if "data about" in one.what]
        assert told == ["flag: true", "outlet: النهار"]
    assert {one.article for one in seen} == {None}


def test_a_value_that_a_table_has_as_its_word_is_no_other_value(corpus: Corpus, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": TEXT, "flag": True, "n": 7}), encoding="utf-8")
    spans = [{"label": "LOC", "start": 0, "end": 5}]
    line = json.dumps({"text": TEXT, "meta": {"flag": True, "n": 7}, "spans": spans})
    (tmp_path / "b.jsonl").write_text(line, encoding="utf-8")
    _, row = bring(corpus, tmp_path / "a.jsonl", tmp_path / "b.jsonl", coder="Amal")
    assert row.status == "coded"
    assert row.report is not None
    assert row.report.dropped == ()
