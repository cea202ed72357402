"""The final data set: whose coding counts, what stands in its tables, and the same bytes from its manifest."""

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from corpus_builders import decide
from study_builders import Study, new_study

from annotator.exchange.publishing import FORMATS, Asked, FinalReport
from annotator.formats.table_csv import unguarded
from annotator.model.codebook import parse_codebook
from annotator.model.decision import Added, Removed
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion, Note
from annotator.model.ids import new_id
from annotator.model.stream import CORPUS, MAIN, StreamKey
from annotator.store import decisions
from annotator.store.withdrawal import withdraw_article, withdraw_coder


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    made = new_study(tmp_path)
    with made.corpus:
        yield made


def export(study: Study, out: Path, format: str = "csv", shape: str = "long", **more: object) -> FinalReport:
    return study.corpus.publishing.export(out, Asked(format=format, round=MAIN, shape=shape, **more))  # type: ignore[arg-type]


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [{k: unguarded(v) for k, v in row.items()} for row in csv.DictReader(file)]


def test_gold_counts_where_it_exists_else_the_assigned_coder_and_a_column_says_which(
    study: Study, tmp_path: Path
) -> None:
    report = export(study, tmp_path / "out")
    rows = table(tmp_path / "out" / "article.csv")
    assert [(r["layer"], r["coder"], r["state"], r["coders"]) for r in rows] == [
        ("gold", "Gold", "finished", "1"),
        ("assigned", "Badr", "finished", "1"),
        ("first assigned", "Amal", "finished", "2"),
        ("only coder", "Dina", "begun", "1"),
        ("none", "", "new", "0"),
    ]
    assert [r["start"] for r in table(tmp_path / "out" / "annotation.csv")] == ["5", "6", "4", "7"]
    assert report.manifest.counts == {"articles": 5, "annotations": 4, "quotes": 4, "unfinished": 2, "forked": 0}


def test_with_finished_only_what_is_begun_stays_out(study: Study, tmp_path: Path) -> None:
    export(study, tmp_path / "out", finished=True)
    assert [r["layer"] for r in table(tmp_path / "out" / "article.csv")][3:] == ["none", "none"]


def test_variables_are_columns_and_multiple_choice_is_zero_and_one(study: Study, tmp_path: Path) -> None:
    export(study, tmp_path / "out")
    first = table(tmp_path / "out" / "article.csv")[0]
    assert {name: first[name] for name in ("tone", "topics_1", "topics_2", "sources", "remark", "n_PER", "n_LOC")} == {
        "tone": "2", "topics_1": "1", "topics_2": "0", "sources": "98", "remark": "=1+1", "n_PER": "1", "n_LOC": "0",
    }  # fmt: skip
    assert table(tmp_path / "out" / "article.csv")[4]["topics_1"] == ""
    quote = table(tmp_path / "out" / "quote.csv")[0]
    assert (quote["V1"], quote["speaker_gender"], quote["speaker_entry_names"]) == ("98", "2", "فلاديمير بوتين")
    speaker = table(tmp_path / "out" / "speaker.csv")[0]
    assert (speaker["name"], speaker["gender"], speaker["quotations"], speaker["articles"]) == (
        "فلاديمير بوتين", "2", "4", "4",
    )  # fmt: skip


def test_every_span_of_a_part_has_its_place_in_code_points_and_in_utf16(study: Study, tmp_path: Path) -> None:
    export(study, tmp_path / "out")
    texts = {a.id: a.text for a in study.articles}
    parts = table(tmp_path / "out" / "part.csv")
    assert [r["part"] for r in parts[:4]] == ["content", "content", "cue", "speaker"]
    for row in parts:
        text = texts[row["article_id"]]
        assert text[int(row["start"]) : int(row["end"])] == row["surface"]
        units = text.encode("utf-16-le")[2 * int(row["start_utf16"]) : 2 * int(row["end_utf16"])]
        assert units.decode("utf-16-le") == row["surface"]
        assert int(row["start_utf16"]) == int(row["start"]) + 1


def test_cells_that_a_spreadsheet_would_run_are_guarded(study: Study, tmp_path: Path) -> None:
    export(study, tmp_path / "out")
    with (tmp_path / "out" / "article.csv").open(encoding="utf-8-sig", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["remark"], row["outlet"]) == ("'=1+1", "'-جريدة")


