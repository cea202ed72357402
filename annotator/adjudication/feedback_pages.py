"""Feedback for reading: a web page or a Word file, in Arabic or English, each difference with its words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from annotator.adjudication.feedback import Feedback, FeedbackFile
from annotator.formats.docx_page import Page
from annotator.model.facts import Annotation, Value
from annotator.review.differing import Said

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "feedback": "Feedback",
        "round": "Round",
        "number": "Differences from gold",
        "none": "Nothing differs from gold.",
        "you": "You",
        "gold": "Gold",
        "nothing": "nothing",
        "reason": "Reason",
        "note": "Note",
        "the content": "content",
        "the speaker": "speaker",
        "the cue": "cue",
        "missed": "missed",
        "added": "not in gold",
        "code": "other code",
        "boundary": "other edge",
        "speaker": "other speaker",
        "cue": "other cue",
        "type": "other type",
        "value": "other answer",
        "proclitic": "only a proclitic",
        "marks": "only marks",
    },
    "ar": {
        "feedback": "ملاحظات على الترميز",
        "round": "الجولة",
        "number": "الاختلافات عن الترميز المرجعي",
        "none": "لا اختلاف عن الترميز المرجعي.",
        "you": "أنت",
        "gold": "المرجعي",
        "nothing": "لا شيء",
        "reason": "السبب",
        "note": "ملاحظة",
        "missed": "فاتك",
        "added": "ليس في المرجعي",
        "code": "رمز آخر",
        "boundary": "حدّ آخر",
        "speaker": "قائل آخر",
        "cue": "فعل قول آخر",
        "type": "نوع آخر",
        "value": "جواب آخر",
        "slip": "سهو",
        "guideline unclear": "القاعدة غير واضحة",
        "ambiguous text": "النص ملتبس",
        "codebook gap": "ثغرة في الدليل",
        "proclitic": "حرف متصل فقط",
        "marks": "علامات فقط",
        "letters": "حروف",
        "the content": "القول",
        "the speaker": "القائل",
        "the cue": "فعل القول",
        "direct": "مباشر",
        "indirect": "غير مباشر",
        "mixed": "مختلط",
        "partial": "جزئي",
    },
}


@dataclass(frozen=True, slots=True)
class _Told:
    """One difference in words: the line of the article in three pieces, and what is said of it."""

    before: str
    words: str
    after: str
    lines: tuple[str, ...]


def _by_article(feedback: FeedbackFile) -> dict[tuple[str, str], list[Feedback]]:
    found: dict[tuple[str, str], list[Feedback]] = {}
    for item in feedback.items:
        found.setdefault((item.article, item.title), []).append(item)
    return found


def _told(item: Feedback, language: str) -> _Told:
    words = _WORDS[language]

    def word(name: str) -> str:
        return words.get(name, name)

    kinds = ", ".join(map(word, item.kinds)) + (f" ({word(item.by)})" if item.by else "")
    lines = [f"**{kinds}**"]
    lines.append(f"{word('you')}: {_said_in_words(item.own, item.own_words, word)}")
    lines.append(f"{word('gold')}: {_said_in_words(item.gold, item.gold_words, word)}")
    if item.reason:
        lines.append(f"{word('reason')}: {word(item.reason)}")
    if item.note:
        lines.append(f"{word('note')}: {item.note}")
    return _Told(item.before, item.words, item.after, tuple(lines))


def _said_in_words(fact: Said | None, marked: Sequence[tuple[str, str]], word: Callable[[str], str]) -> str:
    if fact is None:
        return word("nothing")
    if isinstance(fact, Value):
        return f"{fact.variable} = {', '.join(fact.values)}"
    if isinstance(fact, Annotation):
        return " ".join((fact.code, *(f"«{words}»" for _, words in marked)))
    return " · ".join((word(str(fact.type)), *(f"{word(f'the {part}')} «{words}»" for part, words in marked)))


def as_docx(feedback: FeedbackFile, language: str) -> bytes:
    """Return feedback as a Word file in a language, "ar" or "en"."""
    page, words = Page(language), _WORDS[language]
    page.heading(f"{words['feedback']}: {feedback.coder}", 0)
    page.paragraph(f"{words['round']}: {feedback.round} · {words['number']}: {len(feedback.items)}")
    for (_, title), items in _by_article(feedback).items():
        page.heading(title, 1)
        for item in items:
            told = _told(item, language)
            if told.words:
                page.paragraph(f"{told.before}**{told.words}**{told.after}")
            for line in told.lines:
                page.paragraph(line, "List Bullet")
    if not feedback.items:
        page.paragraph(words["none"])
    return page.content()


def as_html(feedback: FeedbackFile, language: str) -> bytes:
    """Return feedback as a web page that needs no other file, in a language, "ar" or "en"."""
    return "\n".join(_html_lines(feedback, language)).encode() + b"\n"


def _html_lines(feedback: FeedbackFile, language: str) -> Iterator[str]:
    words, way = _WORDS[language], "rtl" if language == "ar" else "ltr"
    title = escape(f"{words['feedback']}: {feedback.coder}")
    yield f'<!DOCTYPE html>\n<html lang="{language}" dir="{way}">\n<head>\n<meta charset="utf-8">'
    yield f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"
    yield f"<p>{words['round']}: {escape(feedback.round)} · {words['number']}: {len(feedback.items)}</p>"
    for (_, title), items in _by_article(feedback).items():
        yield f'<h2 dir="auto">{escape(title)}</h2>'
        for item in items:
            told = _told(item, language)
            yield "<section>"
            if told.words:
                line = f"{escape(told.before)}<mark>{escape(told.words)}</mark>{escape(told.after)}"
                yield f'<p class="text" dir="rtl">{line}</p>'
            first, *rest = told.lines
            yield f"<p><strong>{escape(first.strip('*'))}</strong></p>\n<ul>"
            yield from (f'<li dir="auto">{escape(line)}</li>' for line in rest)
            yield "</ul>\n</section>"
    if not feedback.items:
        yield f"<p>{words['none']}</p>"
    yield "</body>\n</html>"


_STYLE = (
    "body{font-family:'Noto Sans Arabic',sans-serif;max-width:46em;margin:2em auto;padding:0 1em;line-height:1.7}"
    "section{border-top:1px solid #ccc;padding:.3em 0}.text{font-size:1.15em}mark{background:#ffe9a8}"
)
