"""The columns of tables of codings that every codebook has, and what each is called in Arabic and in English."""

from annotator.formats.data_table import INTEGER, NUMBER, SCALE, Column
from annotator.model.wording import Wording

PARTS = ("content", "clause", "cue", "speaker")
PART_WORDS = {
    "content": Wording("المقول", "content"),
    "clause": Wording("الجملة المنقولة", "clause"),
    "cue": Wording("فعل القول", "cue"),
    "speaker": Wording("القائل", "speaker"),
}

_WORDS = {
    "article_id": ("معرف المقال", "article"),
    "layer": ("مصدر الترميز: gold محكّم، وإلا فالمرمّز", "whose coding: gold, else the assigned coder"),
    "coder": ("المرمّز", "coder"),
    "round": ("الجولة", "round"),
    "coders": ("عدد المرمّزين", "how many coded the article"),
    "state": ("الحالة", "state of the coding"),
    "finished": ("وقت الإنهاء", "when it was finished (UTC)"),
    "codebook": ("نسخة دليل الترميز", "version of the codebook"),
    "title": ("العنوان", "title"),
    "outlet": ("الجهة الناشرة", "outlet"),
    "date": ("التاريخ", "date"),
    "author": ("الكاتب", "author"),
    "address": ("الرابط", "address"),
    "own_id": ("معرف المصدر", "id at the source"),
    "extra": ("بيانات أخرى للمصدر", "other source data (JSON)"),
    "path": ("الملف", "file"),
    "text_sha256": ("بصمة النص", "SHA-256 of the text"),
    "length": ("الطول بالمحارف", "length in code points"),
    "annotations": ("عدد الإشارات", "number of annotations"),
    "quotes": ("عدد الاقتباسات", "number of quotes"),
    "notes": ("ملاحظات", "notes"),
    "broken": ("عيب في الملف", "what is wrong with the article's file"),
    "annotation_id": ("معرف الإشارة", "annotation"),
    "code": ("الرمز", "code"),
    "code_as_coded": ("الرمز كما أعطي", "code as it was given"),
    "start": ("البداية (محارف)", "start (code points)"),
    "end": ("النهاية (محارف)", "end (code points)"),
    "start_utf16": ("البداية (UTF-16)", "start (UTF-16)"),
    "end_utf16": ("النهاية (UTF-16)", "end (UTF-16)"),
    "surface": ("الكلمات", "words"),
    "spans": ("المواضع", "all spans"),
    "zone": ("المنطقة", "zone"),
    "attributes": ("السمات", "attributes"),
    "entry_ids": ("معرفات السجل", "registry entries"),
    "entry_names": ("أسماء السجل", "names of the registry entries"),
    "outcome": ("مصير الاقتراح", "outcome of the suggestion"),
    "suggester": ("المقترِح", "suggester"),
    "suggester_version": ("نسخة المقترِح", "version of the suggester"),
    "score": ("الدرجة", "score of the suggestion"),
    "quote_id": ("معرف الاقتباس", "quote"),
    "type": ("نوع النقل", "type of reported speech"),
    "type_set": ("حدد المرمّز النوع", "the coder set the type"),
    "speaker_entry_ids": ("معرفات القائل في السجل", "speaker's registry entries"),
    "speaker_entry_names": ("اسم القائل في السجل", "names of the speaker's registry entries"),
    "part": ("الجزء", "part of the quote"),
    "part_id": ("معرف الجزء", "id of the part"),
    "span": ("رقم الموضع", "number of the span"),
    "link_id": ("معرف الربط", "link"),
    "target": ("ما هو مربوط", "what is linked: an annotation, or a part of a quote"),
    "target_id": ("معرف المربوط", "id of what is linked"),
    "entry_id": ("معرف السجل", "registry entry"),
    "name": ("الاسم", "name"),
    "note": ("ملاحظة", "note"),
    "mentions": ("عدد الإشارات إليه", "linked mentions"),
    "quotations": ("عدد اقتباساته", "quotes whose speaker it is"),
    "articles": ("عدد المقالات", "articles it is linked in"),
}
_NUMBERS = frozenset(
    ("coders", "length", "annotations", "quotes", "start", "end", "start_utf16", "end_utf16", "type_set", "span")
) | {"mentions", "quotations", "articles"}


def column(name: str) -> Column:
    """Return one of the columns that every codebook has."""
    part = next((p for p in PARTS if name.startswith(f"{p}_") and name not in _WORDS), "")
    plain = name.removeprefix(f"{part}_")
    ar, en = _WORDS[plain]
    words = PART_WORDS[part] if part else None
    label = Wording(f"{words.ar}: {ar}", f"{words.en}: {en}") if words else Wording(ar, en)
    if plain == "score":
        return Column(name=name, label=label, kind=NUMBER, level=SCALE)
    numeric = plain in _NUMBERS
    return Column(name=name, label=label, kind=INTEGER, level=SCALE) if numeric else Column(name=name, label=label)
