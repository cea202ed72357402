"""Codes that were changed in a spreadsheet come back as one batch of decisions; what does not match is refused."""

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import annotation, quote
from corpus_builders import article as made_article
from corpus_builders import decide, key_of
from openpyxl import load_workbook
from spreadsheets import saved_by_libreoffice

from annotator.coding import actions
from annotator.corpus import Corpus
from annotator.exchange.codes_back import Back, CameBack, bring, look
from annotator.model.article import Article
from annotator.model.decision import Added
from annotator.model.errors import UserError
from annotator.model.facts import QuoteType
from annotator.model.span import Span
from annotator.store import decisions

TEXT = (
    "قَالَ سالم العامري 😀 إن المشروع سيكتمل في موعده المقرر.\n"
    "=1+1 لم يعلق أحد، وأضافت هدى الناصري لوكالة رويترز أنه آمن."
)
Rows = list[dict[str, str]]


@pytest.fixture
def article(corpus: Corpus) -> Article:
    """An article in which Amal coded three names and a quote, and Badr one name."""
    corpus.add_coder("Badr")
    one = made_article(TEXT)
    corpus.add_articles([one])
    at = TEXT.index
    decide(
        corpus,
        key_of(corpus, one.id),
        Added(annotation(at("سالم"), at(" 😀"), "PER", id="a1")),
        Added(annotation(at("=1+1"), at(" لم"), "ORG", id="a2")),
        Added(annotation(at("رويترز"), at(" أنه"), "ORG", id="a3")),
        Added(quote(at("المشروع"), at(".\n"), id="q1")),
    )
    badr = key_of(corpus, one.id, "Badr")
    decide(corpus, badr, Added(annotation(at("هدى"), at(" لوكالة"), "PER", id="b1")))
    decide(corpus, badr, Added(annotation(at("لم يعلق"), at(" رويترز"), "LOC", id="b2")))
    return one


def exported(corpus: Corpus, folder: Path, name: str = "annotations.csv") -> Rows:
    corpus.export(folder / "csv", format_name="csv")
    with (folder / "csv" / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def saved(path: Path, rows: Rows, *, delimiter: str = ",", encoding: str = "utf-8-sig") -> Path:
    with path.open("w", encoding=encoding, newline="", errors="replace") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)
    return path


def codes(corpus: Corpus, article: Article, coder: str = "Amal") -> dict[str, str]:
    return {a.id: a.code for a in corpus.session(coder).open(article.id).layer.annotations}


def told(came: CameBack) -> list[tuple[str, str, str]]:
    return [(row.place, str(row.status), row.reason) for row in came.rows]


def test_a_table_that_nobody_changed_changes_nothing(corpus: Corpus, article: Article, tmp_path: Path) -> None:
    rows = exported(corpus, tmp_path)
    assert [row["surface"] for row in rows] == ["سالم العامري", "'=1+1", "رويترز", rows[3]["surface"], "هدى الناصري"]
    before = len(list(corpus.log()))
    came = bring(corpus.file, tmp_path / "csv" / "annotations.csv", "Amal")
    assert came.rows == ()
    assert (came.counts[Back.SAME], came.counts[Back.OTHER]) == (3, 2)
    assert len(list(corpus.log())) == before
    assert article.id


def test_what_others_and_gold_state_is_not_taken_for_new_annotations_of_the_coder(
    corpus: Corpus, article: Article, tmp_path: Path
) -> None:
    place = Span(TEXT.index("المشروع"), TEXT.index(" سيكتمل"))
    corpus.session("Amal", role="adjudicator").act(article.id, actions.code, place, "ORG")
    rows = exported(corpus, tmp_path)
    for row in rows:
        row["coder"] = ""  # as where somebody cut the column out
    came = bring(corpus.file, saved(tmp_path / "table.csv", rows), "Amal")
    assert came.rows == ()
    assert (came.counts[Back.SAME], came.counts[Back.OTHER]) == (3, 3)


