"""A code that was merged into another has its present name wherever coded articles are read."""

import json
from pathlib import Path

from corpus_builders import decide
from study_builders import Study, new_study

from annotator.corpus import MAIN
from annotator.exchange.publishing import Asked
from annotator.model.decision import Added
from annotator.model.facts import Annotation
from annotator.model.ids import new_id
from annotator.model.span import Span
from annotator.model.stream import StreamKey, again
from annotator.store import decisions


def merge_person(study: Study) -> None:
    raw = json.loads(study.corpus.codebook().content)
    raw["layers"][0]["codes"] = [{"id": "ACTOR", "name": "actor"}, {"id": "LOC", "name": "LOC"}]
    study.corpus.codebooks.save(json.dumps({**raw, "merged": {"PER": "ACTOR"}}), lead="Lead")


def codes(path: Path) -> set[str]:
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return {fact["code"] for line in lines for fact in (*line["annotations"], *line["entries"])}


def test_lines_of_the_final_data_set_and_of_every_coding(tmp_path: Path) -> None:
    study = new_study(tmp_path)
    merge_person(study)
    study.corpus.publishing.export(tmp_path / "final", Asked(format="jsonl", round=MAIN))
    study.corpus.export(tmp_path / "all", format_name="jsonl")
    assert codes(tmp_path / "final") == codes(tmp_path / "all") == {"ACTOR"}


def test_an_article_that_is_read_a_second_time(tmp_path: Path) -> None:
    study = new_study(tmp_path)
    first = study.key(1, "Badr")
    second = StreamKey(first.coder, first.role, again(first.round), first.subject)
    decide(study.corpus, second, Added(Annotation(id=new_id(), span=Span(4, 9), code="PER")))
    merge_person(study)
    assert [a.code for a in decisions.layer(study.corpus.file, second).annotations] == ["ACTOR"]
