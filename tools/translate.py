"""Gathers the words of the window and compiles their translations: `uv run python -m tools.translate`.

New words come into resources/translations/*.ts as unfinished; translate them there (Qt Linguist or any editor), then
run it again. Not part of the program.
"""

import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRANSLATIONS = ROOT / "resources" / "translations"
LANGUAGES = {"ar": (), "en": ("-pluralonly",)}
"""English needs its plurals only: the words in the code are English."""


def sources() -> list[str]:
    """Return the files with words for people, from the root of the repository."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))


def gather(language: str, file: Path) -> None:
    """Bring the .ts file up to date with the code; words that are gone go."""
    options = ("-silent", "-no-obsolete", "-locations", "none", "-target-language", language, *LANGUAGES[language])
    subprocess.run(["pyside6-lupdate", *options, *sources(), "-ts", str(file)], cwd=ROOT, check=True)


def compile_translations(file: Path, out: Path) -> Path:
    """Compile a .ts file to the .qm file `out`, and return it."""
    subprocess.run(["pyside6-lrelease", "-silent", str(file), "-qm", str(out)], check=True)
    return out


def main() -> None:
    """Gather and compile all languages."""
    for language in LANGUAGES:
        file = TRANSLATIONS / f"hashiya_{language}.ts"
        gather(language, file)
        compile_translations(file, file.with_suffix(".qm"))


if __name__ == "__main__":
    main()