def test_changed_codes_are_one_batch_of_recodings_with_the_row_as_their_reason(
    corpus: Corpus, article: Article, tmp_path: Path
) -> None:
    rows = exported(corpus, tmp_path)
    rows[0]["code"], rows[1]["code"], rows[3]["code"] = "ORG", "LOC", "ORG"
    file = saved(tmp_path / "changed.csv", rows)
    looked = look(corpus.file, file, "Amal")
    assert codes(corpus, article) == {"a1": "PER", "a2": "ORG", "a3": "ORG"}
    came = bring(corpus.file, file, "Amal")
    assert came == looked
    assert [(row.status, row.before, row.after) for row in came.rows] == [
        (Back.RECODED, "PER", "ORG"),
        (Back.RECODED, "ORG", "LOC"),
    ]
    assert codes(corpus, article) == {"a1": "ORG", "a2": "LOC", "a3": "ORG"}
    assert codes(corpus, article, "Badr") == {"b1": "PER", "b2": "LOC"}
    made = decisions.history(corpus.file, article.id)[-2:]
    assert [(d.action, d.reason) for d in made] == [("recode", "changed.csv, row 2"), ("recode", "changed.csv, row 3")]
    assert made[0].batch == made[1].batch is not None
    session = corpus.session("Amal")
    session.undo()
    assert codes(corpus, article) == {"a1": "PER", "a2": "ORG", "a3": "ORG"}
    assert list(corpus.check()) == []


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(",", "utf-8-sig"), (";", "utf-8"), ("\t", "utf-16"), (";", "cp1256"), ("|", "utf-8")],
)
def test_what_spreadsheets_make_of_csv_is_read(
    corpus: Corpus, article: Article, tmp_path: Path, delimiter: str, encoding: str
) -> None:
    rows = exported(corpus, tmp_path)
    rows[0]["code"] = "ORG"
    came = bring(corpus.file, saved(tmp_path / "c.csv", rows, delimiter=delimiter, encoding=encoding), "Amal")
    assert told(came) == [("row 2", "recoded", "")]
    assert codes(corpus, article)["a1"] == "ORG"


def edited(path: Path, change: Callable[[dict[str, int], object], None], sheet: str = "annotations") -> None:
    book = load_workbook(path)
    names = {cell.value: cell.column for cell in book[sheet][1]}
    change(names, book[sheet])
    book.save(path)


def test_the_workbook_comes_back_with_codes_and_types(corpus: Corpus, article: Article, tmp_path: Path) -> None:
    file = tmp_path / "all.xlsx"
    corpus.export(file, format_name="xlsx")
    edited(file, lambda names, sheet: setattr(sheet.cell(2, names["code"]), "value", "ORG"))
    edited(file, lambda names, sheet: setattr(sheet.cell(2, names["type"]), "value", "mixed"), "quotes")
    came = bring(corpus.file, file, "Amal")
    assert told(came) == [("annotations, row 2", "recoded", ""), ("quotes, row 2", "recoded", "")]
    layer = corpus.session("Amal").open(article.id).layer
    assert codes(corpus, article)["a1"] == "ORG"
    assert (layer.quotes[0].type, layer.quotes[0].type_set) == (QuoteType.MIXED, True)


def test_formulas_that_nobody_calculated_are_refused_and_not_taken_for_emptied_codes(
    corpus: Corpus, article: Article, tmp_path: Path
) -> None:
    file = tmp_path / "all.xlsx"
    corpus.export(file, format_name="xlsx")
    edited(file, lambda names, sheet: setattr(sheet.cell(2, names["code"]), "value", '=IF(1=1,"ORG","PER")'))
    with pytest.raises(UserError, match=r"The formula in [A-Z]+2 was never calculated"):
        bring(corpus.file, file, "Amal")
    assert codes(corpus, article)["a1"] == "PER"
    (tmp_path / "saved").mkdir()
    saved_by_libreoffice(file, "xlsx", tmp_path / "saved")
    assert [row.after for row in look(corpus.file, tmp_path / "saved" / "all.xlsx", "Amal").rows] == ["ORG"]


def test_a_workbook_that_libreoffice_saved_comes_back(corpus: Corpus, article: Article, tmp_path: Path) -> None:
    file = tmp_path / "all.xlsx"
    corpus.export(file, format_name="xlsx")
    edited(file, lambda names, sheet: setattr(sheet.cell(3, names["code"]), "value", "LOC"))
    for target, filter_ in (("xlsx", ""), ("csv", ":Text - txt - csv (StarCalc):59,34,76,1")):
        (tmp_path / target).mkdir()
        saved_by_libreoffice(file, f"{target}{filter_}", tmp_path / target)
        came = look(corpus.file, tmp_path / target / f"all.{target}", "Amal")
        assert [(row.status, row.id, row.after, row.reason) for row in came.rows] == [(Back.RECODED, "a2", "LOC", "")]
        assert came.counts[Back.REFUSED] == 0
    assert codes(corpus, article)["a2"] == "ORG"


def test_an_emptied_code_takes_the_annotation_away_and_a_missing_row_says_nothing(
    corpus: Corpus, article: Article, tmp_path: Path
) -> None:
    rows = exported(corpus, tmp_path)
    rows[0]["code"] = " "
    assert told(bring(corpus.file, saved(tmp_path / "c.csv", rows[:1]), "Amal")) == [("row 2", "removed", "")]
    assert codes(corpus, article) == {"a2": "ORG", "a3": "ORG"}
    rows[0]["code"] = "PER"
    assert told(bring(corpus.file, saved(tmp_path / "c.csv", rows[:1]), "Amal")) == [
        ("row 2", "refused", "It was removed in the corpus after the table was written.")
    ]


