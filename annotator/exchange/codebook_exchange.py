"""Codebooks in and out of files, for the window, which knows no formats."""

from annotator.formats.codebook_files import CODEBOOK_READERS, CODEBOOK_WRITERS
from annotator.formats.codebook_files import read_codebook as read_codebook
from annotator.formats.codebook_files import write_codebook as write_codebook

READ = tuple(CODEBOOK_READERS)
"""Endings of files that can be read."""

WRITTEN = tuple(CODEBOOK_WRITERS)
"""Names of formats that can be written: the ending, for a printed codebook with the language, "docx-ar"."""
