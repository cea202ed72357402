"""Builders for the tests of formats: files, news in invented words, coded articles."""

from pathlib import Path

from annotator.formats.raw import RawArticle, Refused
from annotator.formats.readers import read_file

TITLE = "وزير النقل يفتتح خط الحافلات الجديد في العاصمة"
LEAD = "افتتح وزير النقل سالم العامري، صباح اليوم، خط الحافلات الجديد الذي يربط وسط العاصمة بالمطار."
BODY = (
    "وقال العامري في كلمة ألقاها أمام الحضور إن الوزارة أنفقت على المشروع «أقل مما كان مقررا»، وأضاف أن العمل استمر "
    "سنتين كاملتين من دون توقف. وأكدت مديرة الشركة المشغلة هدى الناصري أن الخط الجديد سيخدم خمسين ألف راكب في اليوم."
)
NEWS = f"{TITLE}\n{LEAD}\n{BODY}"


def read(path: Path, **named) -> list[RawArticle | Refused]:
    """All that reading a file yields."""
    return list(read_file(path, **named))


def read_bytes(folder: Path, name: str, data: bytes, **named) -> list[RawArticle | Refused]:
    """All that reading a file of these bytes yields."""
    path = folder / name
    path.write_bytes(data)
    return read(path, **named)


def only(found: list[RawArticle | Refused]) -> RawArticle:
    """The one article found; fails where there is another number or a refusal."""
    assert len(found) == 1, found
    assert isinstance(found[0], RawArticle), found[0]
    return found[0]


def reason(found: list[RawArticle | Refused]) -> str:
    """Why the one file or row was refused."""
    assert len(found) == 1, found
    assert isinstance(found[0], Refused), found[0]
    return found[0].reason
