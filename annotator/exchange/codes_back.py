"""Codes and types that were changed in a spreadsheet, back into the layer of the coder who is named.

A row is known by the id of its annotation or quote, and has to stand in the article where it says. A row with no or an
unknown id is a new annotation, one with the id of what others or gold state is passed over; one whose code or type was
emptied takes its own away. A row that is missing says nothing: people filter and cut tables. No column is read but
article_id, coder, round, id, place, words, code and type.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from annotator.coding import actions, quoting
from annotator.coding.proposal import Ground, Proposal
from annotator.coding.session import Session
from annotator.formats.codes_table import SEPARATOR, Said, read_codes
from annotator.formats.raw import Refused
from annotator.model.course import QUIET, Course, go_on
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Finished, Quote, QuoteType
from annotator.model.span import hull
from annotator.model.stream import MAIN, again, first_time, is_again, key_of_place
from annotator.store import coders, decisions, study_rounds
from annotator.store.corpus_file import CorpusFile
from annotator.store.failures import explained

_ASK_EVERY = 500
_STAYS_OPEN = "It was opened for changes and stays open."


class Back(StrEnum):
    """What becomes of a row. SAME: the corpus says that already; OTHER: another coder's, or of another round."""

    RECODED = "recoded"
    ADDED = "added"
    REMOVED = "removed"
    REFUSED = "refused"
    SAME = "same"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackRow:
    """What becomes of one row: `before` and `after` are codes or types; `reason` says why a row is refused."""

    place: str
    status: Back
    article: str = ""
    id: str = ""
    before: str = ""
    after: str = ""
    surface: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack:
    """The rows that change something or are refused, in their order, and how many there are of each status."""

    rows: tuple[BackRow, ...]
    counts: dict[Back, int]


def look(
    file: CorpusFile,
    path: Path,
    coder: str,
    round: str = MAIN,
    *,
    role: str = "coder",
    reopen: bool = False,
    course: Course = QUIET,
) -> CameBack:
    """Return what `bring` would do, and change nothing. UserError likewise."""
    return _Table(_session(file, coder, round, role), file, path, reopen=reopen).read(course)


def bring(
    file: CorpusFile,
    path: Path,
    coder: str,
    round: str = MAIN,
    *,
    role: str = "coder",
    reopen: bool = False,
    course: Course = QUIET,
) -> CameBack:
    """Decide in the name of a coder (name or id) what the table says; all of it is one batch, undone as one.

    A row that is refused stops no other. Rows about finished articles are refused, unless these are to be opened for it
    (`reopen`) and finished again. UserError where the file is no table of codings, for an unknown coder or round, and
    where nothing can be written; Cancelled on demand. Nothing was decided then.
    """
    session = _session(file, coder, round, role)
    table = _Table(session, file, path, reopen=reopen)
    came = table.read(course)
    if table.acts:
        session.act_each(table.acts)
    return came


def _session(file: CorpusFile, coder: str, round: str, role: str) -> Session:
    who, stage = coders.coder_of(file, coder), study_rounds.round_of(file, round)
    book = study_rounds.codebook_of(file, stage)
    return Session(file, copy=file.meta()["copy"], coder=who, role=role, round=stage, codebook=book)


Act = tuple[str, Callable[[Ground], Proposal]]


