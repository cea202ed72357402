"""Pictures of bringing in annotated files; `tools.pictures` makes them too. The files are written here, of the sample.

Alone: `QT_QPA_PLATFORM=offscreen uv run python -m tools.pictures_import`.
"""

import json
import os
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from annotator.corpus import Corpus
from annotator.formats.interchange.document import Document, Mark, Relation, Stretch
from annotator.formats.interchange.formats import WRITERS
from annotator.formats.interchange.reporting import Tally
from annotator.model.resources import resource
from annotator.sample import make_sample
from tools.pictures import OUT, settle, wait_for
from ui.app import make_application
from ui.interchange.import_dialog import LABELS, AnnotatedDialog
from ui.interchange.targets import OUT as LEFT_OUT
from ui.settings import Settings
from ui.translation import speak

LEAD = "Rana"
_APP = (
    ("ORG", "شركة لسان للبرمجيات"),
    ("GPE", "القاهرة"),
    ("PERSON", "هند الملّاح"),
    ("Quotation", "«مليون شكراً لكم! 😀 وما زلنا في أول السطر»"),
    ("Source", "المؤسِّسة المشاركة للشركة هند الملّاح"),
    ("Cue", "كتبت"),
    ("PERSON", "أنطون مرقص"),
    ("PRODUCT", "Android"),
    ("PRODUCT", "iOS"),
)
_FILM = (
    ("name", "GPE", "بيروت"),
    ("name", "PERS", "دارين الخطّار"),
    ("speaker", "", "الخطّار"),
    ("cue", "", "قالت"),
    ("quote", "direct", "«صوّرت هذا الفيلم بكاميرا مستعارة وفريق من سبعة أشخاص"),
    ("webanno.custom.Award", "won", "الجائزة الكبرى"),
)


def main() -> None:
    """Write the pictures in both languages."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HASHIYA_SETTINGS"] = folder
        app = make_application(["pictures"])
        for language in ("en", "ar"):
            speak(app, language)
            import_pictures(Path(folder), language)


def import_pictures(folder: Path, language: str) -> None:
    """Write the pictures of one language: what was found, what labels become, the report."""
    end, folder = "" if language == "en" else "_ar", folder / f"annotated-{language}"
    files = make_files(folder)
    make_sample(folder / "news.hashiya", coder=LEAD, language=language, study=False)
    with Corpus.open(folder / "news.hashiya", write=True) as corpus:
        dialog = AnnotatedDialog(corpus, files, Settings(folder), coder=LEAD, round="main", language=language)
        dialog.show()
        wait_for(lambda: not dialog.busy)
        dialog.documents.found.go_to(0)
        _picture(f"import_annotated{end}", dialog)
        dialog.go_on.click()
        assert dialog.page == LABELS
        dialog.labels.answer({"label/PRODUCT": LEFT_OUT})
        _picture(f"import_annotated_labels{end}", dialog)
        dialog.go_on.click()
        wait_for(lambda: not dialog.busy)
        _picture(f"import_annotated_report{end}", dialog)
        dialog.close()
        QApplication.processEvents()


def make_files(folder: Path) -> list[Path]:
    """Write a project of Label Studio in UTF-16 units, two coders' files of INCEpTION, and a broken file of brat."""
    folder.mkdir()
    project, film, broken = folder / "project.json", _text("04-film-festival.txt"), folder / "cup.ann"
    app = _text("08-language-app.txt").replace("🎉", "😀")
    project.write_text(json.dumps([_task(app)], ensure_ascii=False), encoding="utf-8")
    for coder, left_out in (("Nur", 0), ("Salma", 1)):
        document = _document(film, coder, left_out)
        writer = WRITERS["webanno-tsv"]
        for chunk in writer.write([writer.fit(document, Tally())]):
            file = folder / "inception" / chunk.file
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes((file.read_bytes() if file.exists() else b"") + chunk.data)
    cup = _text("03-cup-final.txt")
    broken.write_text("T1\tPER 512 525\tمنصف القاسمي\n", encoding="utf-8")
    broken.with_suffix(".txt").write_text(cup, encoding="utf-8")
    return [project, folder / "inception", broken]


def _text(name: str) -> str:
    return (resource("sample") / "articles" / name).read_text(encoding="utf-8")


def _task(text: str) -> dict[str, object]:
    results: list[dict[str, object]] = []
    for number, (label, words) in enumerate(_APP):
        point = text.index(words)
        start, end = (len(text[:at].encode("utf-16-le")) // 2 for at in (point, point + len(words)))
        value = {"start": start, "end": end, "text": words, "labels": [label]}
        results.append({"id": f"r{number}", "type": "labels", "from_name": "label", "to_name": "text", "value": value})
    for target, slot in (("r4", "speaker"), ("r5", "cue")):
        results.append({"type": "relation", "from_id": "r3", "to_id": target, "labels": [slot]})
    coded = {"id": 1, "completed_by": {"email": "huda"}, "result": results}
    return {"id": 1, "data": {"text": text}, "annotations": [coded]}


def _document(text: str, coder: str, left_out: int) -> Document:
    places = [(layer, label, text.index(words), len(words)) for layer, label, words in _FILM[left_out:]]
    marks = tuple(
        Mark(id=f"{layer}{at}", layer=layer, label=label, stretches=(Stretch(at, at + length),))
        for layer, label, at, length in places
    )
    quote = next(mark.id for mark in marks if mark.layer == "quote")
    relations = tuple(
        Relation(id=f"r{mark.id}", source=quote, target=mark.id, slot=mark.layer)
        for mark in marks
        if mark.layer in ("speaker", "cue")
    )
    return Document(text=text, name="film", coder=coder, marks=marks, relations=relations)


def _picture(name: str, dialog: AnnotatedDialog) -> None:
    settle()
    dialog.grab().save(str(OUT / f"{name}.png"))


if __name__ == "__main__":
    main()
