"""The command that moves articles in, with what was coded in them by other programs where files hold that."""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.cli.printing import print_rows
from annotator.corpus import MAIN, Corpus
from annotator.exchange.importing import ImportOptions, ImportResult, Status
from annotator.formats.columns import parse_mapping
from annotator.formats.interchange.formats import reader_of
from annotator.formats.readers import READERS
from annotator.model.errors import UserError

if TYPE_CHECKING:
    from annotator.exchange.interchange.interchange import Bringing, BroughtRow, Looked, Report

_COLUMNS = ("status", "article", "path", "place", "coder", "reason")
_ARTICLE_COLUMNS = ("status", "article", "path", "place", "reason")


def add_commands(commands: Any) -> None:
    """Add the command to the parser."""
    incoming = commands.add_parser("import", help="import articles and codings from files, folders and archives")
    incoming.add_argument("corpus", type=Path)
    incoming.add_argument("files", nargs="+", type=Path, metavar="FILE")
    incoming.add_argument("--format", default="", metavar="NAME", help="default: recognise each file")
    incoming.add_argument("--map", metavar="FIELD=COLUMN,...", help="which column of a table holds what")
    incoming.add_argument("--other-source", default="skip", choices=("keep", "skip"), help="same text, other source")
    whose = incoming.add_mutually_exclusive_group()
    whose.add_argument("--coder", default="", metavar="NAME", help="whose codings these are; default: as files say")
    whose.add_argument("--suggester", default="", metavar="NAME", help="a program made them: bring suggestions")
    incoming.add_argument("--labels", type=Path, metavar="FILE", help="a JSON object: what each label becomes")
    incoming.add_argument("--no-new-codes", action="store_true", help="leave out labels that the codebook lacks")
    incoming.add_argument("--unit", default="", metavar="NAME", help="what offsets count, where no file says")
    incoming.add_argument("--round", default=MAIN, metavar="NAME")
    incoming.add_argument("--finished", action="store_true", help="finish each article after it")
    incoming.add_argument("--look", action="store_true", help="print what would happen, and write nothing")
    incoming.add_argument("--json", action="store_true", help="one JSON object a line")
    incoming.set_defaults(run=run_import)


def run_import(options: argparse.Namespace) -> bool:
    """Import the files and print what became of each document; False when one was refused."""
    mapping = parse_mapping(options.map) if options.map else None
    articles = ImportOptions(
        format_name=options.format if options.format in READERS else "",
        mappings={path: mapping for path in options.files if mapping is not None},
        take_same_text=lambda _raw, _there: options.other_source == "keep",
    )
    if options.format in READERS and not options.look:
        with Corpus.open(options.corpus, write=True) as corpus:
            results = corpus.import_files(options.files, articles)
        print_rows(map(_article_shape, results), as_json=options.json, columns=_ARTICLE_COLUMNS)
        return not any(result.status is Status.REFUSED for result in results)
    return _look(options, articles) if options.look else _bring(options, articles)


def _bring(options: argparse.Namespace, articles: ImportOptions) -> bool:
    bringing = _bringing(options)
    with Corpus.open(options.corpus, write=True) as corpus:
        rows = corpus.interchange.bring(options.files, bringing, as_articles=articles)
        for name in sorted({row.suggester for row in rows if row.suggester}):
            for stage in corpus.learning.rounds_without(name):
                print(
                    f"Round {stage} is frozen to other suggesters: its coders are not shown what {name} proposes.",
                    file=sys.stderr,
                )
    only_articles = not any(row.report is not None for row in rows)
    columns = _ARTICLE_COLUMNS if only_articles else _COLUMNS
    print_rows(map(_row_shape, rows), as_json=options.json, columns=columns)
    return not any(row.status == "refused" for row in rows)


def _look(options: argparse.Namespace, articles: ImportOptions) -> bool:
    if options.format in READERS:
        raise UserError("Only files with codings are looked at; --format names a format of articles.")
    with Corpus.open(options.corpus, write=False) as corpus:
        looked = corpus.interchange.look(options.files, _bringing(options), as_articles=articles)
    print_rows(_looked_shapes(looked), as_json=options.json, columns=("status", "what", "path", "place", "reason"))
    return not (looked.nobody or any(seen.status == "refused" for seen in looked.documents))


def _bringing(options: argparse.Namespace) -> "Bringing":
    from annotator.exchange.interchange.interchange import READABLE, Bringing, Labels, read_labels

    reader = reader_of(options.format) if options.format else None
    if options.format and reader is None:
        named = ", ".join((*READERS, *READABLE))
        raise UserError(f"There is no format {options.format} that is read; there are {named}.")
    return Bringing(
        format_name=reader.name if reader else "",
        coder=options.coder,
        suggester=options.suggester,
        labels=read_labels(options.labels) if options.labels else Labels(),
        unit=options.unit,
        round=options.round,
        finished=options.finished,
        new_codes=not options.no_new_codes,
    )


def _article_shape(result: "ImportResult | BroughtRow") -> dict[str, Any]:
    return {
        "path": str(result.path),
        "place": result.place,
        "article": result.article,
        "status": str(result.status),
        "reason": result.reason,
    }


def _row_shape(row: "BroughtRow") -> dict[str, Any]:
    shape = _article_shape(row)
    return shape if row.report is None else shape | _told(row.coder, row.suggester, row.report)


def _told(coder: str, suggester: str, report: "Report") -> dict[str, Any]:
    def told(things: Sequence[Any]) -> list[Mapping[str, str]]:
        return [{"what": one.what, "place": one.place, "reason": one.reason} for one in things]

    return {
        "coder": coder,
        "suggester": suggester,
        "kept": dict(report.kept),
        "changed": told(report.changed),
        "dropped": told(report.dropped),
    }


def _looked_shapes(looked: "Looked") -> Iterator[dict[str, Any]]:
    for seen in looked.documents:
        shape = {"what": "document", "path": str(seen.path), "place": seen.place, "article": seen.article}
        shape |= {"status": seen.status, "reason": seen.reason, "format": seen.format, "title": seen.title}
        counts = {"names": seen.names, "quotes": seen.quotes, "notes": seen.notes}
        yield shape | counts | _told(seen.coder, seen.suggester, seen.report)
    for label in looked.labels:
        become = {"number": label.number, "becomes": label.becomes, "new": label.is_new}
        yield {"what": "label", "place": label.label, "reason": label.becomes or "left out", **become}
    for coder in looked.coders:
        yield {"what": "coder", "place": coder.name, "exists": coder.exists, "documents": coder.documents}
    for unit in looked.units:
        said = {"reason": unit.sentence, "must_be_said": unit.must_be_said}
        yield {"what": "unit", "path": str(unit.path), **said}
    if looked.nobody:
        yield {"what": "nobody", "reason": looked.nobody}
