"""Guidelines beside the text: Arabic examples within English rules."""

import pytest

from ui.coding.markdown import isolated_examples


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("By role: قال [[مدير المستشفى]].", "By role: \u2067قال [[مدير المستشفى]]\u2069."),
        ("An abbreviation counts: [[WHO]].", "An abbreviation counts: [[WHO]]."),
        ("Stays as it is: \u2067في [[الدوحة]]\u2069.", "Stays as it is: \u2067في [[الدوحة]]\u2069."),
        ("- [[قال]], [[أضاف]]", "- \u2067[[قال]]\u2069, \u2067[[أضاف]]\u2069"),
    ],
)
def test_an_arabic_example_does_not_reorder_the_english_around_it(words: str, shown: str) -> None:
    assert isolated_examples(words) == shown
