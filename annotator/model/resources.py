"""Where the shipped files lie: beside the program in the repository, inside the package when installed."""

from pathlib import Path

_ANNOTATOR = Path(__file__).resolve().parents[1]


def resource(name: str) -> Path:
    """Return the path of a shipped file or folder, e.g. resource("lexicons/names.tsv.gz"). It may not exist."""
    installed = _ANNOTATOR / "_resources"
    return (installed if installed.is_dir() else _ANNOTATOR.parent / "resources") / name
