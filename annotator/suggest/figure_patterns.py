"""Patterns of dates, times, money, percentages and numbers, on the search form (`annotator.arabic.folding.fold`).

Spans follow the guidelines of the shipped codebook: يوم, شهر, عام inside a date; نحو, بنسبة, منذ outside.
"""

import re


def _any(listed: str) -> str:
    """Return alternatives, the longest first; _ stands for a blank inside one."""
    words = sorted(listed.split(), key=len, reverse=True)
    return "(?:" + "|".join(w.replace("_", r"\s+") for w in words) + ")"


_MONTH = _any(
    "يناير فبراير مارس ابريل مايو يونيو يونيه يوليو يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون_الثاني كانون_الاول "
    "تشرين_الاول تشرين_الثاني شباط اذار نيسان ايار حزيران تموز ايلول جانفي فيفري افريل جويليه "
    "نونبر دجنبر شتنبر يوليوز غشت "
    "ربيع_الاول ربيع_الثاني ربيع_الاخر جمادي_الاولي جمادي_الاول جمادي_الثانيه جمادي_الاخره رجب شعبان رمضان شوال "
    "ذو_القعده ذي_القعده ذو_الحجه ذي_الحجه"
)
_DOUBTFUL_MONTH = _any("اب صفر محرم ماي جوان اوت مارت")  # other words too: a day or a year must stand with them
_ENGLISH_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_ANY_MONTH = f"(?:{_MONTH}|{_DOUBTFUL_MONTH}|{_ENGLISH_MONTH})"
_TWO_NAMED = rf"{_ANY_MONTH}(?:\s*[/(]\s*{_ANY_MONTH}\)?)?(?!\w)"
_WEEKDAY = rf"(?:يوم\s+)?{_any('الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت')}"
_ORDINAL = (
    _any("الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي الثلاثين")
    + r"(?:\s+عشر|\s+وال(?:عشرين|ثلاثين))?"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\s*[-–]\s*\d{{1,2}})?|{_ORDINAL}(?=\s+من))"
_ERA = r"(?:\s?(?:ميلاديه?|هجريه?|للهجره|م|ه)(?!\w))?"
_YEAR = rf"(?:1[0-9]|20)\d\d(?!\d){_ERA}"
_RELATIVE = r"(?:\s+(?:الجاري|المقبل|الماضي|القادم|الحالي|المنصرم)(?!\w))?"
_OF_YEAR = rf"(?:\s*[,،]?\s*(?:من\s+)?(?:ال)?(?:عام\s+|سنه\s+)?{_YEAR})"
_NUMERIC = r"(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}|\d{4}[/-]\d{1,2}[/-]\d{1,2})(?![\d/])"
_DECADE = _any(
    "عشرينيات ثلاثينيات اربعينيات خمسينيات ستينيات سبعينيات ثمانينيات تسعينيات عشرينات ثلاثينات "
    "اربعينات خمسينات ستينات سبعينات ثمانينات تسعينات"
)
_BEGIN = r"(?<![\w./-])(?:[وفبلك]|وب|ول)?"

_UNIT = _any(
    "احد احدي اثنا اثني اثنتا اثنتي اثنان اثنين ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه ثمان ثماني ثمانيه "
    "تسع تسعه عشر عشره عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين سبعون سبعين ثمانون ثمانين "
    "تسعون تسعين ميه مايه ميتا ميتان ميتين مايتا مايتان مايتين ثلاثميه ثلاثمايه "
    "اربعميه اربعمايه خمسميه خمسمايه ستميه ستمايه سبعميه سبعمايه ثمانميه ثمانمايه تسعميه تسعمايه"
)
_MULTIPLE = _any(
    "الف الفا الاف الفان الفين الفي مليون مليونا ملايين مليونان مليونين مليار مليارا مليارات "
    "ملياران مليارين تريليون تريليونا تريليونات بليون"
)
_DIGITS = r"\d+(?:[.,٫٬]\d+)*"
_WORDED = rf"(?:{_UNIT})(?!\w)(?:\s+و?\s?(?:{_UNIT}|{_MULTIPLE})(?!\w))*"
_TAIL = rf"(?:\s+{_MULTIPLE}(?!\w)(?:\s+و?{_DIGITS}(?:\s+{_MULTIPLE}(?!\w))?)?(?:\s+ونصف(?!\w))?)?"
_NUMBER = rf"(?:-?{_DIGITS}(?:\s?[-–]\s?{_DIGITS})?(?!\d){_TAIL}|{_WORDED})"

