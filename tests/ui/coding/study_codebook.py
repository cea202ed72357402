"""A codebook as a study has it: variables of article, quote and speaker, three passes, an attribute."""

import json

from annotator.model.codebook import Codebook, parse_codebook
from annotator.model.resources import resource


def name(words: str) -> dict[str, str]:
    return {"ar": words, "en": words}


VARIABLES = [
    {
        "id": "V1",
        "on": "article",
        "name": name("Topic"),
        "level": "nominal",
        "required": True,
        "choices": [
            {"value": 0, "name": name("no politics")},
            {"value": 1, "name": name("parliament")},
            {"value": 2, "name": name("court")},
            {"value": 10, "name": name("treaty")},
            {"value": 99, "name": name("cannot be told"), "missing": True},
        ],
        "guideline": {"ar": "الموضوع الرئيس.", "en": "The **main** topic."},
    },
    {
        "id": "V2",
        "on": "article",
        "name": name("Conflict"),
        "level": "ordinal",
        "choices": [{"value": n, "name": name(f"level {n}")} for n in (1, 2, 3)],
        "skip_if": [{"variable": "V1", "values": ["0"]}],
    },
    {"id": "V3", "on": "article", "name": name("Pictures"), "level": "ratio", "lowest": 0, "highest": 40},
    {
        "id": "V4",
        "on": "article",
        "name": name("Frames"),
        "level": "multiple",
        "choices": [{"value": n, "name": name(f"frame {n}")} for n in (1, 2, 3)]
        + [{"value": 9, "name": name("none"), "missing": True}],
    },
    {
        "id": "Q1",
        "on": "quote",
        "name": name("Stance"),
        "level": "nominal",
        "required": True,
        "choices": [{"value": n, "name": name(f"stance {n}")} for n in (1, 2)],
    },
    {"id": "S1", "on": "entry", "name": name("Function"), "level": "text"},
]

PASSES = [
    {"id": "entities", "name": name("Entities"), "layers": ["entity"]},
    {"id": "quotes", "name": name("Quotes"), "layers": ["quote"]},
    {"id": "variables", "name": name("Variables"), "layers": ["variables"]},
]

ATTRIBUTES = [
    {
        "id": "role",
        "name": name("Role"),
        "values": [{"id": "minister", "name": name("minister")}, {"id": "other", "name": name("other")}],
    }
]


def study_codebook(*, passes: bool = False) -> Codebook:
    """Return the shipped codebook with variables and an attribute, and with passes if they are wanted."""
    raw = json.loads(resource("codebooks/news.json").read_text(encoding="utf-8"))
    raw["variables"] = VARIABLES
    raw["passes"] = PASSES if passes else []
    raw["layers"][0]["codes"][0]["attributes"] = ATTRIBUTES
    return parse_codebook(json.dumps(raw))
