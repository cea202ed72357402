"""Pieces of rich text for labels: words of an article isolated from the interface around them, keys as caps."""

import unicodedata
from html import escape

from annotator.model.span import Span
from ui.keys import KeyMap, legends
from ui.style import ACCENT_DARK, INK_SOFT, LINE

_FSI, _PDI = "\u2068", "\u2069"
_BLANKS = str.maketrans({"\n": " ", "\t": " ", "\u2028": " ", "\u2029": " "})


def isolated(words: str) -> str:
    """Return words of any direction so that they do not reorder what stands around them."""
    return f"{_FSI}{words}{_PDI}"


def runs_right_to_left(words: str) -> bool:
    """Tell whether words are laid out from the right: any letter of them is."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in words)


def cut(words: str, longest: int) -> str:
    """Return `words` on one line, cut in the middle when longer than `longest` code points."""
    flat = " ".join(words.translate(_BLANKS).split())
    half = (longest - 1) // 2
    return flat if len(flat) <= longest else f"{flat[:half].rstrip()} … {flat[-half:].lstrip()}"


def in_context(text: str, span: Span, *, colour: str, around: int = 34, longest: int = 90) -> str:
    """Return the stretch of its paragraph around `span`, in logical order, with the span set off by `colour`.

    `around` are the code points of context on either side; words at the cut are whole.
    """
    first = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    last = end if end >= 0 else len(text)
    start, stop = max(first, span.start - around), min(last, span.end + around)
    while first < start and not text[start - 1].isspace():
        start -= 1
    while stop < last and not text[stop].isspace():
        stop += 1
    before = ("… " if start > first else "") + text[start : span.start].lstrip()
    after = text[span.end : stop].rstrip() + (" …" if stop < last else "")
    inside = span.of(text).translate(_BLANKS)
    half = longest // 2
    if len(inside) > longest:
        inside = f"{inside[:half]} […] {inside[-half:]}"
    return (
        f'<span style="color:{INK_SOFT}">{escape(before)}</span>'
        f'<span style="background-color:{colour};">{escape(inside)}</span>'
        f'<span style="color:{INK_SOFT}">{escape(after)}</span>'
    )


def key_cap(keys: KeyMap, command: str) -> str:
    """Return the first key of a command as a cap with both legends."""
    latin, arabic = _legends(keys, command)
    return cap(f"{latin}{_soft(arabic)}") if latin else ""


def key_caps(keys: KeyMap, *commands: str) -> str:
    """Return the keys of several commands in one cap."""
    latin, arabic = zip(*(_legends(keys, command) for command in commands), strict=True)
    return cap(f"{' '.join(latin)}{_soft(' '.join(filter(None, arabic)))}")


def cap(words: str) -> str:
    """Return words that look like a key."""
    return f'<span style="background-color:{LINE}; color:{ACCENT_DARK};">&nbsp;{words}&nbsp;</span>'


def _legends(keys: KeyMap, command: str) -> tuple[str, str]:
    strokes = keys.strokes(command)
    latin, arabic = legends(strokes[0]) if strokes else ("", "")
    return escape(latin), arabic


def _soft(words: str) -> str:
    return f'&nbsp;<span style="color:{INK_SOFT}">{isolated(words)}</span>' if words else ""
