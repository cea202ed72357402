"""What was answered by a choice that the codebook has no more is in the final tables as it was meant."""

import csv
import json
from pathlib import Path

import pyreadstat
from study_builders import Study, new_study

from annotator.coding import actions, values
from annotator.corpus import MAIN
from annotator.exchange.publishing import Asked


def drop_choices(study: Study, variable: str, *dropped: int) -> None:
    raw = json.loads(study.corpus.codebook().content)
    for one in raw["variables"]:
        if one["id"] == variable:
            one["choices"] = [choice for choice in one["choices"] if choice["value"] not in dropped]
    study.corpus.codebooks.save(json.dumps(raw), lead="Lead")


def test_a_choice_of_several_keeps_its_column(tmp_path: Path) -> None:
    study = new_study(tmp_path)
    session, article = study.corpus.session("Badr"), study.articles[1].id
    session.act(article, actions.reopen)
    session.act(article, values.set_value, article, "topics", ["1", "2"])
    session.act(article, actions.finish)
    drop_choices(study, "topics", 2)
    study.corpus.publishing.export(tmp_path / "out", Asked(format="csv", round=MAIN))
    with (tmp_path / "out" / "article.csv").open(encoding="utf-8-sig", newline="") as file:
        row = list(csv.DictReader(file))[1]
    assert (row["topics_1"], row["topics_2"]) == ("1", "1")


def test_a_missing_code_never_becomes_a_number(tmp_path: Path) -> None:
    study = new_study(tmp_path)
    drop_choices(study, "sources", 98)
    drop_choices(study, "sources", 99)
    study.corpus.publishing.export(tmp_path / "out", Asked(format="sav", round=MAIN))
    frame, _ = pyreadstat.read_sav(str(tmp_path / "out" / "article.sav"))
    assert frame["sources"].isna().all()
