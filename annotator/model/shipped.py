"""The codebooks that come with the program, and codebooks in files of the user's."""

from pathlib import Path

from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.errors import UserError
from annotator.model.resources import resource

DEFAULT_CODEBOOK = "news"


def shipped_codebooks() -> tuple[str, ...]:
    """Return the names of the shipped codebooks."""
    return tuple(sorted(p.stem for p in resource("codebooks").glob("*.json")))


def load_codebook(name_or_path: str) -> Codebook:
    """Return the shipped codebook of this name, or the one in this file. UserError when there is neither."""
    shipped = shipped_codebooks()
    path = resource("codebooks") / f"{name_or_path}.json" if name_or_path in shipped else Path(name_or_path)
    try:
        return parse_codebook(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        names = ", ".join(shipped)
        raise UserError(f"There is no codebook {name_or_path}; shipped ones are {names}, or name a file.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"The codebook {path.name} cannot be read: {error}.") from None
