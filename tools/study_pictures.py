"""Pictures of the study's screens: a lead with coders, packets, a return, coder training. Called by tools.pictures."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from annotator.coding import actions
from annotator.coding.study import GoldSource, Plan
from annotator.corpus import Corpus
from annotator.exchange.packets import receive
from annotator.model.span import Span
from annotator.model.study import COACHING, STRATIFIED
from annotator.sample import make_sample
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.study.archive_dialog import ArchiveDialog
from ui.study.assign_dialog import AssignDialog
from ui.study.final_dialog import FinalDialog
from ui.study.merge_dialog import MergeDialog
from ui.study.packets_dialog import PacketsDialog
from ui.study.receive_dialog import ReceiveDialog
from ui.study.report_dialog import ReportDialog
from ui.study.return_dialog import ReturnDialog
from ui.study.round_dialog import RoundDialog
from ui.study.sample_dialog import SampleDialog
from ui.study.withdraw_dialog import WithdrawDialog
from ui.study.working_round import keep_round

LEAD, CODERS = "Rana", ("Amal", "Basim", "Dana")
PILOT, SCHOOL = {"en": "Pilot", "ar": "الاستطلاع"}, {"en": "Training of coders", "ar": "تدريب المرمّزين"}
Shown = Callable[[str, QWidget], None]
"""Writes a picture of a widget under a name."""


def make_study(folder: Path, language: str, settings: Settings) -> tuple[Path, list[Path], Path]:
    """Make a lead's corpus; return its path, two returns under one name, and a packet of somebody else."""
    folder = folder / f"study-{language}"
    path = folder / "water-talks.hashiya"
    make_sample(path, coder=LEAD, language=language, study=False)
    with Corpus.open(path, write=True) as corpus:
        for name in CODERS:
            corpus.add_coder(name)
        _train(corpus, SCHOOL[language], settings)
        corpus.study.add_round(LEAD, PILOT[language], purpose="pilot", seed=7)
        corpus.study.draw(LEAD, PILOT[language], Plan(size=6, seed=7))
        corpus.study.assign(LEAD, PILOT[language], CODERS)
        packets = []
        for name in CODERS:
            packets.append(folder / f"{name}.hashiya-packet")
            corpus.packets.make(corpus.coder(name), rounds=[PILOT[language]], out=packets[-1], lead=corpus.coder(LEAD))
        amal, basim, dana = packets
        corpus.packets.merge([_coded(amal, CODERS[0], PILOT[language], articles=5)])
    returns = [_coded(basim, CODERS[1], PILOT[language], articles=n, laptop=f"laptop {n}") for n in (4, 1)]
    return path, returns, dana


def study_pictures(
    window: MainWindow, folder: Path, language: str, *, shown: Shown, wait_for: Callable[[Callable[[], bool]], None]
) -> None:
    """Write the pictures of the study in one language; of some dialogs in English only."""
    path, returns, packet = make_study(folder, language, window.settings)
    window.work.open_path(path, LEAD)
    page = window.work.page
    assert page is not None
    wait_for(lambda: bool(page.article) and page.pane.work.desk.suggested)
    window.work.study.show_lead_page()
    lead = page.lead
    assert lead is not None
    wait_for(lambda: lead.table.topLevelItemCount() > 1)
    shown("lead", window)
    corpus, pilot = page.corpus, page.corpus.round(PILOT[language]).id
    merging = MergeDialog(corpus, returns, window)
    wait_for(lambda: merging.preview is not None)
    shown("merge", merging)
    sample = SampleDialog(corpus, LEAD, "main", window)
    sample.method.setCurrentIndex(sample.method.findData(STRATIFIED))
    sample.size_box.setValue(4)
    sample.seed.setValue(20270211)
    sample.apart.item(1).setCheckState(sample.apart.item(1).checkState().Checked)
    wait_for(lambda: sample.outlook is not None and bool(sample.outlook.strata))
    shown("sample", sample)
    round = RoundDialog(corpus, LEAD, window)
    round.name.setText(PILOT[language] + " 2")
    round.mixed.click()
    round.seed.setValue(42)
    shown("round", round)
    shown("assign", AssignDialog(corpus, LEAD, pilot, window))
    packets, final = PacketsDialog(corpus, LEAD, window), FinalDialog(corpus, pilot, language, window)
    archive, received = ArchiveDialog(corpus, window.settings, language, window), ReceiveDialog(packet, parent=window)
    returning = ReturnDialog(corpus, LEAD, window)
    places = (packets.folder, final.place, archive.place, received.place, returning.place)
    names = ("packets", "pilot-sav", "archive.zip", "pilot.hashiya", "pilot.hashiya-return")
    for place, name in zip(places, names, strict=True):
        place.field.setText(f"~/Documents/{name}")
    shown("packets", packets)
    shown("sample_report", ReportDialog(corpus, pilot, window))
    shown("final", final)
    shown("archive", archive)
    shown("withdraw", WithdrawDialog(corpus, page.article, LEAD, window))
    shown("receive", received)
    shown("return", returning)
    window.work.change_round(pilot)
    _training_picture(window, path, shown, wait_for)


def _training_picture(
    window: MainWindow, path: Path, shown: Shown, wait_for: Callable[[Callable[[], bool]], None]
) -> None:
    window.work.close_corpus()
    window.work.open_path(path, CODERS[0])
    page = window.work.page
    assert page is not None
    wait_for(lambda: bool(page.article) and page.articles.model.rowCount() == 2)
    page.session.act(page.article, actions.code, Span(0, 4), "ORG")
    page.session.act(page.article, actions.code, Span(5, 10), "PER")
    page.pane.perform("finish")
    dialog = page.coaching
    assert dialog is not None
    dialog.differences.setCurrentRow(0)
    shown("round_switch", window)
    shown("coaching", dialog)


def _train(corpus: Corpus, name: str, settings: Settings) -> None:
    gold = GoldSource(round="main", coder=corpus.coder(LEAD).id, role="coder")
    corpus.study.add_round(LEAD, name, purpose=COACHING, pass_mark=0.8, gold=gold, suggestions="blind")
    drawn = corpus.study.draw(LEAD, name, Plan(size=2, seed=5))
    corpus.study.assign(LEAD, name, CODERS)
    session = corpus.session(LEAD)
    for article in drawn.articles:
        session.act(article, actions.code, Span(0, 4), "LOC")
        session.act(article, actions.code, Span(12, 20), "PER")
        session.act(article, actions.finish)
    keep_round(settings, corpus.copy, corpus.coder(CODERS[0]).id, corpus.round(name).id)


def _coded(packet: Path, coder: str, round: str, *, articles: int, laptop: str = "laptop") -> Path:
    path = packet.with_name(f"{coder} {laptop}.hashiya")
    out = path.with_suffix(".hashiya-return")
    receive(packet, path)
    with Corpus.open(path, write=True) as corpus:
        session = corpus.session(coder, round=round)
        for row in list(corpus.articles(coder=session.coder.id, round=round))[:articles]:
            session.act(row.id, actions.code, Span(0, 4), "LOC")
            session.act(row.id, actions.finish)
        corpus.packets.write_return(out)
    return out
