"""Measure the speed of suggestions: `uv run python tests/bench/bench_suggest.py`. Prints measured / limit.

Texts are made of sentences written for the purpose, so that it runs anywhere; what articles of newspapers give is in
docs/suggestions.md.
"""

import time
from collections.abc import Callable

STARTED = time.perf_counter()

from annotator.arabic.folding import fold, fold_text  # noqa: E402
from annotator.arabic.words import words  # noqa: E402
from annotator.suggest.document import document_of  # noqa: E402
from annotator.suggest.figures.reading import shown_figures  # noqa: E402
from annotator.suggest.service import suggest_text  # noqa: E402

IMPORTED = time.perf_counter()

PARAGRAPH = (
    "قال المتحدث باسم وزارة الصحة سامر العلي إن المستشفيات في مدينة الرياض استقبلت أكثر من مئتي مصاب خلال الأسبوع، "
    "مشيرا إلى أن “الوضع تحت السيطرة”. وأضاف أن فرقا طبية وصلت من عمان وبيروت، بحسب بيان نشرته وكالة الأنباء. "
    "وتعمل البلديات على فتح الطرق وإصلاح الشبكات في الأحياء القديمة، ويشارك في العمل مئات من المتطوعين والطلاب. "
    "وأكدت مديرة المركز ليلى حداد: «لن نتوقف حتى يعود كل طفل إلى مدرسته»، بينما عبر سكان عن قلقهم من الأمطار. "
)
FIGURES = (
    "وقال الوزير إن 12 شخصا أصيبوا يوم الأربعاء 27 نوفمبر 2024 عند الساعة الثامنة مساء، "
    "وقدرت الخسائر بنحو 3.5 مليون دولار. "
)
ARTICLE = "\n".join([PARAGRAPH] * 7)[:3400]


def best(action: Callable[[], object], *, times: int = 5) -> float:
    """Return the shortest of several runs, in seconds."""
    seconds = []
    for _ in range(times):
        start = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def say(what: str, measured: float, limit: float, unit: str, *, least: bool = False) -> None:
    """Print one line: what, measured / limit."""
    good = measured >= limit if least else measured <= limit
    print(f"{what:58} {measured:12,.2f} / {limit:10,.2f} {unit:10} {'ok' if good else 'MISSED'}")


def main() -> None:
    """Measure and print."""
    say("import of the suggesters", IMPORTED - STARTED, 0.3, "s")
    start = time.perf_counter()
    suggest_text("قال محمد إن الأمر انتهى.")
    say("first suggestion, lists and model loaded", time.perf_counter() - start, 1.0, "s")
    say("search form, articles of 3,400 code points", 1 / best(lambda: fold_text(ARTICLE)), 20_000, "per s", least=True)
    say("search form with positions", 1 / best(lambda: fold(ARTICLE)), 10_000, "per s", least=True)
    document = document_of("\n".join([PARAGRAPH, PARAGRAPH, FIGURES] * 7))
    shown_figures(document)  # search form, words and rules are made once
    micros = best(lambda: shown_figures(document)) / len(document.words) * 1e6
    say("figures alone, search form ready", micros, 3, "us/word")
    for name, text in (
        ("an article of 3,400 code points", ARTICLE),
        ("100,000 code points in 100 paragraphs", "\n".join([(PARAGRAPH * 3)[:999]] * 100)),
        ("30,000 code points in one paragraph", (PARAGRAPH * 80)[:30_000]),
    ):
        fresh = iter(range(1_000_000))
        seconds = best(lambda text=text, fresh=fresh: suggest_text(f"{text}\n{next(fresh)}"))  # type: ignore[misc]
        say(f"suggestions, {name}", len(words(text)) / seconds, 20_000, "words/s", least=True)


if __name__ == "__main__":
    main()
