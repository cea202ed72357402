"""Where two to five coders differ over one text, and what they all say: layers in, disagreements out."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from typing import Any

from annotator.arabic.clitics import name_key
from annotator.arabic.folding import fold_key
from annotator.model.facts import QUOTE_CODE, Annotation, Quote, Value
from annotator.model.ids import content_hash
from annotator.model.layer import Layer
from annotator.model.span import Span, hull
from annotator.review import edges, grouping, quote_parts
from annotator.review.grouping import Marked

Said = Annotation | Quote | Value
"""What coders can disagree about."""

Same = Callable[[int, Any, int, Any], bool]
"""Tells whether facts of two layers, each after the number of its layer, say the same."""

WORDS = 80
"""Code points of the article that a disagreement quotes."""


class Kind(StrEnum):
    """How coders differ. The edge of a quote's part is a boundary too; another speaker is somebody else."""

    MISSED = "missed"
    CODE = "code"
    BOUNDARY = "boundary"
    SPEAKER = "speaker"
    CUE = "cue"
    TYPE = "type"
    VALUE = "value"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What one coder (id) said; `fact` is None where the coder said nothing.

    `decision` is the id of the decision that made it, "" for nothing; `same_as` the place of the first version that
    says the same, its own where it is the first.
    """

    coder: str
    fact: Said | None
    decision: str = ""
    same_as: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """One place where coders differ, with a version for each coder, in their order.

    `by` says how edges differ ("marks", "proclitic", "letters", "" where they do not) and `letters` by how many
    letters; `parts` are the parts of a quote that differ. `codes` are those in play, `words` what stands at the place.
    `question` is equal where the same is asked: the same words in search form with the same codes.
    `id` changes with the versions. `of` are the ids of the quotes that a value is about.
    """

    id: str
    article: str
    place: Span
    kinds: tuple[Kind, ...]
    versions: tuple[Version, ...]
    by: str = ""
    letters: int = 0
    question: str = ""
    codes: tuple[str, ...] = ()
    words: str = ""
    parts: tuple[str, ...] = ()
    of: tuple[str, ...] = ()

    @property
    def distinct(self) -> tuple[int, ...]:
        """The places of the versions that say something, each once."""
        return tuple(n for n, v in enumerate(self.versions) if v.same_as == n and v.fact is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What all coders say at one place: a version for each, in their order. `of` as in a disagreement."""

    place: Span
    versions: tuple[Version, ...]
    of: tuple[str, ...] = ()


def compare(
    text: str,
    layers: Mapping[str, Layer],
    *,
    article: str = "",
    levels: Mapping[str, str] | None = None,
    leave_out: Collection[str] = (),
) -> tuple[tuple[Disagreement, ...], tuple[Agreed, ...]]:
    """Return where the layers (by coder's id) differ and what all of them say, by place.

    `levels` has the codebook's layer of each code: codes of different layers are no answers to one question.
    `leave_out` are variables that are not compared, e.g. words. ValueError for less than two layers.
    """
    if len(layers) < 2:
        raise ValueError("one layer alone has nothing to differ from")
    return _Comparing(text, layers, article, levels or {}, frozenset(leave_out)).run()


