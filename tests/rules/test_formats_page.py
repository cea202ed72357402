"""The page of formats is what the code says: the file is compared with what the command would write."""

import pytest

from annotator.formats.about import About
from annotator.formats.codebook_files import CODEBOOK_FORMATS, CODEBOOK_READERS, CODEBOOK_WRITERS
from annotator.formats.interchange.formats import READERS as INTERCHANGE_READERS
from annotator.formats.interchange.formats import WRITERS as INTERCHANGE_WRITERS
from annotator.formats.readers import READERS
from annotator.formats.table_formats import TABLE_FORMATS
from annotator.formats.writers import WRITERS
from tools import formats_page

ABOUT = {
    **{f"article {name}": reader.about for name, reader in READERS.items()},
    **{f"coding {name}": writer.about for name, writer in WRITERS.items()},
    **{f"table {name}": form.about for name, form in TABLE_FORMATS.items()},
    **{f"codebook {name}": about for name, about in CODEBOOK_FORMATS.items()},
    **{f"from {name}": reader.about for name, reader in INTERCHANGE_READERS.items()},
    **{f"to {name}": writer.about for name, writer in INTERCHANGE_WRITERS.items()},
}


def test_the_page_of_formats_is_what_the_command_would_write() -> None:
    written = formats_page.PAGE.read_text(encoding="utf-8")
    assert written == formats_page.page(), "run: uv run python -m tools.formats_page"


@pytest.mark.parametrize("name", ABOUT)
def test_every_format_says_whose_it_is(name: str) -> None:
    assert ABOUT[name].program


@pytest.mark.parametrize("about", ABOUT.values(), ids=list(ABOUT))
def test_what_a_format_holds_and_loses_is_told_in_whole_sentences(about: About) -> None:
    assert [s for s in (*about.holds, *about.loses) if not (s[0].isupper() and s.endswith("."))] == []


def test_every_format_of_codebooks_is_described_once() -> None:
    assert list(CODEBOOK_FORMATS) == list(dict.fromkeys((*CODEBOOK_READERS, *CODEBOOK_WRITERS)))
