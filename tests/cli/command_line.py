"""Running commands as a user would, in this process."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import main

TEXT = "افتتاح المعرض\nقال الوزير سامي الحلبي في بيروت إن المعرض «سيبقى مفتوحا»، وأضاف أن الدخول مجاني.\n"


class Line:
    """Runs commands on the corpus `corpus`; `error` is what the last one said on standard error."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self._capsys, self._monkeypatch = capsys, monkeypatch
        self.corpus = folder / "c.sqlite"
        self.folder = folder
        self.error = ""

    def __call__(self, *arguments: object, code: int = 0, given: str = "") -> list[dict[str, Any]]:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode("utf-8", "surrogatepass"))))
        returned = main([str(a) for a in arguments])
        out, self.error = self._capsys.readouterr()
        assert returned == code, (out, self.error)
        return [json.loads(line) for line in out.splitlines()]

    def code(self, *lines: dict[str, Any] | str, code: int = 0) -> list[dict[str, Any]]:
        given = "".join((x if isinstance(x, str) else json.dumps(x)) + "\n" for x in lines)
        return self("code", self.corpus, "--coder", "Rana", code=code, given=given)


def place(words: str) -> dict[str, int]:
    return {"start": TEXT.index(words), "end": TEXT.index(words) + len(words)}
