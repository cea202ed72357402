"""Codings of a corpus to and from what other programs exchange (`annotator.formats.interchange`)."""
