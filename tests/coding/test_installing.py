"""Tests of fetching data of camel-tools. The processes are real; the network is not reached: a proxy leads nowhere."""

import hashlib
import json
import sys
import threading
import zipfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from annotator.coding.choosing import NEURAL
from annotator.coding.installing import OFFERS, fetch
from annotator.model.errors import UserError
from annotator.suggest.camel.process import Stopped


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is put into the folder of the person who runs the tests."""
    monkeypatch.setenv("CAMELTOOLS_DATA", str(tmp_path / "camel"))
    monkeypatch.setenv("HOME", str(tmp_path))


class Watched:
    """Hears of progress, and cancels once so much has come."""

    def __init__(self, *, stop_at: int | None = None) -> None:
        self.told: list[tuple[int, int]] = []
        self._stop_at = stop_at

    def cancelled(self) -> bool:
        return self._stop_at is not None and any(done >= self._stop_at for done, _ in self.told)

    def tell(self, done: int, total: int) -> None:
        self.told.append((done, total))


def _saying(*lines: str, then: str = "") -> list[str]:
    return [sys.executable, "-c", f"import time\nfor line in {lines!r}: print(line, flush=True)\n{then}"]


def test_progress_is_told_and_the_place_returned() -> None:
    course = Watched()
    command = _saying('{"done": 1, "total": 2}', '{"done": 2, "total": 2}', '{"place": "somewhere"}')
    assert fetch(OFFERS[NEURAL], course, command=command) == Path("somewhere")
    assert course.told == [(1, 2), (2, 2)]


def test_cancel_kills_the_process() -> None:
    with pytest.raises(Stopped):
        fetch(OFFERS[NEURAL], Watched(stop_at=1), command=_saying('{"done": 1, "total": 2}', then="time.sleep(60)"))
    assert list(OFFERS[NEURAL].place.iterdir()) == []


@pytest.mark.parametrize(
    ("line", "words"),
    [('{"error": "broken"}', "damaged"), ('{"error": "OSError: disk full"}', "disk full"), ("", "broke off")],
)
def test_what_goes_wrong_is_told_in_a_sentence(line: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        fetch(OFFERS[NEURAL], Watched(), command=_saying(*([line] if line else [])))


def test_without_network_there_is_a_sentence_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    with pytest.raises(UserError, match="cannot be reached"):
        fetch(OFFERS[NEURAL], Watched())
    assert list((tmp_path / "camel").iterdir()) == []


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A data folder whose catalogue names a package on a server of this computer; returns the folder."""
    site, folder = tmp_path / "site", tmp_path / "camel"
    site.mkdir()
    folder.mkdir()
    with zipfile.ZipFile(site / "model.zip", "w") as archive:
        archive.writestr("config.json", "{}")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    package = {
        "package_type": "http",
        "private": False,
        "url": f"http://127.0.0.1:{server.server_port}/model.zip",
        "destination": "ner/arabert",
        "size": 100,
        "version": "1.1.0",
        "files": [{"path": "config.json", "sha256": hashlib.sha256(b"{}").hexdigest()}],
    }
    catalogue = {"version": "1.6.0", "components": {}, "packages": {"ner-arabert": package}}
    (folder / "catalogue.json").write_text(json.dumps(catalogue), encoding="utf-8")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    yield folder
    server.shutdown()
    server.server_close()


def test_a_package_is_fetched_compared_and_put_where_camel_tools_looks_for_it(offered: Path) -> None:
    course = Watched()
    place = fetch(OFFERS[NEURAL], course)
    assert place == offered / "data" / "ner" / "arabert"
    assert [f.name for f in place.iterdir()] == ["config.json"]
    assert course.told
    assert json.loads((offered / "versions.json").read_text()) == {"ner-arabert": "1.1.0"}
    assert [f.name for f in place.parent.iterdir()] == ["arabert"]


def test_a_package_whose_files_are_not_those_of_the_catalogue_is_thrown_away(offered: Path) -> None:
    catalogue = json.loads((offered / "catalogue.json").read_text())
    catalogue["packages"]["ner-arabert"]["files"][0]["sha256"] = "0" * 64
    (offered / "catalogue.json").write_text(json.dumps(catalogue))
    with pytest.raises(UserError, match="damaged"):
        fetch(OFFERS[NEURAL], Watched())
    assert list((offered / "data" / "ner").iterdir()) == []
    assert sorted(f.name for f in offered.iterdir()) == ["catalogue.json", "data"]
