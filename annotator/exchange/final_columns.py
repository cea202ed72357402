"""Which columns the tables of the final data set have before those of the codebook's variables."""

from annotator.formats.coded_columns import PARTS

KEY = ("article_id", "layer", "coder", "round")
"""What every table of codings begins with."""

_PLACE = ("start", "end", "start_utf16", "end_utf16", "surface")
_ORIGIN = ("outcome", "suggester", "suggester_version", "score")
BASE = {
    "article": (
        *KEY, "coders", "state", "finished", "codebook", "title", "outlet", "date", "author", "address", "own_id",
        "extra", "path", "text_sha256", "length", "annotations", "quotes", "notes",
    ),
    "annotation": (
        *KEY, "annotation_id", "code", "code_as_coded", *_PLACE, "zone", "attributes", "entry_ids", "entry_names",
        *_ORIGIN,
    ),
    "quote": (
        *KEY, "quote_id", "type", "type_set",
        *(f"{part}_{name}" for part in PARTS for name in (*_PLACE, "spans")),
        "speaker_entry_ids", "speaker_entry_names", *_ORIGIN,
    ),
    "part": (*KEY, "quote_id", "part", "part_id", "span", *_PLACE),
    "link": (*KEY, "link_id", "target", "target_id", "quote_id", "entry_id", "name"),
    "speaker": ("entry_id", "name", "code", "note", "mentions", "quotations", "articles"),
}  # fmt: skip
"""The columns of each long table before those of the codebook's variables."""
