"""What an export tells afterwards was said of its format before, in the same words."""

import pytest

from annotator.exchange.interchange.known_formats import FormatInfo, known_formats
from annotator.exchange.interchange.leaving import neutral
from annotator.formats.interchange.formats import WRITERS
from annotator.formats.interchange.losses import OfOthers
from annotator.formats.interchange.reporting import Tally
from tools.formats_sample import coded

OTHERS = [one for one in known_formats() if one.name in WRITERS]


@pytest.mark.parametrize("info", OTHERS, ids=[one.name for one in OTHERS])
def test_what_is_lost_of_a_coding_in_which_nothing_is_missing_was_said_before(info: FormatInfo) -> None:
    tally = Tally()
    WRITERS[info.name].fit(neutral(coded(), tally, name="خبر"), tally)
    report = tally.report()
    assert {told.reason for told in (*report.changed, *report.dropped)} - set(info.loses) == set()


@pytest.mark.parametrize("info", OTHERS, ids=[one.name for one in OTHERS])
def test_what_only_other_programs_documents_lose_is_not_said_of_a_corpus(info: FormatInfo) -> None:
    assert [sentence for sentence in info.loses if isinstance(sentence, OfOthers)] == []
    assert all(sentence.endswith(".") for sentence in (*info.holds, *info.loses))
