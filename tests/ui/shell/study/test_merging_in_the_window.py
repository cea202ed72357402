"""What the lead is shown before and after a merge: a warning stands only where somebody has to know something."""

from pathlib import Path

from copies import another_copy
from lead_and_laptops import LEAD, PILOT, coded_laptop, returned
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from annotator.corpus import Corpus
from annotator.model.codebook_edits import set_guideline
from annotator.model.wording import Wording
from ui.study.merge_dialog import MergeDialog
from ui.study.packets_dialog import PacketsDialog


def test_versions_of_the_codebook_are_no_warning_where_all_was_coded_by_the_round_s(
    study: Path, packet: Path, qtbot: QtBot
) -> None:
    back = returned(coded_laptop(packet, "Basim", articles=2))
    with Corpus.open(study, write=True) as corpus:
        change_a_guideline(corpus, rounds=["main"])
        assert not [line for line in shown(corpus, back, qtbot) if "version" in line]
        change_a_guideline(corpus, rounds=[PILOT])
        told = shown(corpus, back, qtbot)
    (at,) = (at for at, line in enumerate(told) if "another version of the codebook" in line)
    assert told[at] == "⚠ Decisions by another version of the codebook than their round has: 4"
    assert told[at + 1] == f"in “{PILOT}”: 4 by version 1; the round has version 3"
    assert "listed to their coders to be read again" in told[at + 2]


def test_what_was_withdrawn_elsewhere_is_named_before_and_what_still_holds_it_afterwards(
    study: Path, qtbot: QtBot
) -> None:
    with Corpus.open(study, write=True) as corpus:
        gone = next(iter(corpus.articles()))
        corpus.file.compact()
        other = another_copy(study, "other.hashiya")
        with Corpus.open(other, write=True) as elsewhere:
            elsewhere.publishing.withdraw_article(gone.id)
            elsewhere.file.compact()
        dialog = MergeDialog(corpus, [other])
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: dialog.preview is not None)
        at = lines(dialog).index("⚠ Withdrawn elsewhere, so a merge forgets it here for good: 1")
        assert lines(dialog)[at + 1] == gone.title
        dialog.act.click()
        qtbot.waitUntil(lambda: dialog.merged is not None)
        assert lines(dialog)[0] == "⚠ These still hold what was withdrawn and have to be deleted by people: 1"
        assert lines(dialog)[1].startswith(f"Backup {dialog.merged.backup.name} of ")


def change_a_guideline(corpus: Corpus, *, rounds: list[str]) -> None:
    """Save a further version of the codebook, which these rounds take."""
    newest = corpus.codebooks.versions()[-1].codebook
    more = newest.code("PER").guideline.en + " And again."
    content = set_guideline(newest.content, "PER", Wording("اسم", more))
    corpus.codebooks.save(content, lead=LEAD, rounds=rounds, parent=newest.id)


def shown(corpus: Corpus, file: Path, qtbot: QtBot) -> list[str]:
    """Return what the dialog says that a merge would change, line by line."""
    dialog = MergeDialog(corpus, [file])
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.preview is not None)
    return lines(dialog)


def lines(dialog: MergeDialog) -> list[str]:
    """Return what stands in the list, line by line, without the marks of direction."""
    found = []
    for at in range(dialog.found.topLevelItemCount()):
        item = dialog.found.topLevelItem(at)
        found += [item.text(0), *(item.child(n).text(0) for n in range(item.childCount()))]
    return [line.translate(dict.fromkeys(map(ord, "\u2066\u2068\u2069"))) for line in found]


def test_escape_stops_a_merge_under_way_and_nothing_has_changed(study: Path, packet: Path, qtbot: QtBot) -> None:
    back = returned(coded_laptop(packet, "Basim", articles=2))
    with Corpus.open(study, write=True) as corpus:
        before = corpus.packets.digest()
        dialog = MergeDialog(corpus, [back])
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitUntil(lambda: dialog.preview is not None)
        dialog.act.click()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.sentence.text() == "Cancelling…"
        qtbot.waitUntil(lambda: not dialog.busy)
        assert dialog.sentence.text() == "The work was cancelled; nothing has changed."
        assert (dialog.isVisible(), dialog.merged, corpus.packets.digest()) == (True, None, before)
        dialog.act.click()
        qtbot.waitUntil(lambda: dialog.merged is not None)
        assert corpus.packets.digest() != before


def test_packets_that_are_cancelled_are_made_whole_or_not_at_all(study: Path, tmp_path: Path, qtbot: QtBot) -> None:
    with Corpus.open(study, write=True) as corpus:
        dialog = PacketsDialog(corpus, LEAD)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.folder.field.setText(str(tmp_path / "out"))
        dialog.act.click()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not dialog.busy)
        assert dialog.sentence.text().startswith("Cancelled: ")
        assert len(corpus.packets.packets()) == len(dialog.written) == len(list((tmp_path / "out").iterdir()))
