"""What is still open in gold that leaves the program."""

from annotator.adjudication.adjudication import Adjudication
from annotator.adjudication.case import SETTLED
from annotator.store import articles, study_rounds
from annotator.store.articles import FINISHED

ADJUDICATOR = "adjudicator"


def open_in_gold(adjudication: Adjudication, *, round: str | None = None, finished: bool = False) -> int:
    """Return how many disagreements are not settled in the articles of which gold is exported: of a round or all.

    With `finished` only those count whose gold is finished. UserError for a round that is not there.
    """
    file, left = adjudication.file, 0
    rounds = study_rounds.all_rounds(file) if round is None else (study_rounds.round_of(file, round),)
    for stage in rounds:
        golden = {
            row.id
            for row in articles.article_rows(file)
            for state in row.states
            if (state.role, state.round) == (ADJUDICATOR, stage.id) and (not finished or state.state == FINISHED)
        }
        if golden:
            cases = adjudication.cases(stage.id)
            left += sum(case.state != SETTLED and case.disagreement.article in golden for case in cases)
    return left
