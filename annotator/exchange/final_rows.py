"""The final data set as rows: long tables (article, annotation, quote, part, link, speaker), or one wide one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.exchange.choosing_final import Chosen
from annotator.exchange.final_columns import BASE
from annotator.exchange.questions import Question, ValueOf, answers, questions
from annotator.formats.coded_columns import PARTS, column
from annotator.formats.data_table import INTEGER, SCALE, Cell, Column, Row, TableForm, distinct_name
from annotator.formats.export_model import CodedArticle, Surfaces
from annotator.model import variables
from annotator.model.article import zone_at
from annotator.model.codebook import Codebook
from annotator.model.facts import Annotation, Entry, Part, Quote, Value
from annotator.model.ids import canonical_json
from annotator.model.wording import Wording

_SEPARATOR = " | "
_ENTRY = Wording("القائل", "speaker")
_CODED = Wording("عدد", "number of")


@dataclass(frozen=True, slots=True)
class Final:
    """One article of the final data set: whose coding counts, and that coding."""

    chosen: Chosen
    coded: CodedArticle


class LongTables:
    """The rows of the long tables under one codebook; `entries` are the registry, with `about` what is said of it."""

    def __init__(self, codebook: Codebook, entries: Sequence[Entry], about: Iterable[Value]) -> None:
        self.codebook = codebook
        self._entries = entries
        self._about = dict(answers(about))
        taken = {table: set(names) for table, names in BASE.items()}
        self._codes = [c for c in codebook.codes(only_on=False) if codebook.current_code(c.id) == c.id]
        self._counted = [
            Column(
                name=distinct_name(f"n_{code.id}", taken["article"]),
                label=Wording(f"{_CODED.ar} {code.name.ar}", f"{_CODED.en} {code.name.en}"),
                kind=INTEGER,
                level=SCALE,
            )
            for code in self._codes
        ]
        asked = codebook.variables
        self.of_article = questions(asked, variables.ARTICLE, taken["article"])
        self.of_quote = questions(asked, variables.QUOTE, taken["quote"])
        self.of_entry = questions(asked, variables.ENTRY, taken["speaker"])
        self.of_speaker = tuple(q.named("speaker_", taken["quote"], _ENTRY) for q in self.of_entry)
        self._seen: dict[str, Counter[str]] = {}

    def forms(self) -> tuple[TableForm, ...]:
        """Return the tables."""
        more = {
            "article": (*self._counted, *_columns(self.of_article)),
            "quote": (*_columns(self.of_quote), *_columns(self.of_speaker)),
            "speaker": _columns(self.of_entry),
        }
        return tuple(TableForm(name, (*map(column, base), *more.get(name, ()))) for name, base in BASE.items())

    def rows(self, final: Final) -> Iterator[tuple[str, Row]]:
        """Yield the rows of one article, each with its table's name. ValueError where an offset does not hold."""
        coded, surfaces = final.coded, Surfaces(final.coded.article)
        key = (coded.article.id, final.chosen.layer, coded.coder, coded.round)
        values = answers(coded.values)
        self._count(coded)
        for entry in coded.entries:
            self._about[entry.id] = {**values.get(entry.id, {}), **self._about.get(entry.id, {})}
        yield "article", self.article(final, values)
        for annotation in coded.annotations:
            yield "annotation", (*key, *self._annotation(annotation, coded, surfaces))
        for quote in coded.quotes:
            yield "quote", (*key, *self.quote(quote, coded, surfaces, values))
            for name, part in quote.parts().items():
                for number, span in enumerate(part.spans, 1):
                    place = surfaces.place(span, f"quote {quote.id}, {name}")
                    yield "part", (*key, quote.id, name, part.id, number, *place.values())
        targets = {a.id: ("annotation", "") for a in coded.annotations}
        targets |= {part.id: (name, q.id) for q in coded.quotes for name, part in q.parts().items()}
        for link in coded.links:
            kind, of_quote = targets.get(link.target, ("", ""))
            yield "link", (*key, link.id, kind, link.target, of_quote, link.entry, coded.name_of(link))

    def speakers(self) -> Iterator[tuple[str, Row]]:
        """Yield the registry, counted over all articles whose rows were asked for before."""
        for entry in self._entries:
            seen, value_of = self._seen.get(entry.id, Counter()), _value_of(self._about.get(entry.id, {}))
            counts = (seen["mentions"], seen["quotations"], seen["articles"])
            code = self.codebook.current_code(entry.code)
            yield "speaker", (entry.id, entry.name, code, entry.note, *counts, *_cells(self.of_entry, value_of))

    def article(self, final: Final, values: Mapping[str, Mapping[str, Sequence[str]]]) -> Row:
        """Return the row of an article."""
        coded, article, source = final.coded, final.coded.article, final.coded.article.source
        found = Counter(self.codebook.current_code(a.code) for a in coded.annotations)
        coded_at_all = final.chosen.stream is not None
        return (
            article.id, final.chosen.layer, coded.coder, coded.round, final.chosen.coders, coded.state, coded.finished,
            coded.codebook, article.title, source.outlet, source.date, source.author, source.address, source.own_id,
            canonical_json(dict(source.extra)) if source.extra else "", _file_name(article.path), article.text_sha256,
            len(article.text),
            len(coded.annotations) if coded_at_all else None,
            len(coded.quotes) if coded_at_all else None,
            _SEPARATOR.join(note.text for note in coded.notes),
            *(found[code.id] if coded_at_all else None for code in self._codes),
            *_cells(self.of_article, _value_of(values.get(article.id, {}))),
        )  # fmt: skip

    def quote(
        self,
        quote: Quote,
        coded: CodedArticle,
        surfaces: Surfaces,
        values: Mapping[str, Mapping[str, Sequence[str]]],
    ) -> Row:
        """Return the row of a quote, without the columns of its article."""
        links = coded.links_of(quote.speaker.id) if quote.speaker else ()
        of_article = values.get(coded.article.id, {})
        speaker = values.get(links[0].entry, {}) if links else {}
        return (
            quote.id,
            str(quote.type),
            int(quote.type_set),
            *(cell for name in PARTS for cell in _part(quote.parts().get(name), surfaces, f"quote {quote.id}, {name}")),
            _SEPARATOR.join(link.entry for link in links),
            _SEPARATOR.join(map(coded.name_of, links)),
            *_origin(quote.id, coded),
            *_cells(self.of_quote, _value_of(values.get(quote.id, {}), of_article)),
            *_cells(self.of_speaker, _value_of(speaker, of_article)),
        )

    def _annotation(self, annotation: Annotation, coded: CodedArticle, surfaces: Surfaces) -> Row:
        place = surfaces.place(annotation.span, f"annotation {annotation.id}")
        links = coded.links_of(annotation.id)
        return (
            annotation.id,
            self.codebook.current_code(annotation.code),
            annotation.code,
            *place.values(),
            str(zone_at(coded.article.zones, annotation.span.start)),
            _SEPARATOR.join(f"{name}={value}" for name, value in annotation.attributes),
            _SEPARATOR.join(link.entry for link in links),
            _SEPARATOR.join(map(coded.name_of, links)),
            *_origin(annotation.id, coded),
        )

    def _count(self, coded: CodedArticle) -> None:
        mentions = {a.id for a in coded.annotations}
        speakers = {q.speaker.id for q in coded.quotes if q.speaker}
        for link in coded.links:
            seen = self._seen.setdefault(link.entry, Counter())
            seen["mentions"] += link.target in mentions
            seen["quotations"] += link.target in speakers
        for entry in {link.entry for link in coded.links}:
            self._seen[entry]["articles"] += 1


