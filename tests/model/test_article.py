"""What becomes of a decoded file before it is an article, and its zones."""

import pytest

from annotator.model.article import Zone, ZoneKind, clean_text, default_zones, zone_at
from annotator.model.errors import UserError
from annotator.model.span import Span


def test_only_bom_and_line_ends_are_changed() -> None:
    assert clean_text("\ufeff أ\u200f\u00a0\r\nب\rج\u2028 ") == " أ\u200f\u00a0\nب\nج\u2028 "


@pytest.mark.parametrize("text", ["ab\x00c", "a\ufdd0", "a\ufdd1", "a\ud800b", "", " \n\t ", "\ufeff"])
def test_what_no_later_tool_can_hold_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UserError, match=r"^The text .*\.$"):
        clean_text(text)


def test_headline_lead_and_body_are_the_first_second_and_further_paragraphs() -> None:
    text = "\nعنوان\n\nمقدمة\nمتن\nمتن"
    zones = default_zones(text)
    assert [(z.kind, z.span.of(text).strip()) for z in zones] == [
        (ZoneKind.HEADLINE, "عنوان"),
        (ZoneKind.LEAD, "مقدمة"),
        (ZoneKind.BODY, "متن\nمتن"),
    ]
    assert zones[0].span.start == 0
    assert zones[-1].span.end == len(text)
    assert [z.span.end for z in zones[:-1]] == [z.span.start for z in zones[1:]]


def test_a_single_paragraph_is_all_headline() -> None:
    assert default_zones("سطر واحد") == (Zone(Span(0, 8), ZoneKind.HEADLINE),)


def test_what_lies_in_no_zone_is_body() -> None:
    assert zone_at((), 3) is ZoneKind.BODY
