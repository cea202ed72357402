"""What uniting copies of a study would change, as a person is shown it, out of the plan that the store made."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from json import loads
from pathlib import PurePath
from typing import Any

from annotator.model.stream import CORPUS, first_time
from annotator.model.study import PACKETS, PEOPLE
from annotator.store.bundles import ARTICLE_ID, BODY, CODER, REPLACES, RETURN, ROUND, SUBJECT, TEXT, Bundle, Row
from annotator.store.planning import Plan
from annotator.store.sameness import shown_names

_TITLE, _PATH, _OUTLET, _ADDRESS, _OWN_ID = 3, 4, 5, 8, 9
_CODED_BY = re.compile(r'"codebook":"([0-9a-f]{64})"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Fork:
    """A coder's article that two laptops went on with: it has so many versions until the coder settles it."""

    coder: str
    role: str
    round: str
    article: str
    title: str
    versions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CodebookNews:
    """A version of the codebook that is not on both sides, or by which what comes was coded (`decisions` of it)."""

    version: str
    here: bool
    there: bool
    decisions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedOtherwise:
    """Coming `decisions` of a round that were made by another codebook `version` than the one which the round has.

    `of_round` is that one, once all is merged. What changed in between is on the coders' worklists, unless the version
    that they coded by is not `known`: neither here nor in the files.
    """

    round: str
    version: str
    of_round: str
    decisions: int
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherText:
    """Two articles that seem to be one, with different texts: both are kept."""

    title: str
    here: str
    there: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OneName:
    """Two coders of one name, by their ids; taken for two people until somebody says otherwise."""

    name: str
    one: str
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a merge would change. `articles_new` are ids and titles, `decisions_new` numbers by the coder's name.

    `united` are articles that were imported apart on two laptops: the other id and the one that is kept. `foreign` are
    the files of another study, `altered` ids of decisions that are not what they were when they were made. `gaps` are
    coder and article (or "corpus") of what comes without the decisions before it: a return follows what was returned
    before, which a restored backup does not hold; the coder's whole corpus does. `withdrawn` are titles and names of
    the articles and coders here that were withdrawn elsewhere: the merge forgets them.
    """

    files: tuple[str, ...]
    articles_new: tuple[tuple[str, str], ...]
    articles_known: int
    decisions_new: Mapping[str, int]
    decisions_known: int
    codebooks: tuple[CodebookNews, ...] = ()
    coded_otherwise: tuple[CodedOtherwise, ...] = ()
    forks: tuple[Fork, ...] = ()
    united: tuple[tuple[str, str], ...] = ()
    other_texts: tuple[OtherText, ...] = ()
    one_name: tuple[OneName, ...] = ()
    foreign: tuple[str, ...] = ()
    altered: tuple[str, ...] = field(default=())
    gaps: tuple[tuple[str, str], ...] = ()
    withdrawn: tuple[str, ...] = ()

    def conflicts(self) -> list[dict[str, Any]]:
        """Return what is left for a person to decide, each with its `kind`."""
        found: list[dict[str, Any]] = [{"kind": "other study", "file": name} for name in self.foreign]
        found += [{"kind": "altered decision", "decision": id_} for id_ in self.altered]
        found += [{"kind": "earlier decisions are missing", "coder": c, "article": a} for c, a in self.gaps]
        found += [
            {"kind": "two people under one name", "name": n.name, "coders": [n.one, n.other]} for n in self.one_name
        ]
        found += [
            {"kind": "same article with other text", "title": t.title, "articles": [t.here, t.there]}
            for t in self.other_texts
        ]
        return found

    def as_json(self) -> dict[str, Any]:
        """Return the preview as plain JSON values, as `merge --json` prints it."""
        return {
            "articles_new": len(self.articles_new),
            "articles_known": self.articles_known,
            "decisions_new": sum(self.decisions_new.values()),
            "decisions_known": self.decisions_known,
            "forks": len(self.forks),
            "codebook_versions": [
                {"version": c.version, "here": c.here, "there": c.there, "decisions": c.decisions}
                for c in self.codebooks
            ],
            "coded_otherwise": [asdict(one) for one in self.coded_otherwise],
            "conflicts": self.conflicts(),
            "forked": [
                {"coder": f.coder, "role": f.role, "round": f.round, "article": f.article, "versions": f.versions}
                for f in self.forks
            ],
            "withdrawn": list(self.withdrawn),
            "decisions_by_coder": dict(self.decisions_new),
            "united": [{"article": kept, "was": other} for other, kept in self.united],
        }


def preview_of(
    senders: Sequence[Bundle],
    made: Plan,
    *,
    versions: Collection[str],
    here: Mapping[str, str],
    foreign: Sequence[str],
) -> Preview:
    """Return the plan for people.

    `versions` of the codebook and names of coders were `here` before, `foreign` are the files of other studies.
    """
    names: dict[str, str] = shown_names({id_: name for id_, (name, _) in made.coders.items()})
    titles = {id_: str(row[_TITLE]) for id_, row in made.articles_here.items()}
    titles |= {row[ARTICLE_ID]: str(row[_TITLE]) for row in made.articles}
    # What merging notes by itself is nobody's work.
    counted = Counter(names[row[CODER]] for row in made.decisions if row[ROUND] not in (PACKETS, PEOPLE))
    coded_by = Counter(_coded_by(made))
    return Preview(
        files=tuple(b.name for b in senders),
        articles_new=tuple((row[ARTICLE_ID], str(row[_TITLE])) for row in made.articles_new),
        articles_known=len(made.articles_known),
        decisions_new=dict(sorted(counted.items())),
        decisions_known=made.decisions_known,
        codebooks=tuple(_codebooks(set(versions), senders, coded_by)),
        coded_otherwise=tuple(_coded_otherwise(set(versions), made, coded_by)),
        forks=tuple(
            Fork(
                coder=names.get(coder, coder),
                role=role,
                round=round_,
                article=article,
                title=titles.get(article, ""),
                versions=len(made.heads[coder, role, round_, article]),
            )
            for coder, role, round_, article in made.forks
        ),
        united=tuple(sorted(made.article_names.items())),
        other_texts=tuple(_other_texts(made)),
        one_name=tuple(OneName(name=name, one=one, other=other) for name, one, other in made.open_namesakes),
        foreign=tuple(foreign),
        altered=tuple(made.altered),
        withdrawn=tuple(titles.get(id_) or here.get(id_) or id_ for id_ in sorted(made.forgotten)),
        gaps=tuple((names.get(coder, coder), subject) for coder, _, _, subject in made.gaps),
    )


def _codebooks(
    here: set[str], senders: Iterable[Bundle], coded_by: Mapping[tuple[str, str], int]
) -> Iterable[CodebookNews]:
    there: set[str] = set()
    whole = False
    for bundle in senders:
        whole |= bundle.kind != RETURN
        there |= {v for row in bundle.decisions if row[SUBJECT] == CORPUS for v in _versions_in(row)}
    used: Counter[str] = Counter()
    for (_, version), count in coded_by.items():
        used[version] += count
    there |= used.keys()  # a return leaves the version itself out: who coded by it has it
    listed = there | (here if whole else set())
    for version in sorted(listed):
        if version not in here or (whole and version not in there) or (used and version in used and len(here) > 1):
            yield CodebookNews(
                version=version, here=version in here, there=version in there, decisions=used.get(version, 0)
            )


def _coded_otherwise(here: set[str], made: Plan, coded_by: Mapping[tuple[str, str], int]) -> Iterable[CodedOtherwise]:
    known = here.union(*(_versions_in(row) for row in made.decisions if row[SUBJECT] == CORPUS))
    for (round, version), count in sorted(coded_by.items()):
        of_round = made.versions.get(round, version)
        if of_round != version:
            yield CodedOtherwise(
                round=round, version=version, of_round=of_round, decisions=count, known=version in known
            )


def _coded_by(made: Plan) -> Iterator[tuple[str, str]]:
    """Yield round and codebook version of each decision about an article that comes."""
    for row in made.decisions:
        if row[SUBJECT] != CORPUS:
            for version in _CODED_BY.findall(row[BODY])[-1:]:
                yield first_time(row[ROUND]), version


def _versions_in(row: Row) -> Iterable[str]:
    if '"kind":"codebook"' not in row[BODY]:
        return
    for change in loads(row[BODY])["changes"]:
        if change.get("added", {}).get("kind") == "codebook":
            yield change["added"]["id"]


def _other_texts(made: Plan) -> Iterable[OtherText]:
    """Yield new articles that have the address, own number or file name of one here, and another text."""
    here: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in made.articles_here.values():
        for mark in _marks(row):
            here[mark].append(row)
    coming = Counter(mark for row in made.articles_new for mark in _marks(row))
    for row in made.articles_new:
        for mark in _marks(row):
            known = here.get(mark, [])
            if len(known) == 1 and coming[mark] == 1 and known[0][TEXT] != row[TEXT]:
                if known[0][ARTICLE_ID] not in (row[REPLACES], row[ARTICLE_ID]):
                    yield OtherText(title=str(row[_TITLE]), here=known[0][ARTICLE_ID], there=row[ARTICLE_ID])
                break


def _marks(row: Row) -> list[tuple[str, ...]]:
    """Return what may tell that two articles are one, the surest first."""
    marks: list[tuple[str, ...]] = [("address", row[_ADDRESS])] if row[_ADDRESS] else []
    marks += [("number", row[_OUTLET], row[_OWN_ID])] if row[_OWN_ID] else []
    name = PurePath(row[_PATH].replace("\\", "/")).name
    return [*marks, ("file", name)] if name else marks
