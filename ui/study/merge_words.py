"""What a merge would change or has changed, in words for people, by headings."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from annotator.exchange.packets import Merged, Preview
from ui.study.words import isolated, listed, number

translate = QCoreApplication.translate
_TITLES_SHOWN = 5
_VERSION_LETTERS = 8


def findings(preview: Preview, rounds: Mapping[str, str]) -> list[tuple[str, list[str]]]:
    """Return headings with their lines, what asks for attention after what is plain news; `rounds` are names by id."""
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
    for heading, lines in _warnings(preview, rounds):
        if lines:
            found.append((f"⚠ {_counted(heading, len(lines))}", lines))
    return found


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


def _warnings(preview: Preview, rounds: Mapping[str, str]) -> Sequence[tuple[str, list[str]]]:
    per_coder = translate("Merging", "{coder}: {count}")
    version = translate("Merging", "version {version}: {where}; decisions by it: {count}")
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
            translate("Merging", "Codebook versions that differ: {count}"),
            [
                version.format(
                    version=c.version[:_VERSION_LETTERS], where=_where(c.here, c.there), count=number(c.decisions)
                )
                for c in preview.codebooks
            ],
        ),
        (
            translate("Merging", "The same article with another text, both are kept: {count}"),
            [isolated(text.title) for text in preview.other_texts],
        ),
        (translate("Merging", "Two people under one name: {count}"), [one.name for one in preview.one_name]),
    )


def _where(here: bool, there: bool) -> str:
    if here and there:
        return translate("Merging", "here and in the files")
    return translate("Merging", "only here") if here else translate("Merging", "only in the files")


def _counted(words: str, count: int) -> str:
    return words.format(count=number(count))
