"""Letters of the versions of a case and of the coders beside an article: A to Z, then AA, AB and so on. Pure."""

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def letter_of(place: int) -> str:
    """Return the letter of a place from 0. ValueError for a negative one."""
    if place < 0:
        raise ValueError(f"no place is {place}")
    written = ""
    left = place + 1
    while left:
        left, at = divmod(left - 1, len(_ALPHABET))
        written = _ALPHABET[at] + written
    return written


def place_of(letter: str) -> int | None:
    """Return the place, from 0, that a letter (of either case) stands for; None for what is no letter of a place."""
    place = 0
    for sign in letter.upper():
        at = _ALPHABET.find(sign)
        if at < 0:
            return None
        place = place * len(_ALPHABET) + at + 1
    return place - 1 if place else None
