"""Tests of learning names from decisions: what was coded is found, what was known is not forgotten."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.learn.entities import Example, adapt
from annotator.model.course import Cancelled
from annotator.model.span import Span
from annotator.suggest.document import document_of
from annotator.suggest.entities import EntitySuggester
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.naming.sighting import Reading
from annotator.suggest.sequence.model import EntityModel, shipped_model
from annotator.suggest.sequence.tagging import tagged

TEXT = "أعلنت كرنتال أمس عن خطتها. وقالت كرنتال إن العمل بدأ في المصنع الجديد. وترى كرنتال أن السوق هادئة."


def _example(text: str, *names: tuple[str, str]) -> Example:
    places = []
    for name, code in names:
        at = text.find(name)
        while at >= 0:
            places.append((Span(at, at + len(name)), code))
            at = text.find(name, at + 1)
    return Example(text=text, zones=(), entities=tuple(sorted(places)), rejected=())


def _found(model: EntityModel, text: str) -> set[tuple[str, str]]:
    return {(s.span.of(text), s.code) for s in EntitySuggester(model).suggest(document_of(text))}


def test_a_name_that_a_coder_coded_is_likelier_in_other_sentences() -> None:
    model = adapt(shipped_model(), [_example(TEXT, ("كرنتال", "ORG"))] * 3)
    before, after = (_chance(m, "وباعت كرنتال حصتها.", 1, "ORG") for m in (shipped_model(), model))
    assert after > 2 * before


def test_learning_twice_from_the_same_gives_the_same_model() -> None:
    examples = [_example(TEXT, ("كرنتال", "ORG"))]
    assert adapt(shipped_model(), examples).version == adapt(shipped_model(), examples).version


def test_learning_leaves_the_base_as_it_was() -> None:
    before = shipped_model().write()
    adapt(shipped_model(), [_example(TEXT, ("كرنتال", "ORG"))])
    assert shipped_model().write() == before


def test_learning_from_nothing_changes_nothing() -> None:
    assert adapt(shipped_model(), []).version == shipped_model().version


def test_learning_stops_when_asked() -> None:
    class Stopped:
        def cancelled(self) -> bool:
            return True

        def tell(self, done: int, total: int) -> None:
            raise AssertionError(done, total)

    with pytest.raises(Cancelled):
        adapt(shipped_model(), [_example(TEXT, ("كرنتال", "ORG"))], course=Stopped())


def test_a_model_that_was_written_is_read_as_the_same() -> None:
    model = adapt(shipped_model(), [_example(TEXT, ("كرنتال", "ORG"))])
    again = EntityModel.read(model.write())
    assert again.version == model.version
    assert _found(again, TEXT) == _found(model, TEXT)


def _chance(model: EntityModel, text: str, index: int, code: str) -> float:
    chain = tagged(model, Reading(document_of(text), lexicon())).chain
    assert chain is not None
    return chain.chance(index, index, code)


def _gold(shared: Path, number: int) -> Example:
    path = shared / "data" / "news_dev" / f"a{number:02}"
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
    entities = tuple((Span(e["start"], e["end"]), e["label"]) for e in gold["entities"])
    return Example(text=path.with_suffix(".txt").read_text(encoding="utf-8"), zones=(), entities=entities, rejected=())


def _f1(model: EntityModel, examples: list[Example]) -> float:
    right = suggested = wanted = 0
    for example in examples:
        found = {(s.span, s.code) for s in EntitySuggester(model).suggest(document_of(example.text))}
        right += len(found & set(example.entities))
        suggested += len(found)
        wanted += len(example.entities)
    return 2 * right / (suggested + wanted)


@pytest.mark.slow
def test_eight_articles_help_with_the_next_and_nothing_is_forgotten(shared: Path, tmp_path: Path) -> None:
    model = adapt(shipped_model(), [_gold(shared, n) for n in range(1, 9)])
    later = [_gold(shared, n) for n in range(9, 13)]
    assert _f1(model, later) >= _f1(shipped_model(), later)
    adapted = tmp_path / "adapted.bin"
    adapted.write_bytes(model.write())
    before, after = (_anercorp(shared, path) for path in ("", str(adapted)))
    assert after > before - 0.01


def _anercorp(shared: Path, model: str) -> float:
    """Return F1 on the development part of ANERcorp, by the scorer that lies beside the data."""
    program = (
        "import json, sys; from pathlib import Path; from annotator.suggest.document import document_of\n"
        "from annotator.suggest.entities import EntitySuggester\n"
        "from annotator.suggest.sequence.model import EntityModel\n"
        f"given = {model!r}\n"
        "suggester = EntitySuggester(EntityModel.read(Path(given).read_bytes()) if given else None)\n"
        "for path in sys.argv[1:]:\n"
        "    found = suggester.suggest(document_of(Path(path).read_text(encoding='utf-8')))\n"
        "    named = [{'start': s.span.start, 'end': s.span.end, 'label': s.code} for s in found]\n"
        "    print(json.dumps({'path': path, 'entities': named}))\n"
    )
    corpus = shared / "data" / "ner" / "anercorp_dev.conll"
    scorer = shared / "tools" / "score_ner.py"
    done = subprocess.run(
        [sys.executable, str(scorer), str(corpus), "--json", "--", sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(json.loads(done.stdout)["all"]["f1"])
