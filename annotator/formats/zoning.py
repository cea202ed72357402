"""Proposes the zones of an article from words that every news site uses around its texts. A person may change them."""

import re
from itertools import groupby
from typing import NamedTuple

from annotator.model.article import Zone, ZoneKind
from annotator.model.span import Span

_MONTHS = (
    "يناير|فبراير|مارس|أبريل|ابريل|إبريل|مايو|يونيو|يوليو|أغسطس|اغسطس|سبتمبر|أكتوبر|اكتوبر|نوفمبر|ديسمبر|"
    "كانون|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين|جانفي|فيفري|أفريل|ماي|جوان|جويلية|أوت|غشت|شتنبر|"
    "محرم|صفر|ربيع|جمادى|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة"
)
_DAYS = "السبت|الأحد|الاحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة"
# "14 آذار تدعو ..." is a headline, "14 آذار 2015، الساعة 10:30" is not: after the month only these may follow.
_DATE_WORDS = rf"[\s/\d،,.:|()-]|هـ|م\b|ص\b|ه\b|(?:الموافق|الساعة|بتوقيت|غرينتش|GMT|واس|{_DAYS}|{_MONTHS})\b"
_DATE = (
    r"(?:تاريخ (?:النشر|التحديث|الإضافة)|[آا]خر تحديث|Last updated?|Published|Updated)\b"
    rf"|(?:تم النشر|نشر|نُشر)(?: في| بتاريخ| يوم)?\s*:?\s*(?:(?:{_DAYS})\b|\d)"
    rf"|(?:(?:{_DAYS})\s*[،,]?\s*)?\d{{1,2}}\s*(?:{_MONTHS})(?:{_DATE_WORDS})*$"
    rf"|(?:{_MONTHS})\s+\d{{1,2}}\s*[،,]\s*\d{{4}}"
    rf"|(?:(?:{_DAYS})\s*[،,]?\s*)?\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}(?:[\s\d:،,م ص|-]|هـ)*$"
)
_SOURCE = r"(?:المصدر|المصادر|نقلاً? عن|Source)\s*:"
_AGENCIES = (
    r"(?:وكالات|وكالة الأنباء|رويترز|أ ف ب|ا ف ب|أ\.ف\.ب|د ب أ|أ ب|واس|وام|قنا|بترا|سانا|متابعات|خاص|ترجمة|"
    r"Reuters|AFP|AP)"
)
# One sign at least between two names: with none, the time to fail would double with each blank.
_AGENCY = rf"[\s()]*{_AGENCIES}(?:[\s()/،,|+-]+{_AGENCIES})*[\s()/،,|+-]*$"
_RELATED = (
    r"(?:[إا]قر[أا]\s+(?:[أا]يضاً?|المزيد|كذلك)|شاهد\s+[أا]يضاً?|طالع [أا]يضاً?|للمزيد|"
    r"(?:مواضيع|أخبار|مقالات|موضوعات)\s+(?:ذات صلة|متعلقة|مشابهة)|قد (?:يهمك|يعجبك)|Read (?:more|also))\b"
    r"|(?:المزيد|ذات صلة|Related)\s*:?$"
)
# Words that also begin sentences ("شارك الرئيس ...") are boilerplate only where nothing but their own objects follows.
_CLOSING = (
    r"/{0,2}\s*(?:انتهى|يتبع)\s*/{0,2}\s*\.?$"
    r"|(?:شارك|شاركها|مشاركة|اطبع|طباعة|أرسل|حمل|انسخ|نسخ|تابعنا|تابعونا|اشترك|فيسبوك|تويتر|واتساب|تيليجرام|تليغرام|"
    r"Facebook|Twitter|WhatsApp|Telegram|Share|Print|Tweet)"
    r"(?:\s+(?:هذا|المقال|الخبر|الموضوع|الصفحة|الرابط|التطبيق|على|عبر|في|إلى صديق|مع أصدقائك|النشرة|@\S+|"
    r"فيسبوك|تويتر|واتساب|تيليجرام|تليغرام|Facebook|Twitter|WhatsApp|Telegram|Share|Print|Tweet))*\s*:?$"
    r"|(?:Next|Previous)\s"
    r"|(?:كلمات|الكلمات) (?:مفتاحية|المفتاحية|الدالة)\b|(?:وسوم|الوسوم|التصنيف|الأقسام|Tags)\s*(?::|$)"
    r"|رابط الخبر\b|(?:الرابط المختصر|رابط مختصر)\b|\.{2,}\s*المزيد|(?:اترك|أضف) تعليق|(?:عدد )?التعليقات\s*[:(\d]"
    r"|https?://\S+$|[\w.+-]+@[\w-]+\.[\w.]+$|©|حقوق النشر|جميع الحقوق محفوظة"
)
_RULE = r"[=*\-_~#•─━—\s]{3,}$"
# Two of these in one of the last paragraphs say that it is the site's own, not the article's.
_LEGAL = (
    "جميع الحقوق",
    "الحقوق محفوظة",
    "سياسة الخصوصية",
    "شروط الاستخدام",
    "إرشادات الاستخدام",
    "الآراء الواردة",
    "الآراء المنشورة",
    "لا تعبر عن",
    "لا تعبر بالضرورة عن",
    "ملفات تعريف الارتباط",
)
_LONGEST_BOILERPLATE = 100
_LONGEST_LEGAL = 500
_LAST_LINES = 4
LONGEST_HEADLINE = 160

