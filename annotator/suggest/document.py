"""An article as suggesters see it: text, zones, and what several of them need, worked out once and kept."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache

from annotator.arabic.clitics import proclitic_lengths, swallows_article
from annotator.arabic.folding import Folded, fold, fold_text
from annotator.arabic.marks import Quoted, quoted_stretches
from annotator.arabic.sentences import sentences
from annotator.arabic.words import words
from annotator.model.article import Article, Zone, ZoneKind, default_zones, zone_at
from annotator.model.ids import text_hash
from annotator.model.span import Span


@dataclass(frozen=True, kw_only=True)
class Document:
    """Text, its hash and zones; make one with `document_of`. Positions are code points of `text`.

    `nested_reports`: the codebook wants what is reported inside reported speech as well (one level more).
    """

    text: str
    sha256: str
    zones: tuple[Zone, ...] = ()
    nested_reports: bool = False

    @cached_property
    def folded(self) -> Folded:
        """The search form with positions."""
        return fold(self.text)

    @cached_property
    def words(self) -> tuple[Span, ...]:
        """The words in order."""
        return words(self.text)

    @cached_property
    def folded_words(self) -> tuple[str, ...]:
        """The search form of each word, by the same index as `words`."""
        return tuple(forms[0][1] for forms in self.forms)

    @cached_property
    def surfaces(self) -> tuple[str, ...]:
        """The words as they are written."""
        text = self.text
        return tuple([text[w.start : w.end] for w in self.words])

    @cached_property
    def forms(self) -> tuple[tuple[tuple[int, str], ...], ...]:
        """The same as `heads`, with the code points of each word counted from its own beginning."""
        return tuple([forms_of(surface) for surface in self.surfaces])

    @cached_property
    def heads(self) -> tuple[tuple[tuple[int, str], ...], ...]:
        """For each word, where a name could begin in it and the search form from there: whole, then less proclitics.

        After لل the form comes a second time with its swallowed article given back.
        """
        return tuple(
            [
                tuple([(word.start + length, form) for length, form in forms])
                for word, forms in zip(self.words, self.forms, strict=True)
            ]
        )

    @cached_property
    def gaps(self) -> tuple[str, ...]:
        """What stands before each word (since the word before it), and at last what follows the last word."""
        text = self.text
        return tuple([text[a:b] for a, b in zip([0, *self._ends], [*self._starts, len(text)], strict=True)])

    @cached_property
    def joined(self) -> tuple[bool, ...]:
        """For each word, whether nothing but blanks part it from the word before it."""
        return tuple(bool(gap) and gap.isspace() and "\n" not in gap for gap in self.gaps[:-1])

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences in order."""
        return sentences(self.text)

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """What stands between quotation marks, in order."""
        return quoted_stretches(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [w.start for w in self.words]

    @cached_property
    def _ends(self) -> list[int]:
        return [w.end for w in self.words]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def index_at(self, point: int) -> int:
        """Return the index of the first word that ends behind code point `point`; the number of words if none does."""
        return bisect_right(self._ends, point)

    def indexes_in(self, span: Span) -> range:
        """Return the indexes of the words that share a code point with `span`."""
        return range(self.index_at(span.start), bisect_left(self._starts, span.end))

    def sentence_at(self, point: int) -> Span | None:
        """Return the sentence that holds code point `point`, None between sentences."""
        index = bisect_right(self._sentence_starts, point) - 1
        return self.sentences[index] if index >= 0 and point < self.sentences[index].end else None

    def sentence_start(self, point: int) -> int:
        """Return the beginning of the last sentence that begins at or before `point`; 0 where none does."""
        index = bisect_right(self._sentence_starts, point) - 1
        return self.sentences[index].start if index >= 0 else 0

    def marks_at(self, point: int) -> tuple[Quoted, ...]:
        """Return the marked stretches of the paragraph of code point `point` that begin at or before it."""
        line = self.text.rfind("\n", 0, point) + 1
        first = bisect_left(self.quoted, line, key=lambda q: q.outer.start)
        return self.quoted[first : bisect_right(self.quoted, point, key=lambda q: q.outer.start)]

    def coded(self, span: Span) -> bool:
        """Tell whether `span` lies outside the zones that are not to be coded."""
        return not any(z.kind is ZoneKind.SKIP and z.span.overlaps(span) for z in self.zones)

    def in_headline(self, point: int) -> bool:
        """Tell whether code point `point` lies in the headline; a text of one paragraph has none."""
        only = len(self.zones) == 1 and self.zones[0].span.length >= len(self.text.strip())
        return not only and zone_at(self.zones, point) is ZoneKind.HEADLINE


def document_of(text: str, *, sha256: str = "", zones: tuple[Zone, ...] = (), nested_reports: bool = False) -> Document:
    """Return the document of an article's text; hash and zones are worked out where they are not given."""
    return Document(
        text=text,
        sha256=sha256 or text_hash(text),
        zones=zones or default_zones(text),
        nested_reports=nested_reports,
    )


def article_document(article: Article, *, nested_reports: bool = False) -> Document:
    """Return the document of an article, with the zones that hold in it."""
    return document_of(article.text, sha256=article.text_sha256, zones=article.zones, nested_reports=nested_reports)


_PROCLITIC_LETTERS = frozenset("وفبلك")


@lru_cache(maxsize=50_000)
def forms_of(surface: str) -> tuple[tuple[int, str], ...]:
    """Return (code points of proclitics, search form of the rest) of a word, see `Document.heads`."""
    folded = fold_text(surface)
    found = [(0, folded)]
    if folded[:1] in _PROCLITIC_LETTERS:
        for length in proclitic_lengths(surface):
            if "س" in surface[:length]:
                continue  # the sign of the future stands before verbs
            rest = folded[length:] if len(folded) == len(surface) else fold_text(surface[length:])
            found.append((length, rest))
            if swallows_article(surface, length):
                found.append((length, "ال" + rest))
    return tuple(found)
