"""Which column of a table holds which field of an article: the mapping, its guess and its short written form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.model.errors import UserError

FIELDS = ("title", "text", "outlet", "date", "author", "address", "id", "path")

_SYNONYMS = {
    "title": "title headline head subject heading العنوان عنوان الترويسة ترويسة المانشيت",
    "text": "text body content article articlebody fulltext maintext story النص نص المحتوى محتوى المتن متن المقال "
    "الخبر نصالخبر نصالمقال",
    "outlet": "outlet publisher source newspaper sitename site channel medium media المصدر مصدر الصحيفة صحيفة الجريدة "
    "الموقع الناشر القناة الوسيلة",
    "date": "date published publishedat datepublished publicationdate pubdate time created timestamp التاريخ تاريخ "
    "تاريخالنشر النشر",
    "author": "author authors byline writer journalist reporter الكاتب كاتب المؤلف المحرر الصحفي المراسل",
    "address": "url address link href canonical uri permalink الرابط رابط العنوانالإلكتروني",
    "id": "id identifier uuid guid articleid docid documentid key الرقم رقم المعرف معرف",
    "path": "path file filename filepath الملف ملف المسار",
}
_FIELD_OF = {word: field for field, words in _SYNONYMS.items() for word in words.split()}


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """The column of each field that has one. "text" is always there."""

    columns: Mapping[str, str]

    def __post_init__(self) -> None:
        if unknown := sorted(set(self.columns) - set(FIELDS)):
            raise UserError(f"There is no field {', '.join(unknown)}; the fields are {', '.join(FIELDS)}.")
        if not self.columns.get("text"):
            raise UserError("The mapping does not say which column holds the text (text=COLUMN).")


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The names of a table's columns, its first rows and the mapping guessed from them (None where text is unclear)."""

    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    guess: ColumnMapping | None


def parse_mapping(written: str) -> ColumnMapping:
    """Return the mapping that "title=عنوان,text=نص" describes. UserError where a part is not FIELD=COLUMN."""
    columns: dict[str, str] = {}
    for part in written.split(","):
        field, equals, column = part.partition("=")
        if not equals or not column.strip():
            raise UserError(f'"{part}" is not FIELD=COLUMN.')
        columns[field.strip()] = column.strip()
    return ColumnMapping(columns)


def guess_mapping(names: Sequence[str], rows: Sequence[Sequence[str]] = ()) -> ColumnMapping | None:
    """Return which column is likely which field, by Arabic and English names; None where no column is the text.

    Of two columns for one field the first wins. Where no name says text, the column with the longest cells of `rows`
    does, if they have over 200 code points on average.
    """
    columns: dict[str, str] = {}
    for name in names:
        field = _FIELD_OF.get(_plain(name)) or _FIELD_OF.get(_plain(name.rpartition(".")[2]))
        if field:
            columns.setdefault(field, name)
    if "text" not in columns and (longest := _longest(names, rows)):
        columns = {field: name for field, name in columns.items() if name != longest} | {"text": longest}
    return ColumnMapping(columns) if "text" in columns else None


def make_preview(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Preview:
    """Return the preview of a table with these columns and first rows."""
    return Preview(names=tuple(names), rows=tuple(map(tuple, rows)), guess=guess_mapping(names, rows))


def _plain(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def _longest(names: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    if not rows:
        return ""
    means = {name: sum(len(row[i]) for row in rows if i < len(row)) / len(rows) for i, name in enumerate(names)}
    best = max(means, key=lambda name: means[name], default="")
    return best if best and means[best] > 200 else ""
