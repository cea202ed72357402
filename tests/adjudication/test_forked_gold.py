"""An adjudicator who settled on two laptops apart and then chose one version: what the other settled is open again."""

from pathlib import Path

import pytest
from adjudicated_ground import Ground, ground
from copies import another_copy

from annotator.adjudication.case import NEITHER, OPEN, SETTLED
from annotator.corpus import Corpus


@pytest.mark.parametrize("take", [NEITHER, "A"])
def test_what_was_settled_in_the_version_that_was_not_chosen_is_open(tmp_path: Path, take: str) -> None:
    study = ground(tmp_path)
    study.code("Amal", (4, 9, "PER"), (14, 19, "LOC"))
    study.code("Badr", (4, 9, "ORG"), (14, 19, "ORG"))
    study.corpus.close()
    laptop = another_copy(study.corpus.path, "laptop.hashiya")
    for path, at in ((study.corpus.path, 0), (laptop, 1)):
        with Corpus.open(path, write=True) as corpus:
            here = Ground(corpus, study.articles)
            here.adjudication.settle(here.adjudicator(), here.cases()[at], take if at else "A")
    with Corpus.open(study.corpus.path, write=True) as corpus:
        corpus.packets.merge([laptop])
        here, session = Ground(corpus, study.articles), corpus.session("Dina", role="adjudicator")
        versions = session.open(study.articles[0]).versions
        chosen = next(n for n, v in enumerate(versions) if [a.span.start for a in v.layer.annotations] == [4])
        session.settle(study.articles[0], chosen)
        assert [c.state for c in here.cases()] == [SETTLED, OPEN]
