"""Articles of a study with what is right in them, written for it: names, places and events are invented."""

from annotator.learn.gold import GoldArticle
from annotator.model.facts import Annotation, Part, Quote, QuoteType
from annotator.model.span import Span

_HARBOUR = """توسعة ميناء الساحل
أعلنت هيئة الموانئ توسعة رصيف الساحل.
قالت الوزيرة ريم الصالح إن «العمل يبدأ في الربيع» بعد زيارة مسقط.
"""

_SCHOOL = """مدرسة جديدة في صور
افتتحت بلدية صور مدرسة تضم عشرين فصلاً.
قال المدير سالم الحارثي: «سنستقبل الطلاب يوم الأحد».
"""

_STORM = """عاصفة تضرب الجبل
أغلقت وزارة النقل طريق الجبل ثلاثة أيام.
قال المهندس خالد البلوشي: «لن نفتح الطريق قبل الأحد».
"""

_FAIR = """معرض كتب في نزوى
نظمت جامعة السواحل معرضاً للكتب في نزوى.
قالت الكاتبة هدى الزدجالي: «القراءة عادت إلى البيوت».
"""

_BRIDGE = """جسر على الوادي
مول بنك الخليج جسراً يربط نزوى بالوادي.
قال الخبير ناصر الكندي: «الجسر يختصر ساعة كاملة».
"""

_CLINIC = """مستشفى في صحار
دشنت وزارة الصحة مستشفى جديداً في صحار.
قالت الطبيبة ليلى العامري: «الأجهزة وصلت أمس كاملة».
"""


def _gold(text: str, names: dict[str, str], quote: tuple[str, str, str]) -> GoldArticle:
    def place(words: str) -> Span:
        start = text.rindex(words)
        return Span(start, start + len(words))

    content, cue, speaker = (
        Part(id=f"q.{name}", spans=(place(words),))
        for name, words in zip(("content", "cue", "speaker"), quote, strict=True)
    )
    entities = (Annotation(id=f"g{words}", span=place(words), code=code) for words, code in names.items())
    return GoldArticle(
        name=text.split("\n", 1)[0],
        text=text,
        entities=tuple(sorted(entities, key=lambda a: a.span)),
        quotes=(Quote(id="q", type=QuoteType.DIRECT, content=content, cue=cue, speaker=speaker),),
    )


ARTICLES = tuple(
    _gold(*row)
    for row in (
        (
            _HARBOUR,
            {"هيئة الموانئ": "ORG", "ريم الصالح": "PER", "مسقط": "LOC"},
            ("العمل يبدأ في الربيع", "قالت", "الوزيرة ريم الصالح"),
        ),
        (
            _SCHOOL,
            {"بلدية صور": "ORG", "سالم الحارثي": "PER"},
            ("سنستقبل الطلاب يوم الأحد", "قال", "المدير سالم الحارثي"),
        ),
        (
            _STORM,
            {"وزارة النقل": "ORG", "خالد البلوشي": "PER"},
            ("لن نفتح الطريق قبل الأحد", "قال", "المهندس خالد البلوشي"),
        ),
        (
            _FAIR,
            {"جامعة السواحل": "ORG", "هدى الزدجالي": "PER"},
            ("القراءة عادت إلى البيوت", "قالت", "الكاتبة هدى الزدجالي"),
        ),
        (
            _BRIDGE,
            {"بنك الخليج": "ORG", "ناصر الكندي": "PER"},
            ("الجسر يختصر ساعة كاملة", "قال", "الخبير ناصر الكندي"),
        ),
        (
            _CLINIC,
            {"وزارة الصحة": "ORG", "صحار": "LOC", "ليلى العامري": "PER"},
            ("الأجهزة وصلت أمس كاملة", "قالت", "الطبيبة ليلى العامري"),
        ),
    )
)
"""Each with its headline as its name."""
