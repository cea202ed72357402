"""Articles into a corpus and codings out of it: preview, import, export. Formats read and write the files."""
