"""Asks for what a publishable archive needs to be cited, and how much of the study it gives away; writes it."""

import json
from datetime import date
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from annotator.corpus import Corpus
from annotator.exchange.publishing import Archived, Publication, read_citation
from annotator.model.errors import UserError
from ui.sentences import said
from ui.settings import Settings
from ui.study.fields import PlaceRow, fields_of_the_source, number_box, row, tick, tick_list, ticked
from ui.study.words import file_size, number
from ui.study.work_dialog import WorkDialog

_SETTING = "citation"
_LICENCES = ("CC-BY-4.0", "CC-BY-NC-4.0", "CC-BY-SA-4.0", "CC0-1.0", "ODbL-1.0")
_PEOPLE = 3
_TALL = 96
_FAMILY = 0


class ArchiveDialog(WorkDialog):
    """Afterwards `archived` says what was written. What was filled in is kept for the next time."""

    def __init__(self, corpus: Corpus, settings: Settings, language: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Archive for publication"), "", self.tr("Write the archive"), parent, width=720)
        self.words.setText(
            self.tr(
                "Published are offsets, hashes, addresses and decisions – not the texts, no names of coders, times by "
                "the day or week. Who has the texts puts them back with rehydrate, which checks the hashes."
            )
        )
        self.archived: Archived | None = None
        self._corpus, self._settings, self._language = corpus, settings, language
        self.resize(740, 670)
        self._build()
        self._fill()
        self.act.clicked.connect(self._write)

    def form_content(self) -> dict[str, Any]:
        """Return what is filled in, as the form's JSON has it."""
        creators = []
        for at in range(self.people.rowCount()):
            family, given, orcid, affiliation = (self._cell(at, column) for column in range(4))
            if family and given:
                creators.append({"family": family, "given": given, "orcid": orcid, "affiliation": affiliation})
            elif family or given:
                creators.append({"name": family or given, "orcid": orcid, "affiliation": affiliation})
        return {
            "title": self.title.text().strip(),
            "creators": creators,
            "year": self.year.value(),
            "publisher": self.publisher.text().strip(),
            "licence": self.licence.currentText().strip(),
            "description": self.description.toPlainText().strip(),
            "version": self.version.text().strip(),
            "doi": self.doi.text().strip(),
            "language": self._language,
            "keywords": [word.strip() for word in self.keywords.text().replace("،", ",").split(",") if word.strip()],
        }

    def _build(self) -> None:
        self.title, self.publisher = QLineEdit(self._corpus.name), QLineEdit()
        self.people = QTableWidget(_PEOPLE, 4)
        self.people.setAccessibleName(self.tr("Creators"))
        self.people.setHorizontalHeaderLabels(
            [self.tr("Family name"), self.tr("Given name"), self.tr("ORCID"), self.tr("Affiliation")]
        )
        self.people.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.people.verticalHeader().hide()
        self.people.setFixedHeight(_TALL + 32)
        self.people.setTabKeyNavigation(False)
        self.people.cellChanged.connect(self._make_room)
        self.year = number_box(date.today().year, 1900, 2200)
        self.licence = QComboBox(editable=True)
        self.licence.addItems(_LICENCES)
        self.description = QPlainTextEdit(tabChangesFocus=True)
        self.description.setFixedHeight(_TALL // 2 + 8)
        self.version, self.doi, self.keywords = QLineEdit("1.0"), QLineEdit(), QLineEdit()
        self.doi.setPlaceholderText("10.5281/zenodo.1234567")
        self.keywords.setPlaceholderText(self.tr("separated by commas"))
        self.times = QComboBox()
        self.times.addItem(self.tr("by the day"), "day")
        self.times.addItem(self.tr("by the week"), "week")
        self.names = tick(self.tr("Publish the names of the registry"))
        extra = fields_of_the_source(self._corpus)
        self.fields = tick_list(self.tr("Further fields to publish"), [(name, name) for name in extra], rows=2)
        path = self._corpus.path
        word = self.tr("archive")
        self.place = PlaceRow(
            path.with_name(f"{path.stem}-{word}.zip"), self.tr("File"), self.tr("Choose…"), self._ask_place
        )
        self.version.setAccessibleName(self.tr("Version"))
        self.times.setAccessibleName(self.tr("Times of decisions"))
        self.form.addRow(self.tr("Title"), self.title)
        self.form.addRow(self.tr("Creators"), self.people)
        self.form.addRow(self.tr("Publisher"), self.publisher)
        self.form.addRow(self.tr("Year, licence, version"), row(self.year, self.licence, self.version))
        self.form.addRow(self.tr("Description"), self.description)
        self.form.addRow(self.tr("DOI, where there is one"), self.doi)
        self.form.addRow(self.tr("Keywords"), self.keywords)
        self.form.addRow(self.tr("Times"), row(self.times, self.names))
        if extra:
            self.form.addRow(self.tr("Further fields"), self.fields)
        self.form.addRow(self.tr("File"), self.place)

    def _cell(self, row: int, column: int) -> str:
        item = self.people.item(row, column)
        return item.text().strip() if item is not None else ""

    def _make_room(self, row: int, _column: int) -> None:
        if row == self.people.rowCount() - 1 and self._cell(row, _FAMILY):
            self.people.insertRow(row + 1)

    def _fill(self) -> None:
        """Fill in what was filled in the last time."""
        try:
            kept = json.loads(self._settings.text(_SETTING) or "{}")
        except ValueError:
            return
        self.publisher.setText(str(kept.get("publisher", "")))
        self.licence.setCurrentText(str(kept.get("licence", _LICENCES[0])))
        for at, person in enumerate(kept.get("creators", [])):
            values = (person.get("family") or person.get("name", ""), person.get("given", ""))
            for column, value in enumerate((*values, person.get("orcid", ""), person.get("affiliation", ""))):
                self.people.setItem(at, column, QTableWidgetItem(str(value)))

    def _write(self) -> None:
        content = self.form_content()
        try:
            citation = read_citation(content)
        except UserError as error:
            self.say(said(str(error)), problem=True)
            return
        kept = {name: content[name] for name in ("publisher", "licence", "creators")}
        self._settings.put(_SETTING, json.dumps(kept, ensure_ascii=False))
        publication = Publication(
            times=self.times.currentData(),
            names=self.names.isChecked(),
            fields=tuple(str(name) for name in ticked(self.fields)),
            citation=citation,
        )
        out = self.place.path
        self.work(lambda course: self._corpus.publishing.archive(out, publication, course), self._end)

    def _end(self, archived: Archived) -> None:
        self.archived = archived
        words = self.tr("Written: {file}, {size}. Articles {articles}, decisions {decisions}, coders {coders}.")
        self.finish(
            words.format(
                file=f"\u2066{archived.path.name}\u2069",
                size=file_size(archived.path.stat().st_size),
                articles=number(archived.articles),
                decisions=number(archived.decisions),
                coders=number(archived.coders),
            )
        )

    def _ask_place(self, present: str) -> str:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Write the archive to"), present, "ZIP (*.zip)")
        return chosen
