"""The corpus file: articles, coders and the log of decisions in SQLite. The only package that knows SQL."""
