"""The same words in Arabic and in English."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Wording:
    """The same words in Arabic and in English."""

    ar: str = ""
    en: str = ""

    def in_language(self, language: str) -> str:
        """Return the words in `language` ("ar" or "en"), or in the other where they are missing."""
        return (self.ar or self.en) if language == "ar" else (self.en or self.ar)


def read_wording(raw: Any) -> Wording:
    """Return the words that a codebook's JSON has, one text for both languages too; empty where it has none."""
    if isinstance(raw, str):
        return Wording(ar=raw, en=raw)
    said = raw if isinstance(raw, dict) else {}
    ar, en = said.get("ar"), said.get("en")
    return Wording(ar=ar if isinstance(ar, str) else "", en=en if isinstance(en, str) else "")
