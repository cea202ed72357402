"""The process that fetches data of camel-tools: `python -m annotator.suggest.camel.downloading PACKAGE`.

It does what `camel_data -i PACKAGE` does, with camel-tools' own catalogue and downloader. Besides it tells its progress
as JSON lines, compares every file with its hash, and gives the data their place only when they are whole. It is the
only code of the program that reaches for the network, and runs only when a person has asked for it. Whoever starts it
gives it a folder for temporary files (TMPDIR), and empties that when the process was killed.
"""

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

_STEP = 1_000_000
"""Bytes after which progress is told again."""


def main(package: str) -> None:
    """Fetch a package; the last line is {"place": folder} or {"error": "network" | "broken" | words}."""
    try:
        _say({"place": str(_fetch(package))})
    except (OSError, ValueError, ImportError) as error:
        _say({"error": f"{type(error).__name__}: {error}"})


def _fetch(package: str) -> Path:
    try:
        # Importing this fetches the catalogue where there is none; even the name of its error cannot be had before.
        from camel_tools.data import CATALOGUE, CT_DATA_DIR, DownloaderError
    except ImportError:
        raise
    except Exception:  # noqa: BLE001 - DownloaderError, or what came instead of a catalogue is none
        return _give_up("network")
    entry = CATALOGUE.get_package(package)
    total, done = int(entry.size or 0), 0
    place = Path(entry.destination)
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:

        def told(size: int) -> None:
            nonlocal done
            if done == 0 or done // _STEP != (done + size) // _STEP:
                _say({"done": done + size, "total": total})
            done += size

        try:
            _download(entry, Path(folder) / "data", told)
        except DownloaderError:
            return _give_up("network")
        if not all(_is_whole(Path(folder) / "data" / file.path, file.sha256) for file in entry.files):
            return _give_up("broken")
        if place.exists():
            shutil.rmtree(place)
        shutil.move(Path(folder) / "data", place)
    _note_version(Path(CT_DATA_DIR) / "versions.json", package, entry.version)
    return place


def _download(entry: Any, into: Path, told: Any) -> None:
    from camel_tools.data.downloader import HTTPDownloader

    HTTPDownloader.download(entry.url, into, is_zip=True, on_download_update=told)


def _is_whole(file: Path, sha256: str) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest() == sha256


def _note_version(file: Path, package: str, version: str) -> None:
    """Tell camel_data that this package is installed."""
    known = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    file.write_text(json.dumps({**known, package: version}, indent=4), encoding="utf-8")


def _give_up(why: str) -> Path:
    _say({"error": why})
    sys.exit(0)


def _say(answer: dict[str, Any]) -> None:
    print(json.dumps(answer), flush=True)  # noqa: T201 - this is how it answers


if __name__ == "__main__":
    main(sys.argv[1])