def test_a_row_without_a_known_id_is_a_new_annotation(corpus: Corpus, article: Article, tmp_path: Path) -> None:
    start = TEXT.index("هدى")
    row = {"article_id": article.id, "annotation_id": "", "code": "PER", "start": str(start), "end": f"{start + 11}.0"}
    rows = [row | {"surface": "هدى الناصري"}, row | {"surface": "هدى الناصري", "annotation_id": "elsewhere-1"}]
    came = bring(corpus.file, saved(tmp_path / "new.csv", rows), "Amal")
    assert [row.status for row in came.rows] == [Back.ADDED]
    assert came.counts[Back.SAME] == 1
    assert codes(corpus, article)[came.rows[0].id] == "PER"


WRONG: dict[str, tuple[dict[str, str], str]] = {
    "other words": ({"surface": "سالم"}, r'"سالم" stands at \d+ to \d+, but the article has "سالم العامري" there'),
    "another place": ({"start": "0", "end": "5", "surface": "قَالَ"}, "In the corpus it stands at"),
    "beyond the end": ({"end": "9000"}, "The article ends at"),
    "no place": ({"start": "x"}, "no stretch of text"),
    "backwards": ({"start": "9", "end": "3"}, "no stretch of text"),
    "no article": ({"article_id": ""}, "does not say which article"),
    "an unknown article": ({"article_id": "nobody"}, "no article nobody"),
    "a code there is not": ({"code": "KING"}, "no code KING"),
    "a quote's id": ({"annotation_id": "q1"}, "something else in the corpus"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_row_that_does_not_match_is_refused_with_its_number_and_stops_no_other(
    corpus: Corpus, article: Article, tmp_path: Path, wrong: str
) -> None:
    change, reason = WRONG[wrong]
    rows = exported(corpus, tmp_path)
    rows[0] |= {"code": "ORG"} | change
    rows[2]["code"] = "LOC"
    came = bring(corpus.file, saved(tmp_path / "c.csv", rows), "Amal")
    assert [(row.place, row.status) for row in came.rows] == [("row 2", Back.REFUSED), ("row 4", Back.RECODED)]
    assert re.search(reason, came.rows[0].reason)
    assert codes(corpus, article) == {"a1": "PER", "a2": "ORG", "a3": "LOC"}


def test_two_rows_that_say_different_things_of_one_annotation_are_not_both_taken(
    corpus: Corpus, article: Article, tmp_path: Path
) -> None:
    rows = exported(corpus, tmp_path)
    came = bring(corpus.file, saved(tmp_path / "c.csv", [rows[0] | {"code": "ORG"}, rows[0] | {"code": "LOC"}]), "Amal")
    assert told(came)[1] == ("row 3", "refused", "The table says something else of the same in row 2.")
    assert codes(corpus, article)["a1"] == "ORG"


def test_a_finished_article_stays_as_it_is(corpus: Corpus, article: Article, tmp_path: Path) -> None:
    rows = exported(corpus, tmp_path)
    corpus.session("Amal").act(article.id, actions.finish)
    rows[0]["code"] = "ORG"
    came = bring(corpus.file, saved(tmp_path / "c.csv", rows), "Amal")
    assert "finished" in came.rows[0].reason
    assert codes(corpus, article)["a1"] == "PER"


def test_a_finished_article_can_be_opened_for_it_and_is_finished_again(
    corpus: Corpus, article: Article, tmp_path: Path
) -> None:
    rows = exported(corpus, tmp_path)
    corpus.session("Amal").act(article.id, actions.finish, ["left"])
    rows[0]["code"], rows[1]["code"] = "ORG", "KING"
    came = bring(corpus.file, saved(tmp_path / "c.csv", rows), "Amal", reopen=True)
    assert [row.status for row in came.rows] == [Back.RECODED, Back.REFUSED]
    made = decisions.history(corpus.file, article.id)[-3:]
    assert [d.action for d in made] == ["reopen", "recode", "finish"]
    assert len({d.batch for d in made}) == 1
    session = corpus.session("Amal")
    seal = session.open(article.id).layer.finished
    assert seal is not None
    assert seal.undecided == ("left",)
    session.undo()
    assert codes(corpus, article)["a1"] == "PER"
    assert corpus.session("Amal").open(article.id).layer.finished is not None


@pytest.mark.parametrize("data", ["نص", "a,b\n1,2\n", "", "PK\x03\x04 no workbook"])
def test_what_is_no_table_of_codings_is_refused_whole(
    corpus: Corpus, article: Article, tmp_path: Path, data: str
) -> None:
    (tmp_path / "c.csv").write_text(data, encoding="utf-8")
    before = len(list(corpus.log()))
    with pytest.raises(UserError):
        bring(corpus.file, tmp_path / "c.csv", "Amal")
    with pytest.raises(UserError):
        bring(corpus.file, tmp_path / "missing.csv", "Amal")
    with pytest.raises(UserError, match="no coder Zayd"):
        look(corpus.file, tmp_path / "c.csv", "Zayd")
    assert len(list(corpus.log())) == before
    assert article.id