_CURRENCY = _any(
    "دولار دولارا دولارات يورو ريال ريالا ريالات درهم درهما دراهم دينار دينارا دنانير جنيه جنيها جنيهات ليره ليرات "
    "فرنك فرنكا ين يوان روبل روبيه شيكل شيقل"
)
_OF_COUNTRY = _any(
    "امريكي اميركي سعودي اماراتي كويتي قطري بحريني عماني اردني عراقي سوري لبناني مصري سوداني ليبي "
    "تونسي جزايري مغربي يمني تركي ايراني استرليني روسي صيني ياباني هندي"
)
_SYMBOL = r"(?:[$€£¥]|usd|eur|gbp|sar|aed)"
_HOUR = _any(
    "الواحده الثانيه الثالثه الرابعه الخامسه السادسه السابعه الثامنه التاسعه العاشره الحاديه_عشره الثانيه_عشره"
)
_PERIOD = (
    r"(?:\s*(?:صباحا|مساء|ظهرا|ليلا|فجرا|عصرا"
    r"|(?:بعد|قبل)\s+(?:الظهر|منتصف\s+الليل)|من\s+(?:صباح|مساء)|[ap]\.?m\.?)(?!\w))"
)
_ZONE = r"(?:\s+(?:بتوقيت\s+\w+|بالتوقيت\s+المحلي|gmt)(?!\w))"
_FRACTION = r"(?:\s+(?:و|الا\s+)(?:ال)?(?:نصف|ربع|ثلث)(?!\w))?"
_PERCENT = r"(?:\s*[%٪]|\s+(?:في\s+|ب)ال(?:ميه|مايه)(?!\w)|\s+نقطه\s+(?:ميويه|مويه|اساس)(?!\w))"

PATTERNS: tuple[tuple[str, float, re.Pattern[str]], ...] = tuple(
    (code, score, re.compile(f"{_BEGIN}(?P<span>{body})"))
    for code, score, body in (
        (
            "DATE",
            0.95,
            rf"(?:{_WEEKDAY}\s*[,،]?\s+)?(?:يوم\s+)?{_DAY}[,،]?\s*(?:من\s+)?(?:شهر\s+)?"
            rf"{_TWO_NAMED}(?:{_OF_YEAR}|{_RELATIVE})?",
        ),
        ("DATE", 0.95, rf"{_ANY_MONTH}\s+\d{{1,2}}\s*[,،]\s*{_YEAR}"),
        ("DATE", 0.9, rf"(?:شهر\s+)?{_TWO_NAMED}{_OF_YEAR}"),
        ("DATE", 0.9, rf"شهر\s+{_TWO_NAMED}{_RELATIVE}"),
        ("DATE", 0.85, rf"{_MONTH}(?:\s*/\s*{_ANY_MONTH})?(?!\w){_RELATIVE}"),
        ("DATE", 0.9, rf"(?:{_WEEKDAY}\s*[,،]?\s+)?{_NUMERIC}{_ERA}"),
        ("DATE", 0.9, rf"(?:ال)?(?:عام|سنه)\s+{_YEAR}"),
        ("DATE", 0.8, rf"(?:ال)?{_DECADE}\s+القرن\s+(?:ال)?\w+(?:\s+(?:عشر|وال\w+))?"),
        ("DATE", 0.75, rf"(?<=في ){_YEAR}(?=\s*(?:[،.؛)\n]|$))"),
        ("TIME", 0.9, rf"الساعه\s+\d{{1,2}}(?:[:.]\d\d)?(?!\d){_PERIOD}?{_ZONE}?"),
        ("TIME", 0.9, rf"الساعه\s+{_HOUR}(?!\w){_FRACTION}{_PERIOD}?{_ZONE}?"),
        ("TIME", 0.85, rf"(?:{_HOUR}{_FRACTION}|\d{{1,2}}(?:[:.]\d\d)?)(?:{_PERIOD}){_ZONE}?"),
        ("TIME", 0.8, rf"\d{{1,2}}:\d\d(?::\d\d)?(?![\d:]){_ZONE}?"),
        ("MONEY", 0.9, rf"{_NUMBER}\s+{_CURRENCY}(?!\w)(?:\s+{_OF_COUNTRY}[اه]?(?!\w))?"),
        ("MONEY", 0.9, rf"{_SYMBOL}\s?{_DIGITS}{_TAIL}|{_DIGITS}{_TAIL}\s?{_SYMBOL}(?!\w)"),
        ("PCT", 0.9, rf"{_NUMBER}{_PERCENT}|[%٪]\s?{_DIGITS}"),
        ("NUM", 0.7, _NUMBER),
    )
)
"""Code, score and pattern; of overlapping finds the higher score wins, then the longer. The group "span" is meant."""
