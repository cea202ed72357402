"""The headless core of Hashiya: articles, suggestions, decisions. It never imports Qt or `ui`."""

__version__ = "0.1.0"
