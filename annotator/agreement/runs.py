"""Saved runs: what was measured, from which hand-ins, with which options. Measured again they give the same digits."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from annotator import __version__
from annotator.agreement.figures import GOLD, Options, Row
from annotator.agreement.submissions import Gathered, Submission, names_of, other_round, pairs_of, partner, sealed_at
from annotator.coding import leading
from annotator.model.article import Article
from annotator.model.codebook import parse_codebook
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion
from annotator.model.ids import canonical_json, content_hash, new_id
from annotator.model.renamed import present_names
from annotator.model.span import Span
from annotator.model.study import AgreementRun
from annotator.store import articles, coders, decisions, study_rounds, study_tables
from annotator.store.coders import Coder
from annotator.store.corpus_file import CorpusFile

_LETTERS = 12
_TELLING = 6
GONE = "Hand-ins of the saved run that are not in this corpus any more."


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A report under a name.

    `cut` are the ids of the decisions that sealed what was measured, `codebook` the version whose codes were counted,
    `program` the version that measured, `digits` what `digits` made of the figures, `saved_at` when (ISO 8601 in UTC),
    `saved_by` the coder's name.
    """

    name: str
    options: Options
    cut: tuple[str, ...]
    codebook: str
    program: str
    digits: tuple[str, ...]
    saved_at: str = ""
    saved_by: str = ""


def runs(file: CorpusFile) -> tuple[Run, ...]:
    """Return the saved runs, the first one first."""
    return tuple(_run(file, fact, name) for name, fact in _by_name(file).items())


def find(file: CorpusFile, name: str) -> AgreementRun:
    """Return the saved run of this name. UserError for none, and for a name that two laptops gave apart."""
    named = _by_name(file)
    if name not in named:
        if alike := [one for one, fact in named.items() if fact.name == name]:
            raise UserError(f"Several saved runs are called {name}: {', '.join(alike)}.")
        raise UserError(f"There is no saved run {name} in {file.path.name}.")
    return named[name]


def _by_name(file: CorpusFile) -> dict[str, AgreementRun]:
    """Return the saved runs by name, the first one first.

    Two laptops may give one name before they are merged: then neither is the run of that name any more, and the end of
    its id tells each from the other, the same in all copies.
    """
    facts = decisions.corpus_facts(file, AgreementRun)
    times = Counter(fact.name for fact in facts)
    return {f.name if times[f.name] == 1 else f"{f.name} ({f.id[-_TELLING:]})": f for f in facts}


def check_name(file: CorpusFile, name: str) -> str:
    """Return the name as it is kept. UserError where it is empty or taken."""
    name = " ".join(name.split())
    if not name:
        raise UserError("A saved run needs a name.")
    named = _by_name(file)
    if name in named or any(fact.name == name for fact in named.values()):
        raise UserError(f"There is a saved run {name} already.")
    return name


def save(file: CorpusFile, name: str, lead: Coder, options: Options, gathered: Gathered, rows: Iterable[Row]) -> Run:
    """Put a run into the corpus as a decision of the lead. UserError for an empty name or one that is taken."""
    fact = AgreementRun(
        id=new_id(),
        name=check_name(file, name),
        options=options_text(file, options),
        cut=tuple(s.sealed for s in gathered.submissions),
        coders=tuple(gathered.names),
        codebook=gathered.codebook.id,
        skipped=tuple(
            (at, span.start, span.end)
            for at, one in enumerate(gathered.submissions)
            for span in gathered.skipped.get(one.article, ())
        ),
        program=f"hashiya {__version__}",
        digits=digits(rows, tuple(gathered.names.values())),
        left_out=tuple(sorted(gathered.left_out.items())),
    )
    leading.decide(file, lead, "save agreement", (Added(fact),))
    return _run(file, fact, fact.name)


def digits(rows: Iterable[Row], coders: Sequence[str]) -> tuple[str, ...]:
    """Return the beginning of a hash of each figure to 9 places, whatever coders are called.

    One for each: a later program that measures more has these among its own.
    """
    return tuple(content_hash(_digits(row, coders))[:_LETTERS] for row in rows)


