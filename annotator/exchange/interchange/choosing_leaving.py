"""Which codings leave for other programs: each coder's, gold, or the one that counts in the final data set."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from annotator.exchange.choosing_final import articles_of, assignees, choose, coded_by
from annotator.exchange.coded import Coding
from annotator.exchange.exporting import ADJUDICATOR, Selection
from annotator.formats.export_model import CodedArticle
from annotator.model.codebook import parse_codebook
from annotator.model.errors import UserError
from annotator.model.facts import CodebookVersion, Round
from annotator.model.renamed import present_names, renamed_fact
from annotator.model.stream import MAIN
from annotator.store import articles, coders, study_rounds
from annotator.store.corpus_file import CorpusFile
from annotator.store.moment import Moment
from annotator.store.study_rounds import round_among


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is to leave, in which format.

    `coder` and `round` are names or ids, "" for all; with `gold` what adjudicators made of it, with `final` one coding
    an article, gold or else the assigned coder's, of one round (the first where none is named); with `finished` only
    what is finished.
    """

    format_name: str
    coder: str = ""
    gold: bool = False
    final: bool = False
    round: str = ""
    finished: bool = False


def leaving_articles(file: CorpusFile, leaving: Leaving) -> Iterator[CodedArticle]:
    """Yield every coding that leaves, in the order of import. UserError for an unknown coder or round."""
    if leaving.final and (leaving.coder or leaving.gold):
        raise UserError("A final data set has one coding an article, so neither coder nor gold goes with it.")
    return _final(file, leaving) if leaving.final else _each(file, leaving)


def _each(file: CorpusFile, leaving: Leaving) -> Iterator[CodedArticle]:
    selection = Selection(
        file,
        coders.coder_of(file, leaving.coder) if leaving.coder else None,
        finished=leaving.finished,
        round=study_rounds.round_of(file, leaving.round).id if leaving.round else None,
        role=ADJUDICATOR if leaving.gold else None,
        timed=False,
    )
    for row in articles.article_rows(file):
        yield from selection.coded(row)


def _final(file: CorpusFile, leaving: Leaving) -> Iterator[CodedArticle]:
    moment = Moment(file)
    stage = round_among(moment.facts(Round), leaving.round or MAIN)
    assigned, wanted = assignees(moment, stage.id), articles_of(moment, stage.id)
    coding = Coding(file, moment, {coder.id: coder.name for coder in coders.all_coders(file)})
    version = moment.corpus.facts.get(stage.codebook)
    names = present_names(parse_codebook(version.content)) if isinstance(version, CodebookVersion) else {}
    for row in articles.article_rows(file):
        if wanted is None or row.id in wanted:
            chosen = choose(moment, row.id, stage.id, assigned.get(row.id, ()), finished=leaving.finished)
            coded = coded_by(coding, moment.article(row.id), chosen, stage.id)
            yield replace(
                coded,
                annotations=tuple(renamed_fact(a, names) for a in coded.annotations),
                entries=tuple(renamed_fact(e, names) for e in coded.entries),
            )
