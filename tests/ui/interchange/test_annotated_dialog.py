from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from interchange_keys import press
from pytestqt.qtbot import QtBot
from twins import TEXT, at, doccano, label_studio, news, written

from annotator.corpus import Corpus
from ui.interchange.import_dialog import DOCUMENTS, LABELS, REPORT, AnnotatedDialog
from ui.interchange.remembering import remembered
from ui.interchange.targets import NEW, OUT
from ui.interchange.whose_form import CODER, NAMED, NEW_CODER, SUGGESTER
from ui.settings import Settings

Open = Callable[..., AnnotatedDialog]


@pytest.fixture
def open_dialog(corpus: Corpus, settings: Settings, qtbot: QtBot) -> Iterator[Open]:
    def make(*files: Path, coder: str = "Amal", language: str = "en") -> AnnotatedDialog:
        dialog = AnnotatedDialog(corpus, files, settings, coder=coder, round="main", language=language)
        qtbot.addWidget(dialog)
        dialog.show()
        rest(dialog, qtbot)
        return dialog

    return make


def rest(dialog: AnnotatedDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


def go_to(dialog: AnnotatedDialog, name: str) -> None:
    """Press Tab until the keyboard is on the thing of this name."""
    for _ in range(60):
        here = dialog.focusWidget()
        if here is not None and name in (here.accessibleName(), getattr(here, "text", lambda: "")()):
            return
        press(dialog, "Tab")
    raise AssertionError(f"Tab does not lead to {name}")


def choose(dialog: AnnotatedDialog, kind: str, name: str = "") -> None:
    who = dialog.documents.whose.who
    row = next(row for row in range(who.count()) if str(who.itemData(row)).startswith(kind + name))
    who.setCurrentIndex(row)
    who.activated.emit(row)


def facts(corpus: Corpus, coder: str = "Amal") -> tuple[list[str], list[str]]:
    """The names as "CODE words", and the types of quotes, that a coder has in the article that came last."""
    article = list(corpus.articles())[-1].id
    layer = corpus.session(coder).open(article).layer
    text = corpus.article(article).text
    return (
        [f"{a.code} {a.span.of(text)}" for a in sorted(layer.annotations, key=lambda a: a.span.start)],
        [str(quote.type) for quote in layer.quotes],
    )


def test_documents_are_shown_with_what_they_hold(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    item = dialog.documents.found.topLevelItem(0)
    assert "Label Studio" in item.text(0)
    assert item.child(0).text(2) == "4"
    assert dialog.documents.preview.view.text == TEXT
    start, end = at("سالم العامري")
    assert (start, end) in {(s.start, s.end) for mark in dialog.documents.preview.view.marks for s in mark.spans}
    assert dialog.documents.preview.view.isRightToLeft()


def test_by_keys_alone_labels_are_answered_and_the_file_is_brought_in(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    assert dialog.go_on.text() == "Next: labels"
    press(dialog, "Enter")
    assert dialog.page == LABELS
    said = {label.removeprefix("label/"): target for label, target in dialog.labels.said.items()}
    names, parts = {"PERSON": "PER", "GPE": "LOC", "ORG": "ORG"}, {"Speaker": "speaker", "Cue": "cue"}
    assert said == names | parts | {"Quote": "quote", "MOOD": NEW}
    press(dialog, "-", "Tab", "Tab")
    go_to(dialog, dialog.go_on.text())
    press(dialog, "Enter")
    rest(dialog, qtbot)
    assert dialog.page == REPORT
    assert [row.status for row in dialog.brought] == ["imported"]
    names, quotes = facts(corpus)
    assert "PER سالم العامري" in names
    assert quotes == ["mixed"]
    assert not any("متاحة" in name for name in names)
    assert "label/MOOD" in dialog.report.text()


def test_answers_are_remembered_for_the_next_file(
    open_dialog: Open, corpus: Corpus, settings: Settings, tmp_path: Path, qtbot: QtBot
) -> None:
    first = open_dialog(label_studio(tmp_path / "project.json"))
    press(first, "Enter", "-")
    first.go_on.click()
    rest(first, qtbot)
    assert remembered(settings, corpus.copy)["label/MOOD"] == OUT
    second = open_dialog(label_studio(tmp_path / "next.json", TEXT + "والسعر مناسب.\n"))
    assert second.labels.to_look_at == 0
    assert second.go_on.text().startswith("Import 1 ")
    assert second.labels.said["label/MOOD"] == OUT


def test_who_the_file_names_becomes_a_coder(open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = open_dialog(written(tmp_path, "uima-xmi", news(coder="Salma"), news(coder="Nur")))
    assert str(dialog.documents.whose.who.currentData()) == NAMED
    assert "Salma" in dialog.documents.whose.told.text()
    dialog.go_on.click()
    if dialog.page == LABELS:
        dialog.go_on.click()
    rest(dialog, qtbot)
    assert [c.name for c in corpus.coders()] == ["Amal", "Nur", "Salma"]
    assert facts(corpus, "Salma") == (["PER سالم العامري", "LOC مسقط"], ["direct"])


def test_with_one_unknown_name_it_is_who_works_here_unless_somebody_is_chosen(
    open_dialog: Open, tmp_path: Path
) -> None:
    dialog = open_dialog(written(tmp_path, "uima-xmi", news(coder="Salma")))
    assert str(dialog.documents.whose.who.currentData()) == f"{CODER}Amal"


def test_a_new_coder_needs_a_name_before_anything_is_brought_in(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(written(tmp_path, "uima-xmi", news(coder="")))
    choose(dialog, NEW_CODER)
    rest(dialog, qtbot)
    dialog._import()
    assert dialog.page == DOCUMENTS
    assert dialog.sentence.text() == "Write the name of whose annotations these are."
    press(dialog, "Nur")
    dialog.documents.whose.finished.setChecked(True)
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    article = list(corpus.articles())[-1].id
    assert corpus.session("Nur").open(article).layer.finished is not None


def test_suggestions_of_a_program_are_nobodys_coding(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    choose(dialog, SUGGESTER)
    assert dialog.documents.whose.name.text() == "Label Studio"
    assert not dialog.documents.whose.finished.isEnabled()
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    assert {row.suggester for row in dialog.brought} == {"Label Studio"}
    assert facts(corpus) == ([], [])


def test_a_file_with_a_wrong_place_is_refused_with_the_place(open_dialog: Open, tmp_path: Path) -> None:
    good = label_studio(tmp_path / "good.json")
    bad = tmp_path / "bad.json"
    bad.write_text(good.read_text(encoding="utf-8").replace('"text": "صحار"', '"text": "صحر"'), encoding="utf-8")
    dialog = open_dialog(bad)
    item = dialog.documents.found.topLevelItem(0).child(0)
    assert item.text(5) == "✗ refused"
    assert "صحر" in dialog.documents.preview.lines.item(0).text()
    assert not dialog.go_on.isEnabled()


def test_who_does_not_lead_makes_no_new_codes(open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    corpus.add_coder("Lead", role="lead")
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    assert dialog.labels.said["label/MOOD"] == OUT
    before = corpus.codebook().id
    dialog._import()
    rest(dialog, qtbot)
    assert corpus.codebook().id == before


def test_who_leads_makes_a_code_of_an_unknown_label(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    dialog._import()
    rest(dialog, qtbot)
    assert corpus.codebook().code("label/MOOD") is not None


def test_where_nothing_tells_the_unit_the_same_marks_are_shown_in_each(
    open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(doccano(tmp_path / "lines.jsonl", "😀 وقال!! ثم مضى", (3, 7, "WORD")))
    units = dialog.documents.unit.units
    asked = [units.itemText(row).translate(dict.fromkeys((0x2068, 0x2069))) for row in range(1, units.count())]
    assert [words.partition(" — ")[0] for words in asked] == ["«قال!»", "«وقال»"]
    assert not dialog.go_on.isEnabled()
    units.setFocus()
    press(dialog, "Down", "Down")
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    assert facts(corpus)[0] == ["WORD وقال"]


def test_labels_are_saved_and_loaded_as_the_command_line_has_them(open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    file = tmp_path / "labels.json"
    file.write_text('{"label/MOOD": "", "label/GPE": "ORG"}', encoding="utf-8")
    dialog.load_labels(file)
    assert (dialog.labels.said["label/MOOD"], dialog.labels.said["label/GPE"]) == (OUT, "ORG")
    assert dialog.sentence.text() == "Labels answered by the file: 2."
    file.write_text('{"label/MOOD": 3}', encoding="utf-8")
    dialog.load_labels(file)
    assert "labels" in dialog.sentence.text()


def test_further_files_are_added_and_plain_articles_among_them_are_left_out(
    open_dialog: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    plain = tmp_path / "plain.txt"
    plain.write_text("عاصفة\nنص الخبر هنا.\n", encoding="utf-8")
    dialog.add_files([plain, written(tmp_path, "brat", news())])
    rest(dialog, qtbot)
    assert [one.format for one in dialog.seen.documents] == ["label-studio", "brat"]
    assert "left out: 1" in dialog.documents.summary.text()


def test_enter_on_a_document_of_the_report_opens_that_one(open_dialog: Open, tmp_path: Path, qtbot: QtBot) -> None:
    first = label_studio(tmp_path / "project.json")
    dialog = open_dialog(first, label_studio(tmp_path / "next.json", TEXT + "زيادة.\n"))
    dialog._import()
    rest(dialog, qtbot)
    rows = dialog.report.list
    rows.setCurrentItem(rows.topLevelItem(1))
    press(dialog, "Enter")
    assert dialog.to_open is not None
    assert dialog.to_open.article == dialog.brought[1].article


def test_another_round_has_the_labels_of_its_codebook(
    corpus: Corpus, open_dialog: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    corpus.study.add_round("Amal", "Pilot", purpose="pilot", seed=7)
    dialog = open_dialog(label_studio(tmp_path / "project.json"))
    rounds = dialog.documents.whose.rounds
    rounds.setCurrentIndex(rounds.findText("Pilot"))
    rounds.activated.emit(rounds.currentIndex())
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    article = dialog.brought[0].article
    assert article is not None
    assert corpus.session("Amal", round="Pilot").open(article).layer.annotations
    assert not corpus.session("Amal").open(article).layer.annotations


def test_cancelling_leaves_nothing(open_dialog: Open, corpus: Corpus, tmp_path: Path, qtbot: QtBot) -> None:
    files = [label_studio(tmp_path / f"{n}.json", TEXT + f"رقم {n}\n") for n in range(30)]
    dialog = open_dialog(*files)
    dialog._import()
    dialog.reject()
    rest(dialog, qtbot)
    assert dialog.brought == ()
    assert len(list(corpus.articles())) == 10


def test_the_report_says_what_was_kept_changed_and_dropped(open_dialog: Open, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = open_dialog(label_studio(tmp_path / "project.json", utf16=True))
    dialog._import()
    rest(dialog, qtbot)
    text = dialog.report.text()
    assert "UTF-16" in text
    dialog.report.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == text


def test_the_first_article_is_opened_under_the_name_of_its_coder(
    open_dialog: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog = open_dialog(written(tmp_path, "uima-xmi", news(coder="Salma")))
    choose(dialog, NAMED)
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    assert dialog.go_on.text() == "Open the first article as Salma"
    press(dialog, "Enter")
    assert dialog.to_open is not None
    assert (dialog.to_open.coder, dialog.to_open.article) == ("Salma", dialog.brought[0].article)


REAL = (
    "brat",
    "doccano/import/sequence_labeling",
    "inception/testsuite",
    "label_studio/editor_examples",
    "prodigy",
    "refi_qda/nvivo_project.qdpx",
    "spacy/conll",
    "tei",
    "uima_cassis/xmi",
)


@pytest.mark.parametrize("name", REAL)
def test_files_that_other_programs_wrote_are_shown_and_brought_in(
    open_dialog: Open, shared: Path, name: str, qtbot: QtBot
) -> None:
    dialog = open_dialog(shared / "data" / "interop" / name)
    documents = dialog.seen.documents
    assert documents
    for number, one in enumerate(documents[:40]):
        dialog.documents.found.go_to(number)
        assert dialog.documents.preview.view.text == one.text
        assert not one.refused or dialog.documents.preview.lines.count()
    choose(dialog, CODER, "Amal")
    rest(dialog, qtbot)
    dialog._import()
    rest(dialog, qtbot)
    assert dialog.page == REPORT, dialog.sentence.text()
    assert len(dialog.brought) >= len(documents)
    assert dialog.report.text().count("\n") > len(documents)