class _Comparing:
    def __init__(
        self, text: str, layers: Mapping[str, Layer], article: str, levels: Mapping[str, str], leave_out: frozenset[str]
    ) -> None:
        self._text, self._article, self._levels = text, article, levels
        self._coders, self._layers = tuple(layers), tuple(layers.values())
        self._links = tuple(quote_parts.linked(layer) for layer in self._layers)
        self._values = tuple(_values(layer, leave_out) for layer in self._layers)
        self._found: list[Disagreement] = []
        self._agreed: list[Agreed] = []

    def run(self) -> tuple[tuple[Disagreement, ...], tuple[Agreed, ...]]:
        """Go through the article's values, names, and quotes with their values."""
        whole = Span(0, max(1, len(self._text)))
        quotes = [{quote.id for quote in layer.quotes} for layer in self._layers]
        about_article = [
            {name: v for target, named in values.items() if target not in own for name, v in named.items()}
            for values, own in zip(self._values, quotes, strict=True)
        ]
        self._of_values(whole, dict(enumerate(about_article)), of=())
        for group in self._name_groups():
            self._of_names(group)
        for together in grouping.groups(self._quotes()):
            self._of_quotes({n: marked.fact for n, marked in together.items()})
        in_order = sorted(self._found, key=lambda d: (d.place, d.question, d.id))
        return tuple(in_order), tuple(sorted(self._agreed, key=lambda a: (a.place, a.versions[0].decision)))

    def _name_groups(self) -> Iterator[dict[int, Annotation]]:
        by_place: dict[tuple[Span, str], dict[int, Annotation]] = {}
        rest: dict[str, list[Marked]] = {}
        for n, layer in enumerate(self._layers):
            for a in layer.annotations:
                here = by_place.setdefault((a.span, a.code), {})
                if n in here:  # the same words under one code twice: nothing that could be paired
                    rest.setdefault(self._levels.get(a.code, ""), []).append(Marked(n, a.span, a.code, a))
                else:
                    here[n] = a
        for (span, code), here in by_place.items():
            if len(here) == len(self._layers):
                yield here
            else:
                alone = rest.setdefault(self._levels.get(code, ""), [])
                alone.extend(Marked(n, span, code, a) for n, a in here.items())
        for listed in rest.values():
            for together in grouping.groups(listed):
                yield {n: marked.fact for n, marked in together.items()}

    def _quotes(self) -> Iterator[Marked]:
        for n, layer in enumerate(self._layers):
            for quote in layer.quotes:
                yield Marked(n, hull(quote.content.spans), "", quote)

    def _of_names(self, group: Mapping[int, Annotation]) -> None:
        kinds = [Kind.MISSED] if len(group) < len(self._layers) else []
        facts = list(group.values())
        codes = sorted({a.code for a in facts})
        if len(codes) > 1:
            kinds.append(Kind.CODE)
        by, letters = edges.greatest(self._text, sorted({(a.span,) for a in facts}))
        if by:
            kinds.append(Kind.BOUNDARY)
        if len({a.attributes for a in facts}) > 1:
            kinds.append(Kind.VALUE)
        said = sorted({f"{name_key(self._text, a.span)}={a.code}" for a in facts}) if kinds else []
        place = hull(a.span for a in facts)
        self._keep(place, kinds, self._versions(group, _same_fact), said, codes=codes, by=by, letters=letters)

    def _of_quotes(self, group: Mapping[int, Quote]) -> None:
        kinds = [Kind.MISSED] if len(group) < len(self._layers) else []
        parts: list[str] = []
        edge: list[tuple[str, int]] = []
        quotes = list(group.values())
        if len({q.content.spans for q in quotes}) > 1:
            parts.append("content")
            edge.append(edges.greatest(self._text, [q.content.spans for q in quotes]))
        for name, kind in (("speaker", Kind.SPEAKER), ("cue", Kind.CUE)):
            different, edged = quote_parts.differs(group, self._links, name)
            if different:
                kinds.append(kind)
            if edged:
                edge.append(edges.greatest(self._text, edged))
            if different or edged:
                parts.append(name)
        if any(by for by, _ in edge):
            kinds.insert(kinds.count(Kind.MISSED), Kind.BOUNDARY)
        if len({q.type for q in quotes}) > 1:
            kinds.append(Kind.TYPE)
        by, letters = max(edge, key=lambda e: (e[0] == edges.LETTERS, e[0] == edges.PROCLITIC, e[1]), default=("", 0))
        cues = {fold_key(" ".join(s.of(self._text) for s in q.cue.spans)) if q.cue else "" for q in quotes}
        said = [*sorted({str(q.type) for q in quotes}), *sorted(cues)] if kinds else []
        place = hull(s for q in quotes for s in q.content.spans)
        versions = self._versions(group, partial(quote_parts.same_quote, self._links))
        self._keep(place, kinds, versions, said, codes=[QUOTE_CODE], by=by, letters=letters, parts=parts)
        answers = {n: self._values[n].get(q.id, {}) for n, q in group.items()}
        self._of_values(place, answers, of=tuple(q.id for q in quotes))

    def _of_values(self, place: Span, answers: Mapping[int, Mapping[str, Value]], *, of: tuple[str, ...]) -> None:
        """Compare the answers to each question, of those who have what it is about."""
        for name in dict.fromkeys(name for named in answers.values() for name in named):
            given = {n: named[name] for n, named in answers.items() if name in named}
            kinds = [Kind.MISSED] if len(given) < len(answers) else []
            if len({v.values for v in given.values()}) > 1:
                kinds.append(Kind.VALUE)
            if not of or len(answers) > 1:
                versions = _renumbered(self._versions(given, _same_fact), sorted(answers))
                said = sorted({"|".join(v.values) for v in given.values()})
                self._keep(place, kinds, versions, [name, *said], codes=[name], of=of)

    def _versions(self, group: Mapping[int, Said], same: Same) -> tuple[Version, ...]:
        made: list[Version] = []
        for n, coder in enumerate(self._coders):
            fact = group.get(n)
            first = next(
                (
                    k
                    for k, before in enumerate(made)
                    if (fact is None and before.fact is None)
                    or (fact is not None and before.fact is not None and same(k, before.fact, n, fact))
                ),
                n,
            )
            decision = "" if fact is None else self._layers[n].made.get(fact.id, "")
            made.append(Version(coder=coder, fact=fact, decision=decision, same_as=first))
        return tuple(made)

    def _keep(
        self,
        place: Span,
        kinds: Sequence[Kind],
        versions: tuple[Version, ...],
        said: Sequence[str],
        *,
        codes: Sequence[str],
        by: str = "",
        letters: int = 0,
        parts: Sequence[str] = (),
        of: tuple[str, ...] = (),
    ) -> None:
        if not kinds:
            self._agreed.append(Agreed(place=place, versions=versions, of=of))
            return
        stated = sorted((v.fact.id, v.decision) for v in versions if v.fact is not None)
        made = Disagreement(
            id=content_hash([self._article, place.start, place.end, stated])[:20],
            article=self._article,
            place=place,
            kinds=tuple(kinds),
            versions=versions,
            by=by,
            letters=letters,
            question="; ".join((",".join(kinds), *said)),
            codes=tuple(codes),
            words=_one_line(place.of(self._text)),
            parts=tuple(parts),
            of=of,
        )
        self._found.append(made)


def _same_fact(_n: int, one: Said, _m: int, other: Said) -> bool:
    if isinstance(one, Annotation) and isinstance(other, Annotation):
        return (one.span, one.code, one.attributes) == (other.span, other.code, other.attributes)
    return isinstance(one, Value) and isinstance(other, Value) and one.values == other.values


def _values(layer: Layer, leave_out: frozenset[str]) -> dict[str, dict[str, Value]]:
    """Return the answers of a layer by what they are about and by variable."""
    found: dict[str, dict[str, Value]] = {}
    for fact in layer.facts.values():
        if isinstance(fact, Value) and fact.variable not in leave_out:
            found.setdefault(fact.target, {})[fact.variable] = fact
    return found


def _renumbered(versions: Sequence[Version], kept: Sequence[int]) -> tuple[Version, ...]:
    """Return those of the versions that are kept; what is the same is numbered among them."""
    chosen = [versions[n] for n in kept]
    firsts = [v.same_as for v in chosen]
    return tuple(replace(v, same_as=firsts.index(v.same_as)) for v in chosen)


def _one_line(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= WORDS else f"{line[:WORDS].rsplit(' ', 1)[0]} …"
