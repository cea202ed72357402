"""How figures of agreement are written: as papers do, three decimals without a leading 0, the same in every line."""

_LRI, _PDI = "\u2066", "\u2069"
_MINUS = "\u2212"
_DIGITS = 3


def plain(value: float) -> str:
    """Return a value as papers write it: .724, 1.000, −.048."""
    written = f"{abs(value):.{_DIGITS}f}"
    sign = _MINUS if value < 0 and float(written) else ""
    return sign + (written[1:] if written.startswith("0.") else written)


def value(of: float | None, digits: int = _DIGITS) -> str:
    """Return a value so that no line around it turns it; empty for none."""
    return "" if of is None else f"{_LRI}{plain(round(of, digits))}{_PDI}"


def interval(low: float | None, high: float | None) -> str:
    """Return an interval, from its lower edge; empty for none."""
    return "" if low is None or high is None else f"{_LRI}[{plain(low)}, {plain(high)}]{_PDI}"


def chance(of: float | None) -> str:
    """Return a share of draws with two decimals, "<.01" and ">.99" at the ends, since no draws show certainty."""
    if of is None:
        return ""
    written = f"{of:.2f}"
    if of < 0.01:
        written = "<.01"
    elif of > 0.99:
        written = ">.99"
    return f"{_LRI}{written[1:] if written.startswith('0.') else written}{_PDI}"


def tick_words(of: float) -> str:
    """Return a value as it is written on a scale: 0, 1, .8, .667."""
    if of in (0, 1):
        return str(int(of))
    return f"{_LRI}{plain(of).rstrip('0')}{_PDI}"
