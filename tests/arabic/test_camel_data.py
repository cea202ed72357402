"""Tests of looking for camel-tools' data on disk."""

import json
import os
from pathlib import Path

import pytest

from annotator.arabic import camel_data
from annotator.arabic.camel_data import data_folder, model_folder, morphology_file, without_fetching


def _write(file: Path, content: str = "") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
    return file


def test_the_environment_names_the_folder_else_it_is_in_the_home() -> None:
    assert data_folder({"CAMELTOOLS_DATA": "/data/camel"}) == Path("/data/camel").absolute()
    assert data_folder({}).parent in (Path.home(), Path.home() / "AppData/Roaming")


def test_nothing_is_found_in_an_empty_or_missing_folder(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        assert morphology_file(folder) is None
        assert model_folder(folder) is None


def test_a_database_is_found_in_its_usual_place_without_a_catalogue(tmp_path: Path) -> None:
    file = _write(tmp_path / "data/morphology_db/calima-msa-r13/morphology.db")
    assert morphology_file(tmp_path) == file


def test_a_database_is_found_where_the_catalogue_says(tmp_path: Path) -> None:
    listed = {"default": "new", "datasets": {"new": {"path": "morphology_db/new"}}}
    _write(tmp_path / "catalogue.json", json.dumps({"components": {"MorphologyDB": listed}}))
    file = _write(tmp_path / "data/morphology_db/new/morphology.db")
    assert morphology_file(tmp_path) == file


def test_a_broken_catalogue_is_no_obstacle(tmp_path: Path) -> None:
    _write(tmp_path / "catalogue.json", '{"components": [')
    file = _write(tmp_path / "calima-msa.db")
    assert morphology_file(tmp_path) == file


def test_a_model_is_found_only_when_it_is_whole(tmp_path: Path) -> None:
    folder = tmp_path / "data/ner/arabert"
    for name in ("config.json", "vocab.txt"):
        _write(folder / name)
    assert model_folder(tmp_path) is None
    _write(folder / "model.safetensors")
    assert model_folder(tmp_path) == folder


def test_while_camel_tools_is_imported_it_sees_an_empty_catalogue_and_after_that_the_users(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for before in ("/elsewhere", None):
        if before is None:
            monkeypatch.delenv(camel_data.VARIABLE, raising=False)
        else:
            monkeypatch.setenv(camel_data.VARIABLE, before)
        with without_fetching():
            shown = Path(os.environ[camel_data.VARIABLE])
        assert json.loads((shown / "catalogue.json").read_text(encoding="utf-8"))["packages"] == {}
        assert os.environ.get(camel_data.VARIABLE) == before
