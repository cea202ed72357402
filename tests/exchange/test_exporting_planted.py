"""What was answered about an article the second time is about the same article in what leaves."""

import json
from pathlib import Path

from study_builders import new_study

from annotator.coding import values
from annotator.model.stream import again


def test_values_of_a_planted_article_name_the_article_by_its_id(tmp_path: Path) -> None:
    study = new_study(tmp_path)
    place = again(study.articles[1].id)
    study.corpus.session("Badr").act(place, values.set_value, place, "tone", ["3"])
    study.corpus.export(tmp_path / "all", format_name="jsonl")
    lines = [json.loads(line) for line in (tmp_path / "all").read_text(encoding="utf-8").splitlines()]
    (second,) = (line for line in lines if line["round"] == again("main"))
    assert second["values"] == [{"target": study.articles[1].id, "variable": "tone", "values": ["3"]}]