def _columns(asked: Iterable[Question]) -> tuple[Column, ...]:
    return tuple(found for question in asked for found in question.columns)


def _cells(asked: Iterable[Question], value_of: ValueOf) -> tuple[Cell, ...]:
    return tuple(cell for question in asked for cell in question.cells(value_of))


def _value_of(own: Mapping[str, Sequence[str]], of_article: Mapping[str, Sequence[str]] | None = None) -> ValueOf:
    def value_of(variable: str) -> Sequence[str]:
        return own.get(variable) or (of_article or {}).get(variable, ())

    return value_of


def _part(part: Part | None, surfaces: Surfaces, what: str) -> Row:
    if part is None:
        return (None, None, None, None, "", "")
    places = [surfaces.place(span, what) for span in part.spans]
    return (
        min(place["start"] for place in places),
        max(place["end"] for place in places),
        min(place["start_utf16"] for place in places),
        max(place["end_utf16"] for place in places),
        _SEPARATOR.join(place["surface"] for place in places),
        " ".join(f"{span.start}-{span.end}" for span in part.spans),
    )


def _origin(fact_id: str, coded: CodedArticle) -> Row:
    origin: Mapping[str, Any] = coded.origin_of(fact_id)
    return tuple(origin.get(name) for name in ("outcome", "suggester", "version", "score"))


def _file_name(path: str) -> str:
    """Return the name of the file that an article came from, without the folders of the lead's computer."""
    return path.replace("\\", "/").rsplit("/", 1)[-1]
