"""What the word at the focus can be: lemma, part of speech, English gloss, by camel-tools' morphology.

Only for those who switched the morphology on; it is loaded (2 s, 470 MB) in a worker when the first gloss is asked for.
"""

from PySide6.QtCore import QObject, Signal

from annotator.arabic.camel_data import morphology_file
from annotator.arabic.morphology import Analysis, Morphology, load
from annotator.arabic.words import words, words_in
from annotator.model.span import Span
from ui.choices import SETTING, choice_in
from ui.coding.rich import isolated
from ui.coding.work import Work
from ui.settings import Settings
from ui.workers import in_background

_MOST = 3
"""Analyses of one word, or words of one name, that a line has room for."""
_LONGEST = 6
"""Words of a stretch from which on none of them is glossed: it is no name."""


class Glosses(QObject):
    """Glosses for the words of `work`'s article. `ready`: they can be had now, or no longer."""

    ready = Signal()

    def __init__(self, work: Work, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work, self._settings = work, settings
        self._morphology: Morphology | None = None
        self._asked = False
        settings.changed.connect(self._on_setting)

    @property
    def on(self) -> bool:
        """Whether the morphology is switched on and its database on this computer."""
        wanted = choice_in(self._settings, self._work.session.copy).morphology
        return wanted and morphology_file() is not None

    def of(self, span: Span | None) -> str:
        """Return what is to be said about the words of a span; empty while the morphology is off or being loaded."""
        if span is None or not self._loaded():
            return ""
        text = self._work.text
        touched = _words(text, span)
        if len(touched) > _LONGEST:
            return ""
        if len(touched) == 1:
            found = self._analyses(touched[0].of(text))[:_MOST]
            told = (f"{isolated(a.lemma)} · {self._part_of_speech(a)} · {isolated(_gloss(a))}" for a in found)
            return "   |   ".join(told) or self.tr("not in the lexicon")
        best = ((w.of(text), self._analyses(w.of(text))[:1]) for w in touched[:_MOST])
        return "   |   ".join(f"{isolated(word)}: {isolated(_gloss(found[0]))}" for word, found in best if found)

    def _analyses(self, word: str) -> list[Analysis]:
        """Return the analyses, each meaning once; those of names first where a name has the focus."""
        assert self._morphology is not None
        found = list({(a.lemma, a.pos, a.gloss): a for a in self._morphology.analyses(word)}.values())
        return sorted(found, key=lambda a: not a.proper) if self._work.item is not None else found

    def _loaded(self) -> bool:
        if self._morphology is None and not self._asked and self.on:
            self._asked = True
            database = morphology_file()
            assert database is not None
            in_background(self, lambda _course: load(database), self._take, refused=self._work.said.emit)
        return self._morphology is not None

    def _take(self, morphology: Morphology) -> None:
        self._morphology = morphology if self.on else None
        self.ready.emit()

    def _part_of_speech(self, analysis: Analysis) -> str:
        names = {
            "noun_prop": self.tr("proper noun"),
            "noun": self.tr("noun"),
            "adj": self.tr("adjective"),
            "adv": self.tr("adverb"),
            "verb": self.tr("verb"),
            "pron": self.tr("pronoun"),
            "prep": self.tr("preposition"),
            "conj": self.tr("conjunction"),
            "part": self.tr("particle"),
            "interj": self.tr("interjection"),
            "abbrev": self.tr("abbreviation"),
        }
        return names.get(analysis.pos) or names.get(analysis.pos.split("_")[0]) or analysis.pos

    def _on_setting(self, name: str) -> None:
        if name == SETTING:
            self._morphology, self._asked = None, False
            self.ready.emit()


def _gloss(analysis: Analysis) -> str:
    return analysis.gloss.replace(";", ", ")


def _words(text: str, span: Span) -> tuple[Span, ...]:
    """Return the words of the span's paragraph that it touches."""
    first = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    near = words(text[first : end if end >= 0 else len(text)])
    return words_in(tuple(Span(first + w.start, first + w.end) for w in near), span)
