"""Tests of the model of names: what it sees of a word, how it is read, and that its memory changes nothing."""

import json
import zlib
from dataclasses import replace
from threading import Thread

import pytest

from annotator.suggest.document import document_of
from annotator.suggest.entities import EntitySuggester
from annotator.suggest.naming.lexicon import lexicon
from annotator.suggest.sequence.model import EntityModel, shipped_model
from annotator.suggest.sequence.words import cut, offsets, word_features

TEXT = "قال وزير الخارجية الأردني أيمن الصفدي في عمان إن الأردن يدعم وزارة الصحة. وعاد الصفدي إلى القاهرة."


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("وإسرائيل", "اسراييل"),
        ("بالقاهرة", "القاهره"),
        ("للعراق", "العراق"),
        ("لبنان", "لبنان"),
        ("باريس", "باريس"),
        ("وزارة", "وزاره"),
        ("2024", "2024"),
    ],
)
def test_proclitics_are_cut_where_the_rest_is_surer_a_name(word: str, stem: str) -> None:
    assert cut(word, lexicon())[1] == stem


def test_a_word_with_and_without_its_proclitic_shares_features() -> None:
    lists = lexicon()
    assert {"sالقاهره", "nLOC9"} <= {*word_features("القاهرة", lists, {}, {})} & {
        *word_features("بالقاهرة", lists, {}, {})
    }


def test_spelling_is_seen_two_words_away_and_affixes_one() -> None:
    assert (offsets("wقال"), offsets("e3ات")) == ((-2, -1, 0, 1, 2), (-1, 0, 1))


def test_the_shipped_model_is_written_as_it_was_read() -> None:
    model = shipped_model()
    assert EntityModel.read(model.write()).version == model.version


@pytest.mark.parametrize("data", [b"", b"no model", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_what_is_no_model_is_refused_with_its_reason(data: bytes) -> None:
    with pytest.raises(ValueError, match="model of names"):
        EntityModel.read(data)


def test_a_model_of_the_first_format_has_no_kinds_and_is_read() -> None:
    head, _, body = zlib.decompress(replace(shipped_model(), kinds={}).write()).partition(b"\n")
    header = json.dumps({**json.loads(head), "format": 1}).encode("ascii")
    older = EntityModel.read(zlib.compress(header + b"\n" + body.removesuffix(b"\x1d")))
    assert not older.kinds
    assert older.words == shipped_model().words


def test_scores_are_chances_and_every_proposal_says_why() -> None:
    found = EntitySuggester().suggest(document_of(TEXT))
    assert found
    assert all(0 < s.score <= 1 and s.why for s in found)


def test_the_version_names_the_model() -> None:
    assert EntitySuggester().version.endswith(shipped_model().version)


def test_several_threads_get_the_same_from_one_model() -> None:
    model = EntityModel.read(shipped_model().write())
    texts = [f"{TEXT} {name}." for name in ("بيروت", "دمشق", "الخرطوم", "الرباط")]
    found: dict[str, object] = {}

    def work(text: str) -> None:
        found[text] = [(s.span, s.code, s.score) for s in EntitySuggester(model).suggest(document_of(text))]

    threads = [Thread(target=work, args=(text,)) for text in texts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {t: [(s.span, s.code, s.score) for s in EntitySuggester().suggest(document_of(t))] for t in texts}
