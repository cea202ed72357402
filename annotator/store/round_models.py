"""Which suggesters a round is coded with: frozen versions, trained models where it learns, else the shipped ones."""

from annotator.learn.trainables import suggesters_with
from annotator.model.errors import UserError
from annotator.model.study import Round
from annotator.store import models
from annotator.store.corpus_file import CorpusFile
from annotator.store.offered import versions_offered
from annotator.suggest.registry import all_suggesters
from annotator.suggest.suggester import Suggester


def suggesters_of(file: CorpusFile, round: Round) -> tuple[Suggester, ...]:
    """Return the suggesters that coders of a round are shown.

    UserError where the round is frozen to a version that is not here: others would drift the coders apart.
    """
    if not round.suggesters:
        return suggesters_with(models.contents_in_use(file)) if round.learns else all_suggesters()
    frozen, contents = dict(round.suggesters), {}
    here = [s for s in all_suggesters() if s.name in frozen]
    for suggester in here:
        version = frozen[suggester.name]
        content = None if suggester.version == version else models.model_content(file, version)
        if content is not None:
            contents[suggester.name] = content
    found = tuple(s for s in suggesters_with(contents) if s.name in frozen)
    for suggester in found:
        if suggester.version != frozen[suggester.name]:
            raise UserError(
                f"Round {round.name} is frozen to {suggester.name} {frozen[suggester.name]}, which is not on this "
                f"computer (here: {suggester.version}); nothing is suggested, so that all coders are shown the same."
            )
    return found


def versions_now(file: CorpusFile) -> tuple[tuple[str, str], ...]:
    """Return the versions in use now, for a round to be frozen to: trained models and what was offered among them.

    Of a suggester from outside there may be several: the newest version of one article is not that of another.
    """
    own = tuple((s.name, s.version) for s in suggesters_with(models.contents_in_use(file)))
    return (*own, *versions_offered(file))
