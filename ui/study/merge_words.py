"""What a merge would change or has changed, in words for people, by headings."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.exchange.packets import Merged, Preview
from ui.study.holding_words import holding_lines
from ui.study.words import isolated, listed, number

translate = QCoreApplication.translate
_TITLES_SHOWN = 5
_VERSION_LETTERS = 8


def findings(preview: Preview, rounds: Mapping[str, str], versions: Mapping[str, int]) -> list[tuple[str, list[str]]]:
    """Return headings with their lines, what asks for attention after what is plain news.

    `rounds` are names by id, `versions` the numbers of the codebook versions here.
    """
    titles = [isolated(title) for _, title in preview.articles_new]
    more = len(titles) - _TITLES_SHOWN
    shown = titles[:_TITLES_SHOWN]
    if more > 0:
        shown.append(translate("Merging", "and {count} more").format(count=number(more)))
    decisions = sum(preview.decisions_new.values())
    per_coder = translate("Merging", "{coder}: {count}")
    known = translate("Merging", "Here already: articles {articles}, decisions {count}")
    found: list[tuple[str, list[str]]] = [
        (_counted(translate("Merging", "New articles: {count}"), len(titles)), shown),
        (
            _counted(translate("Merging", "New decisions: {count}"), decisions),
            [per_coder.format(coder=coder, count=number(count)) for coder, count in preview.decisions_new.items()],
        ),
        (known.format(articles=number(preview.articles_known), count=number(preview.decisions_known)), []),
    ]
    come = [c.version for c in preview.codebooks if c.there and not c.here]
    if coming := [v for v in come if v not in {one.version for one in preview.coded_otherwise if not one.known}]:
        words = translate("Merging", "New codebook versions: {count}")
        found.append((_counted(words, len(coming)), [_version(v, versions) for v in coming]))
    for heading, lines in _warnings(preview, rounds):
        if lines:
            found.append((f"⚠ {_counted(heading, len(lines))}", lines))
    if preview.coded_otherwise:
        words = translate("Merging", "Decisions by another version of the codebook than their round has: {count}")
        count = sum(one.decisions for one in preview.coded_otherwise)
        found.append((f"⚠ {_counted(words, count)}", list(_coded_otherwise(preview, rounds, versions))))
    return found


def _coded_otherwise(preview: Preview, rounds: Mapping[str, str], versions: Mapping[str, int]) -> Iterator[str]:
    """Yield what was coded by which version, and what that means for the coders and the lead."""
    words = translate("Merging", "in “{round}”: {count} by {version}; the round has {now}")
    for one in preview.coded_otherwise:
        yield words.format(
            round=isolated(rounds.get(one.round, one.round)),
            count=number(one.decisions),
            version=_version(one.version, versions),
            now=_version(one.of_round, versions),
        )
    if any(one.known for one in preview.coded_otherwise):
        yield translate(
            "Merging",
            "They are kept as they are. What the change of the codebook is about is listed to their coders to be read "
            "again, with their next packet.",
        )
    if not all(one.known for one in preview.coded_otherwise):
        yield translate(
            "Merging",
            "They are kept as they are. A version that is neither here nor in the files comes with the corpus of who "
            "made it; until then nobody can say what has to be read again.",
        )


def _version(version: str, versions: Mapping[str, int]) -> str:
    """Say which version it is: by its number where it is here, else by the beginning of its id."""
    if version in versions:
        return translate("Merging", "version {number}").format(number=versions[version])
    return translate("Merging", "version {number}").format(number=f"\u2066{version[:_VERSION_LETTERS]}\u2069")


def merged_lines(merged: Merged) -> list[str]:
    """Return what was done, where the backup is, and that the files are as they were."""
    preview = merged.preview
    words = translate("Merging", "Merged. New articles: {articles}, new decisions: {decisions}.")
    lines = [
        words.format(articles=number(len(preview.articles_new)), decisions=number(sum(preview.decisions_new.values())))
    ]
    if merged.backup is not None:
        backup = translate("Merging", "The backup made before it: {name}.")
        lines.append(backup.format(name=f"\u2066{merged.backup.name}\u2069"))
    if preview.forks:
        lines.append(translate("Merging", "Articles with two versions ask their coder which one to go on with."))
    files = listed(f"\u2066{name}\u2069" for name in preview.files)
    lines.append(translate("Merging", "The files were only read and are as they were: {files}.").format(files=files))
    return lines


def held_lines(merged: Merged, coders: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    """Return under a heading what still holds what the merge has forgotten here; nothing where nothing does."""
    lines = holding_lines(merged.held, coders)
    words = translate("Merging", "These still hold what was withdrawn and have to be deleted by people: {count}")
    return [(f"⚠ {_counted(words, len(lines))}", lines)] if lines else []


def _warnings(preview: Preview, rounds: Mapping[str, str]) -> Sequence[tuple[str, list[str]]]:
    per_coder = translate("Merging", "{coder}: {count}")
    fork = translate("Merging", "{coder} in “{round}”: “{title}” – versions {count}")
    return (
        (translate("Merging", "Files of another study: {count}"), list(preview.foreign)),
        (
            translate("Merging", "Decisions that are not what they were when they were made: {count}"),
            list(preview.altered),
        ),
        (
            translate(
                "Merging",
                "Work without the decisions before it, which the coder’s whole corpus brings: {count}",
            ),
            [
                per_coder.format(coder=isolated(coder), count=number(count))
                for coder, count in Counter(coder for coder, _ in preview.gaps).items()
            ],
        ),
        (
            translate("Merging", "Articles coded in two versions under one name: {count}"),
            [
                fork.format(
                    coder=isolated(f.coder),
                    round=isolated(rounds.get(f.round, f.round)),
                    title=isolated(f.title),
                    count=number(f.versions),
                )
                for f in preview.forks
            ],
        ),
        (
            translate("Merging", "The same article with another text, both are kept: {count}"),
            [isolated(text.title) for text in preview.other_texts],
        ),
        (
            translate("Merging", "Withdrawn elsewhere, so a merge forgets it here for good: {count}"),
            [isolated(name) for name in preview.withdrawn],
        ),
        (translate("Merging", "Two people under one name: {count}"), [one.name for one in preview.one_name]),
    )


def _counted(words: str, count: int) -> str:
    return words.format(count=number(count))
