"""Tests of the registry of suggesters and of suggestions for a bare text."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.codebook import parse_codebook
from annotator.model.errors import UserError
from annotator.suggest.registry import SUGGESTERS
from annotator.suggest.service import suggest_text

TEXT = "قال سامر حداد في 3 مارس 2015 إن “العمل في باريس انتهى”."


def test_the_names_of_suggesters_never_change() -> None:
    # Stored with every decision: this list only ever grows at its end.
    assert {name: s.name for name, s in SUGGESTERS.items()} == {
        "entities": "entities",
        "figures": "figures",
        "quotes": "quotes",
    }


def test_a_text_gets_entities_and_quotes_with_places_in_code_points() -> None:
    found = suggest_text("😀 " + TEXT)
    entities = [(("😀 " + TEXT)[e["start"] : e["end"]], e["label"], e["suggester"]) for e in found["entities"]]
    assert entities == [
        ("سامر حداد", "PER", "entities"),
        ("3 مارس 2015", "DATE", "figures"),
        ("باريس", "LOC", "entities"),
    ]
    (quote,) = found["quotes"]
    assert set(quote) == {"type", "content", "clause", "cue", "speaker", "id", "score", "suggester"}
    assert ("😀 " + TEXT)[quote["content"]["start"] : quote["content"]["end"]] == "العمل في باريس انتهى"
    assert quote["clause"] is None or set(quote["clause"]) == {"start", "end"}


def test_a_codebook_decides_what_is_suggested() -> None:
    codebook = parse_codebook('{"layers": [{"id": "entity", "kind": "span", "codes": [{"id": "LOC"}]}]}')
    found = suggest_text(TEXT, codebook)
    assert ([e["label"] for e in found["entities"]], found["quotes"]) == (["LOC"], [])


def test_a_text_that_no_article_can_hold_is_refused() -> None:
    with pytest.raises(UserError):
        suggest_text("")


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "قال",
                "أن",
                "إن",
                "“",
                "”",
                "«",
                "»",
                '"',
                ":",
                "،",
                ".",
                "\n",
                "بوتين",
                "وأضاف",
                "بحسب",
                "وزير",
                "مدينة",
                "صحيفة",
                "لل",
                "وب",
                "عن",
                "قوله",
                "2015",
                "مارس",
                "مشيرا",
                "إلى",
                "👍🏽",
                "\u200f",
                "\u064e",
                "علي",
                "بن",
                "فإن",
                "وهو",
            ]
        ),
        min_size=1,
        max_size=25,
    ),
    st.sampled_from(["", " "]),
)
def test_whatever_the_text_all_places_lie_inside_it_and_hold_letters(pieces: list[str], between: str) -> None:
    text = between.join(pieces)
    if not text.strip():
        return
    found = suggest_text(text)
    places = [*found["entities"], *(q[p] for q in found["quotes"] for p in ("content", "cue", "speaker") if q[p])]
    for place in places:
        surface = text[place["start"] : place["end"]]
        assert 0 <= place["start"] < place["end"] <= len(text)
        assert any(c.isalnum() for c in surface)


def test_suggesting_does_not_import_the_slow_parts_of_camel_tools_nor_torch() -> None:
    program = (
        "import sys; from annotator.suggest.service import suggest_text; suggest_text('قال علي حسن إن الأمر انتهى.');"
        "slow = {'camel_tools.utils.dediac', 'camel_tools.utils.charsets', 'camel_tools.tokenizers.word', 'torch'};"
        "sys.exit(' '.join(slow & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