def _digits(row: Row, coders: Sequence[str]) -> list[object]:
    place = (row.level, row.measure, row.code, row.condition, *(coders.index(c) for c in row.coders))
    numbers = (row.value, row.low, row.high, row.p_below_667, row.p_below_800)
    return [*place, row.n_units, *(None if n is None else f"{round(n, 9) + 0.0:.9f}" for n in numbers)]


def options_text(file: CorpusFile, options: Options) -> str:
    """Return the options as the log keeps them: coders by id, since names are for people and change."""
    ids = tuple(coders.coder_of(file, name).id for name in options.coders)
    stage = study_rounds.round_of(file, options.round)
    against = options.against if options.against in ("", GOLD) else other_round(file, stage, options.against).id
    return canonical_json({**asdict(options), "coders": ids, "round": stage.id, "against": against})


def read_options(stored: str) -> Options:
    """Return the options that `options_text` wrote; what a later program asks more is left out."""
    raw = json.loads(stored)
    known: dict[str, Any] = {name: raw[name] for name in Options.__dataclass_fields__ if name in raw}
    known |= {name: tuple(known[name]) for name in ("coders", "levels", "measures", "codes") if name in known}
    known["collapse"] = tuple((old, new) for old, new in known.get("collapse", ()))
    return Options(**known)


def options_of(file: CorpusFile, fact: AgreementRun) -> Options:
    """Return the options of a saved run, with the names that coders have now."""
    options = read_options(fact.options)
    names = {c.id: c.name for c in coders.all_coders(file)}
    return replace(options, coders=tuple(names.get(c, c) for c in options.coders))


def gathered_again(file: CorpusFile, fact: AgreementRun) -> Gathered:
    """Return what a run was measured from, and what it left out. What is not here any more is left out and counted."""
    options = read_options(fact.options)
    stage = study_rounds.round_of(file, options.round)
    versions = {v.id: v for v in decisions.corpus_facts(file, CodebookVersion)}
    if fact.codebook not in versions:
        raise UserError(f"The codebook that the run {fact.name} was counted by is not in {file.path.name}.")
    codebook = parse_codebook(versions[fact.codebook].content, versions[fact.codebook].parent)
    left_out = Counter(dict(fact.left_out))
    submissions: list[Submission] = []
    texts: dict[str, Article] = {}
    skipped: dict[str, set[Span]] = {}
    for at, sealed in enumerate(fact.cut):
        found = sealed_at(file, sealed, present_names(codebook))
        if found is None:
            left_out[GONE] += 1
            continue
        key, one = found
        if key.subject not in texts:
            texts[key.subject] = articles.read_article(file, key.subject)
        if GOLD in fact.coders and (key.role, key.round) != (options.role, stage.id):
            one = replace(one, who=GOLD, partner=True)
        elif key.round != stage.id:
            one = replace(one, who=partner(one.who), partner=True)
        submissions.append(replace(one, shown=one.shown and stage.shows(texts[key.subject].text_sha256)))
        skipped.setdefault(key.subject, set()).update(Span(start, end) for i, start, end in fact.skipped if i == at)
    who = (*fact.coders, *sorted({s.who for s in submissions}.difference(fact.coders)))
    named = {c.id: c.name for c in coders.all_coders(file)}
    other = study_rounds.round_of(file, options.against) if options.against not in ("", GOLD) else None
    return Gathered(
        submissions=tuple(submissions),
        articles=tuple(texts.values()),
        skipped={id_: tuple(sorted(spans)) for id_, spans in skipped.items()},
        names=names_of(who, named, other),
        codebook=codebook,
        pairs=pairs_of(who),
        left_out=left_out,
    )


def _run(file: CorpusFile, fact: AgreementRun, name: str) -> Run:
    at, by = study_tables.made_at(file, fact.id)
    names = {c.id: c.name for c in coders.all_coders(file)}
    return Run(
        name=name,
        options=options_of(file, fact),
        cut=fact.cut,
        codebook=fact.codebook,
        program=fact.program,
        digits=fact.digits,
        saved_at=at,
        saved_by=names.get(by, by),
    )