def test_json_lines_hold_the_chosen_coding_with_its_values(study: Study, tmp_path: Path) -> None:
    export(study, tmp_path / "out.jsonl", "jsonl")
    first, *_, last = map(json.loads, (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines())
    assert (first["layer"], first["coder"], last["layer"], last["annotations"]) == ("gold", "Gold", "none", [])
    assert {"target": study.articles[0].id, "variable": "tone", "values": ["2"]} in first["values"]
    assert {"target": study.entry.id, "variable": "gender", "values": ["2"]} in first["values"]


def test_wide_has_one_row_an_article_with_its_quotes_side_by_side(study: Study, tmp_path: Path) -> None:
    export(study, tmp_path / "out", shape="wide")
    rows = table(tmp_path / "out" / "wide.csv")
    assert [r["q1_V1"] for r in rows] == ["98", "98", "98", "98", ""]
    assert rows[0]["q1_cue_surface"] == "قال"
    assert not any(name.startswith("q2_") for name in rows[0])


@pytest.mark.parametrize("format", FORMATS)
def test_a_data_set_is_made_again_byte_by_byte_from_its_manifest_after_coding_went_on(
    study: Study, tmp_path: Path, format: str
) -> None:
    before = export(study, tmp_path / "before", format)
    study.code(3, "Gold", role="adjudicator", start=8)
    study.code(4, "Badr")
    decide(study.corpus, study.key(1, "Badr"), Added(Note(id=new_id(), text="later")))
    study.corpus.add_coder("Later")
    after = export(study, tmp_path / "after", format)
    assert after.manifest.files != before.manifest.files
    again = study.corpus.publishing.export_again(tmp_path / "again", before.files[-1])
    assert again.same is True
    assert [p.read_bytes() for p in again.files] == [p.read_bytes() for p in before.files]


def test_what_was_withdrawn_since_is_named_when_a_data_set_is_made_again(study: Study, tmp_path: Path) -> None:
    manifest = export(study, tmp_path / "out").files[-1]
    withdraw_coder(study.corpus.file, study.corpus.coder("Badr").id)
    with pytest.raises(UserError, match="it was withdrawn"):
        study.corpus.publishing.export_again(tmp_path / "again", manifest)
    assert not (tmp_path / "again").exists()


def test_a_withdrawn_article_is_named_when_a_data_set_is_made_again(study: Study, tmp_path: Path) -> None:
    manifest = export(study, tmp_path / "out").files[-1]
    withdraw_article(study.corpus.file, study.articles[4].id)
    with pytest.raises(UserError, match=f"Article {study.articles[4].id}"):
        study.corpus.publishing.export_again(tmp_path / "again", manifest)


def test_a_manifest_of_something_else_is_refused(study: Study, tmp_path: Path) -> None:
    study.corpus.export(tmp_path / "plain.jsonl", format_name="jsonl")
    with pytest.raises(UserError, match="not the manifest of a final data set"):
        study.corpus.publishing.export_again(tmp_path / "again", tmp_path / "plain.jsonl.manifest.json")


@pytest.mark.parametrize("sums", [None, [], "x", 5])
def test_a_manifest_without_sums_is_refused(study: Study, tmp_path: Path, sums: object) -> None:
    manifest = export(study, tmp_path / "out").files[-1]
    manifest.write_text(json.dumps({**json.loads(manifest.read_text(encoding="utf-8")), "sha256": sums}))
    with pytest.raises(UserError, match="not a manifest"):
        study.corpus.publishing.export_again(tmp_path / "again", manifest)


def test_a_forked_stream_is_folded_along_the_head_of_the_manifest(study: Study, tmp_path: Path) -> None:
    before = export(study, tmp_path / "before")
    stream = decisions.stream(study.corpus.file, study.key(1, "Badr"))
    other = replace(
        stream[-1], id=new_id(), copy="elsewhere", depth=stream[-1].depth + 5, changes=(Added(Note(id="n", text="x")),),
        parents=(stream[0].id,),
    )  # fmt: skip
    decisions.unite(study.corpus.file, [other])
    assert study.corpus.publishing.export_again(tmp_path / "again", before.files[-1]).same is True


def test_a_code_that_was_merged_since_is_told_by_its_present_name_and_as_it_was_given(
    study: Study, tmp_path: Path
) -> None:
    before = study.corpus.codebook()
    raw = json.loads(before.content)
    raw["layers"][0]["codes"] = [{"id": "ACTOR", "name": "actor"}, raw["layers"][0]["codes"][1]]
    later = parse_codebook(json.dumps({**raw, "merged": {"PER": "ACTOR"}}), before.id)
    stage = study.corpus.round()
    lead = StreamKey(study.corpus.coder("Lead").id, "lead", MAIN, CORPUS)
    version = CodebookVersion(id=later.id, content=later.content, parent=later.parent)
    decide(study.corpus, lead, Added(version), Removed(stage), Added(replace(stage, codebook=later.id)))
    export(study, tmp_path / "out")
    annotation = table(tmp_path / "out" / "annotation.csv")[0]
    assert (annotation["code"], annotation["code_as_coded"]) == ("ACTOR", "PER")
    assert table(tmp_path / "out" / "article.csv")[0]["n_ACTOR"] == "1"
