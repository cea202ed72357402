"""Digits typed for the numbers of choices: which number is meant, and whether another digit may follow. Pure."""

from collections.abc import Sequence


def typed(before: str, digit: str, numbers: Sequence[int]) -> tuple[str, int | None]:
    """Return what stands typed after `digit`, and the number it chooses; None while another digit may follow.

    With 1 and 10 to 12 among the numbers "1" waits for a second digit, or for Enter (`settled`); "01" is 1 as well. A
    digit that fits nothing after those before it begins anew; nothing stands typed where it fits nothing at all.
    """
    for now in (before + digit, digit):
        fitting = [number for number in numbers if any(form.startswith(now) for form in _forms(number, numbers))]
        if fitting:
            chosen = settled(now, numbers)
            return ("", chosen) if fitting == [chosen] else (now, None)
    return "", None


def settled(digits: str, numbers: Sequence[int]) -> int | None:
    """Return the number that the digits are as they stand; None where they are none of them."""
    return next((number for number in numbers if digits in _forms(number, numbers)), None)


def _forms(number: int, numbers: Sequence[int]) -> tuple[str, ...]:
    """Return how a number can be typed: with a nought before a single digit too, unless 0 is a number itself."""
    return (str(number), f"0{number}") if 0 < number < 10 and 0 not in numbers else (str(number),)
