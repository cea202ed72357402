"""In and out of a corpus: files to articles with a report, coded articles to files. Formats are `annotator.formats`."""