class _Table:
    """One table on its way back: each row is tried on the article as the rows before it leave it."""

    def __init__(self, session: Session, file: CorpusFile, path: Path, *, reopen: bool) -> None:
        self.acts: list[Act] = []
        self._session, self._file, self._path = session, file, path
        self._reopen = reopen
        self._seals: dict[str, Finished] = {}
        self._changed: dict[str, Ground] = {}
        self._present: tuple[str, Ground] | None = None
        self._stated: dict[str, dict[str, bool]] = {}
        self._seen: dict[str, str] = {}

    def read(self, course: Course) -> CameBack:
        rows: list[BackRow] = []
        counts = Counter[Back]()
        with explained(self._path):
            for number, said in enumerate(read_codes(self._path), 1):
                if number % _ASK_EVERY == 0:
                    go_on(course)
                    course.tell(number, 0)
                row = self._row(said)
                counts[row.status] += 1
                if row.status not in (Back.SAME, Back.OTHER):
                    rows.append(row)
        for row in self._finished_again():
            counts[row.status] += 1
            rows.append(row)
        return CameBack(rows=tuple(rows), counts={status: counts[status] for status in Back})

    def _row(self, said: Said | Refused) -> BackRow:
        if isinstance(said, Refused):
            return BackRow(place=said.place, status=Back.REFUSED, reason=said.reason)
        row = BackRow(
            place=said.place,
            status=Back.OTHER,
            article=said.article,
            id=said.id,
            after=said.said,
            surface=said.surface,
        )
        coder, stage = self._session.coder, self._session.round.id
        if said.coder not in ("", coder.name, coder.id) or first_time(said.round) not in ("", stage):
            return row
        place = again(said.article) if is_again(said.round) else said.article
        try:
            return self._judged(row, said, place)
        except UserError as error:
            return replace(row, status=Back.REFUSED, reason=str(error))

    def _judged(self, row: BackRow, said: Said, place: str) -> BackRow:
        ground = self._ground(place)
        held = ground.layer.facts.get(said.id) if said.id else None
        if said.id and held is None and self._ever(place).get(said.id) is False:
            return row
        if held is not None and not isinstance(held, Quote if said.is_quote else Annotation):
            raise UserError(f"{said.id} is something else in the corpus.")
        self._check_place(said, ground, held)
        before = "" if held is None else str(held.type) if isinstance(held, Quote) else held.code
        row = replace(row, before=before)
        if before == said.said:
            return replace(row, status=Back.SAME)
        if said.id and self._seen.setdefault(said.id, said.place) != said.place:
            raise UserError(f"The table says something else of the same in {self._seen[said.id]}.")
        seal = ground.layer.finished if self._reopen else None
        opening = None if seal is None else actions.reopen(ground)
        opened = ground if opening is None else ground.after(opening)
        status, proposal = self._proposal(said, opened, held, place)
        if proposal is None:
            return replace(row, status=status)
        if seal is not None and opening is not None:
            self._seals[place] = seal
            self._act(place, ground, opening, self._path.name)
        self._act(place, opened, proposal, f"{self._path.name}, {said.place}")
        return replace(row, status=status, id=said.id if held is not None else proposal.ids[0])

    def _act(self, place: str, ground: Ground, proposal: Proposal, reason: str) -> None:
        self._changed[place] = ground.after(proposal)
        self._present = None
        self.acts.append((place, _given(replace(proposal, reason=reason))))

    def _finished_again(self) -> Iterator[BackRow]:
        """Finish what was opened; yield a row for each article that stays open."""
        for place, seal in self._seals.items():
            ground = self._changed[place]
            try:
                self._act(place, ground, actions.finish(ground, seal.undecided), self._path.name)
            except UserError as error:
                told = f"{_STAYS_OPEN} {error}"
                yield BackRow(place="", status=Back.REFUSED, article=first_time(place), reason=told)

    def _proposal(self, said: Said, ground: Ground, held: object, place: str) -> tuple[Back, Proposal | None]:
        if isinstance(held, Annotation | Quote):
            if not said.said:
                return Back.REMOVED, actions.remove(ground, held.id)
            if isinstance(held, Quote):
                return Back.RECODED, quoting.set_parts(ground, held.id, {}, type=_type(said.said))
            return Back.RECODED, actions.recode(ground, held.id, said.said)
        if said.id and self._ever(place).get(said.id):
            raise UserError("It was removed in the corpus after the table was written.")
        if said.is_quote:
            raise UserError("There is no such quote; a table brings types of quotes, and no new ones.")
        if not said.said:
            raise UserError("The row has no code.")
        if any(a.span == said.span and a.code == said.said for a in ground.layer.annotations):
            return Back.SAME, None
        return Back.ADDED, actions.code(ground, said.span, said.said)

    def _check_place(self, said: Said, ground: Ground, held: object) -> None:
        """UserError unless the words stand where the row says, and the corpus has them there too."""
        text = ground.article.text
        ground.check_span(said.span)
        surface, span = said.span.of(text), said.span
        if isinstance(held, Quote):
            span = hull(held.content.spans)
            surface = SEPARATOR.join(piece.of(text) for piece in held.content.spans)
        elif isinstance(held, Annotation):
            span = held.span
        if span != said.span:
            raise UserError(f"In the corpus it stands at {span.start} to {span.end}, not at the place in the row.")
        if not said.stands_on(surface) and not (said.is_quote and held is None):
            raise UserError(
                f'The row says "{said.surface[:60]}" stands at {said.span.start} to {said.span.end}, but the article '
                f'has "{surface[:60]}" there. A spreadsheet may have taken it for a number or a date.'
            )

    def _ground(self, place: str) -> Ground:
        if place in self._changed:
            return self._changed[place]
        if self._present is None or self._present[0] != place:
            if self._present is not None:
                self._session.close(self._present[0])
            if len(self._session.open(place).versions) > 1:
                raise UserError("This article was coded in two versions under one name; choose one of them first.")
            self._present = place, self._session.ground(place)
        return self._present[1]

    def _ever(self, place: str) -> dict[str, bool]:
        """Return the ids of everything that was ever stated in the article, and whether by this coder, here."""
        if place not in self._stated:
            session, found = self._session, dict[str, bool]()
            key = key_of_place(place, coder=session.coder.id, role=session.role, round=session.round.id)
            for decision in decisions.history(self._file, first_time(place)):
                for change in decision.changes:
                    found[change.fact.id] = found.get(change.fact.id, False) or decision.key == key
            self._stated[place] = found
        return self._stated[place]


def _given(proposal: Proposal) -> Callable[[Ground], Proposal]:
    return lambda _: proposal


def _type(said: str) -> QuoteType:
    try:
        return QuoteType(said)
    except ValueError:
        raise UserError(f"There is no type of quote {said}; the types are {', '.join(QuoteType)}.") from None
