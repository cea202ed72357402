"""Values of figures for people to check at a glance: "2026-10-06", "1,300". Never stored as data, often ""."""

import re

from annotator.arabic.folding import fold_text
from annotator.suggest.figures.lexicon import (
    DUAL_SCALES,
    ENGLISH_MONTHS,
    HIJRI,
    HUNDREDS,
    MONTHS,
    ORDINALS,
    SCALES,
    TENS,
    UNITS,
    word_values,
)

_SMALL = word_values(UNITS, TENS, HUNDREDS)
_DUALS = word_values(DUAL_SCALES)
_SCALES = word_values(SCALES)
_MONTHS = word_values(MONTHS, ENGLISH_MONTHS)
_HIJRI = word_values(HIJRI) | {
    "ربيع الاول": 3,
    "ربيع الثاني": 4,
    "ربيع الاخر": 4,
    "جمادي الاولي": 5,
    "جمادي الاول": 5,
    "جمادي الثانيه": 6,
    "جمادي الاخره": 6,
    "ذو القعده": 11,
    "ذي القعده": 11,
    "ذو الحجه": 12,
    "ذي الحجه": 12,
}
_MONTHS |= {"كانون الثاني": 1, "تشرين الاول": 10, "تشرين الثاني": 11, "كانون الاول": 12}
_ORDINALS = word_values(ORDINALS)
_ADDED = {"عشر": 10, "عشرين": 20, "عشرون": 20, "ثلاثين": 30, "ثلاثون": 30}
_WORD = re.compile(r"\d+(?:[.,٫٬،]\d+)*|[^\W\d_]+")
_ISO = re.compile(r"(\d{4})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})|(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})")


def value_of(surface: str, code: str) -> str:
    """Return the value of a figure, "" where it is not plain: a date as ISO 8601 (Hijri with AH), else a number."""
    folded = " ".join(fold_text(surface).split())
    if code == "DATE":
        return _date(folded)
    if code in ("NUM", "MONEY", "PCT"):
        amount = number(folded)
        return (
            ""
            if amount is None
            else (f"{amount:,.0f}" if amount == int(amount) else f"{amount:,.10g}") + ("%" if code == "PCT" else "")
        )
    clock = re.search(r"\d{1,2}:\d\d", folded)
    return clock[0] if clock else ""


def number(folded: str) -> float | None:
    """Return the number that the folded words say, None where they say none, a range or a fraction in words."""
    total, group, seen = 0.0, 0.0, False
    words = _WORD.findall(re.sub(r"(?<=\d) (?=\d{3}(?!\d))", "", folded))
    for word in words:
        bare = word[1:] if word[0] == "و" and word[1:] and word not in _SCALES else word
        if bare[0].isdigit():
            if group:
                return None
            group = _digits(bare)
        elif bare in _DUALS:
            total += _DUALS[bare]
        elif bare in _SCALES:
            scaled = total if total and not group and word == bare else (group or 1)
            total, group = (0.0 if scaled == total else total) + scaled * _SCALES[bare], 0.0
        elif bare in _SMALL:
            group = group * 100 if _SMALL[bare] == 100 and 0 < group < 10 else group + _SMALL[bare]
        elif bare in ("نصف", "ربع", "ثلث"):
            return None
        elif not seen:
            continue
        else:
            break
        seen = True
    return total + group if seen else None


def _digits(run: str) -> float:
    run = run.replace("٫", ".").replace("٬", "").replace("،", ",")
    run = re.sub(r",(?=\d{3}(?:\D|$))", "", run).replace(",", ".")
    return float(run) if run.count(".") < 2 else float(run.replace(".", ""))


def _ordinal_day(folded: str) -> list[str]:
    words = [w.removeprefix("و").removeprefix("ال") for w in folded.split()]
    day = next((_ORDINALS[w] for w in words if w in _ORDINALS), 0)
    day += next((_ADDED[w] for w in words if w in _ADDED), 0)
    return [str(day)] if day and " من " in folded else []


def _date(folded: str) -> str:
    if match := _ISO.search(folded):
        year, month, day = match.group(1, 2, 3) if match[1] else match.group(6, 5, 4)
        if int(month) > 12 >= int(day):
            month, day = day, month
        return f"{year}-{int(month):02}-{int(day):02}" if int(month) <= 12 and int(day) <= 31 else ""
    numbers = re.findall(r"\d+", folded)
    year = next((n for n in numbers if len(n) == 4), "")
    days = [n for n in numbers if len(n) < 3] or _ordinal_day(folded)
    pairs = (" ".join(p) for p in zip(folded.split(), [*folded.split()[1:], ""], strict=True))
    names = [*pairs, *re.findall(r"[^\W\d_]+", folded)]
    for table, era in ((_MONTHS, ""), (_HIJRI, " AH")):
        month_number = next((table[name.strip()] for name in names if name.strip() in table), None)
        if month_number is not None and len(days) < 2:
            parts = [year or "", f"{month_number:02}", f"{int(days[0]):02}" if days else ""]
            fits = year and not (era and int(year) > 1600)
            return "-".join(p for p in parts if p) + era if fits else ""
    return year
