"""LibreOffice, as a judge of what is written for spreadsheets and as a spreadsheet that people save from."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest


def saved_by_libreoffice(path: Path, target: str, folder: Path) -> None:
    """Let LibreOffice open a file and save it in `folder` as `target`, e.g. "xlsx"; skipped where it is absent."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("needs LibreOffice Calc (soffice)")
    subprocess.run(
        (
            *(program, f"-env:UserInstallation={(path.parent / 'profile').as_uri()}", "--headless"),
            *("--convert-to", target, "--outdir", str(folder), str(path)),
        ),
        check=True,
        capture_output=True,
        timeout=110,
        env=os.environ | {"HOME": str(path.parent)},
    )
