"""How a data set is cited: what DataCite's own schema and a YAML reader find, and which forms are refused."""

from typing import Any

import pytest
import yaml
from datacite import schema45

from annotator.formats.citation import cff, datacite, is_orcid, read_citation
from annotator.model.errors import UserError

FORM: dict[str, Any] = {
    "title": 'اقتباسات "الأخبار": جزء #1',
    "creators": [
        {"family": "حداد", "given": "أمل", "orcid": "https://orcid.org/0000-0002-1825-0097", "affiliation": "جامعة"},
        {"name": "Press Institute"},
    ],
    "year": 2027,
    "publisher": "Zenodo",
    "licence": "CC-BY-4.0",
    "description": "سطر\nثان",
    "version": "1.0",
    "doi": "10.5281/zenodo.123",
    "keywords": ["quotations", "اقتباس"],
}


def test_the_metadata_are_valid_by_datacites_own_schema() -> None:
    schema45.validator.validate(datacite(read_citation(FORM)))


def test_the_least_that_a_form_needs_is_valid_too() -> None:
    least = {name: FORM[name] for name in ("title", "creators", "year", "publisher", "licence")}
    schema45.validator.validate({**datacite(read_citation(least)), "doi": "10.5281/zenodo.1"})
    assert yaml.safe_load(cff(read_citation(least)))["title"] == FORM["title"]


def test_a_yaml_reader_finds_in_the_citation_file_what_the_form_said() -> None:
    read = yaml.safe_load(cff(read_citation(FORM)))
    assert read["cff-version"] == "1.2.0"
    assert (read["title"], read["abstract"], read["doi"]) == (FORM["title"], FORM["description"], FORM["doi"])
    assert read["authors"] == [
        {
            "family-names": "حداد",
            "given-names": "أمل",
            "affiliation": "جامعة",
            "orcid": "https://orcid.org/0000-0002-1825-0097",
        },
        {"name": "Press Institute"},
    ]
    assert read["preferred-citation"]["year"] == 2027
    assert read["preferred-citation"]["publisher"] == {"name": "Zenodo"}
    assert read["preferred-citation"]["authors"] == read["authors"]
    assert (read["type"], read["license"], read["keywords"]) == ("dataset", "CC-BY-4.0", FORM["keywords"])


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"title": " "}, "needs a title"),
        ({"year": "2027"}, "year of publication"),
        ({"creators": []}, "needs creators"),
        ({"creators": [{"family": "A", "orcid": "0000-0002-1825-0098"}]}, "is no ORCID"),
        ({"creators": [{"given": "A"}]}, "family name"),
        ({"licence": "Creative Commons"}, "SPDX"),
        ({"doi": "zenodo.1"}, "begin with 10."),
        ({"colour": "red"}, "nobody knows"),
    ],
)
def test_a_form_that_is_not_whole_is_refused_with_the_field(change: dict[str, Any], sentence: str) -> None:
    with pytest.raises(UserError, match=sentence):
        read_citation(FORM | change)


def test_the_check_digit_of_an_orcid_counts() -> None:
    assert is_orcid("0000-0002-1825-0097")
    assert is_orcid("0000-0002-1694-233X")
    assert not is_orcid("0000-0002-1694-2330")
    assert not is_orcid("0000000218250097")
