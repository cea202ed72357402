"""The final data set with one row an article: its quotes stand side by side, as far as the fullest article goes."""

from dataclasses import replace

from annotator.exchange.final_columns import KEY
from annotator.exchange.final_rows import Final, LongTables
from annotator.exchange.questions import answers
from annotator.formats.data_table import Column, Row, TableForm, distinct_name
from annotator.formats.export_model import Surfaces
from annotator.model.wording import Wording

TABLE = "wide"


class WideTable:
    """The one table of an export in the wide shape; `most` is the number of quotes in the fullest article."""

    def __init__(self, long: LongTables, most: int) -> None:
        self._long = long
        self._most = most
        forms = {form.name: form.columns for form in long.forms()}
        self._article = forms["article"]
        self._quote = forms["quote"][len(KEY) :]

    def form(self) -> TableForm:
        """Return the table."""
        taken = {c.name.lower() for c in self._article}
        side_by_side = tuple(_numbered(c, n, taken) for n in range(1, self._most + 1) for c in self._quote)
        return TableForm(TABLE, (*self._article, *side_by_side))

    def row(self, final: Final) -> Row:
        """Return the row of one article."""
        coded, surfaces, values = final.coded, Surfaces(final.coded.article), answers(final.coded.values)
        quotes: list[Row] = [self._long.quote(q, coded, surfaces, values) for q in coded.quotes]
        empty = (None,) * len(self._quote)
        beside = [*quotes, *[empty] * (self._most - len(quotes))]
        return (*self._long.article(final, values), *(cell for row in beside for cell in row))


def _numbered(one: Column, number: int, taken: set[str]) -> Column:
    words = Wording(f"اقتباس {number}: {one.label.ar}", f"quote {number}: {one.label.en}")
    return replace(one, name=distinct_name(f"q{number}_{one.name}", taken), label=words)