_KINDS = re.compile(
    rf"(?:(?P<rule>{_RULE})|(?P<date>{_DATE})|(?P<source>{_SOURCE})|(?P<agency>{_AGENCY})|"
    rf"(?P<related>{_RELATED})|(?P<closing>{_CLOSING}))",
    re.IGNORECASE,
)


class Line(NamedTuple):
    """One line of a text with its line end. `kind` names the boilerplate it is; "" for the article's own words."""

    start: int
    end: int
    words: str
    kind: str

    @property
    def is_headline(self) -> bool:
        """Tell whether it looks like a headline: a short paragraph that does not end as a sentence does."""
        return not self.kind and len(self.words) <= LONGEST_HEADLINE and not self.words.endswith((".", "،", "؛", ":"))

    @property
    def is_bare_marker(self) -> bool:
        """Tell whether it is "read also" alone, without the headline it points to."""
        return self.kind == "related" and len(self.words) < 25


def read_lines(text: str) -> list[Line]:
    """Return the lines with letters or signs in them, in order; line feeds and form feeds end a line."""
    lines = []
    at = 0
    for line in text.replace("\f", "\n").split("\n"):
        words = line.strip()
        if words:
            lines.append(Line(at, at + len(line) + 1, words, boilerplate(words)))
        at += len(line) + 1
    lines[-_LAST_LINES:] = [
        line._replace(kind="legal") if not line.kind and _is_legal(line.words) else line
        for line in lines[-_LAST_LINES:]
    ]
    return lines


def boilerplate(words: str) -> str:
    """Return what boilerplate a short line is: date, source, agency, related, closing or rule; "" for none."""
    found = _KINDS.match(words) if len(words) <= _LONGEST_BOILERPLATE else None
    return (found.lastgroup or "") if found else ""


def _is_legal(words: str) -> bool:
    return len(words) <= _LONGEST_LEGAL and sum(phrase in words for phrase in _LEGAL) > 1


def propose_zones(text: str) -> tuple[Zone, ...]:
    """Return headline, lead, body and what is not to be coded, sorted, without gaps, over the whole text.

    The first paragraph of the article's own is the headline, the second the lead. () for a text without letters.
    """
    lines = read_lines(text)
    kinds = _kinds(lines)
    if not any(kind != ZoneKind.SKIP for kind in kinds):
        # Nothing but boilerplate: the person who imported it decides.
        kinds = [ZoneKind.BODY] * len(lines)
    starts = [0, *(line.start for line in lines[1:]), len(text)]
    zones = []
    at = 0
    for kind, run in groupby(kinds):
        first, at = at, at + len(list(run))
        zones.append(Zone(Span(starts[first], starts[at]), kind))
    return tuple(zones)


def _kinds(lines: list[Line]) -> list[ZoneKind]:
    own = iter((ZoneKind.HEADLINE, ZoneKind.LEAD))
    links = _links(lines)
    return [ZoneKind.SKIP if line.kind or i in links else next(own, ZoneKind.BODY) for i, line in enumerate(lines)]


def _links(lines: list[Line]) -> range:
    """Return the lines that are only links to other articles: headlines from a "read also" to the end of the text."""
    marker = next((i for i, line in enumerate(lines) if line.is_bare_marker), len(lines))
    only_links = all(line.kind or line.is_headline for line in lines[marker:])
    return range(marker, len(lines)) if only_links else range(0)
