"""How many random texts a property tries: few by default, 10,000 with HASHIYA_THOROUGH=1."""

import os

THOROUGH = 10_000


def examples(few: int) -> int:
    """Return how many examples a property with `few` by default shall try."""
    return THOROUGH if os.environ.get("HASHIYA_THOROUGH") else few
