"""The publishable archive: what must not be in it is not, and with own copies of the texts it is a corpus again."""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from corpus_builders import decide
from study_builders import Study, new_study

from annotator.corpus import Corpus
from annotator.exchange.publishing import Publication, rehydrate
from annotator.formats.citation import read_citation
from annotator.model.canonical import canonical_text
from annotator.model.decision import Added, Origin
from annotator.model.errors import UserError
from annotator.model.facts import Annotation, Note, Rejection, Zones
from annotator.model.ids import new_id
from annotator.model.span import Span
from annotator.model.stream import CORPUS, StreamKey
from annotator.model.suggestion import make_suggestion
from annotator.store import decisions

CITATION = {
    "title": "اقتباسات الأخبار",
    "creators": [{"family": "حداد", "given": "أمل", "orcid": "0000-0002-1825-0097"}, {"name": "Press Institute"}],
    "year": 2027,
    "publisher": "Zenodo",
    "licence": "CC-BY-4.0",
    "description": 'Quotes in "news"',
    "keywords": ["quotations"],
}


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    made = new_study(tmp_path)
    key = made.key(3, "Dina")
    shown = make_suggestion(
        made.articles[3].text_sha256,
        Annotation(id=new_id(), span=Span(4, 9), code="PER", attributes=(("lemma", "بوتين"),)),
        score=0.9,
        suggester="entities",
        version="1",
        why="list of names: بوتين",
    )
    decide(made.corpus, key, Added(Rejection(id=new_id(), code="PER", span=Span(4, 9), surface="بوتين")),
           origin=Origin(suggestion=shown))  # fmt: skip
    decide(made.corpus, key, Added(Note(id=new_id(), text="قال بوتين في العنوان", span=Span(0, 4), question=True)))
    lead = StreamKey(made.corpus.coder("Lead").id, "lead", "main", CORPUS)
    decide(made.corpus, lead, Added(Zones(id=made.articles[1].id, zones=made.articles[1].zones[:1])))
    with made.corpus:
        yield made


def contents(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def texts_of(study: Study, folder: Path) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = []
    for number, article in enumerate(study.articles):
        paths.append(folder / f"copy{number}.txt")
        # As another program keeps it: with a byte order mark and Windows' line ends.
        paths[-1].write_bytes(b"\xef\xbb\xbf" + article.text.replace("\n", "\r\n").encode())
    return paths


def test_no_word_of_a_text_no_name_and_no_exact_time_is_in_the_archive(study: Study, tmp_path: Path) -> None:
    study.corpus.publishing.archive(tmp_path / "a.zip", Publication(citation=read_citation(CITATION)))
    entries = contents(tmp_path / "a.zip")
    told = "".join(text for name, text in entries.items() if not name.startswith("codebooks/"))
    words = {word for article in study.articles for word in re.findall(r"[\u0621-\u064a]{3,}", article.text)}
    kept = {"نبرة"}
    logged = entries["decisions.jsonl"].split("\n")
    without_codebook = "".join(line for line in logged if '"kind":"codebook"' not in line)
    coded = without_codebook + entries["articles.jsonl"] + entries["coders.json"] + entries["models.json"]
    assert [word for word in words - kept if word in coded.replace("جريدة", "")] == []
    for name in ("Amal", "Badr", "Dina", "Gold", "فلاديمير", "a remark", "=1+1"):
        assert name not in told
    assert "active_seconds" not in told
    times = set(re.findall(r"T\d\d:\d\d:\d\d[.\d]*Z", told))
    assert times == {"T00:00:00.000Z"}
    made = {uuid for d in study.corpus.log() for uuid in (d.id, d.copy, d.key.coder)} | {a.id for a in study.articles}
    assert [uuid for uuid in made if uuid in told] == []


def test_the_same_corpus_gives_the_same_archive_and_its_sums_hold(study: Study, tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        study.corpus.publishing.archive(tmp_path / name, Publication(times="week"))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    entries = contents(tmp_path / "a.zip")
    sums = dict(reversed(line.split("  ")) for line in entries["SHA256SUMS"].splitlines())
    assert set(sums) == set(entries) - {"SHA256SUMS"}
    assert all(hashlib.sha256(entries[name].encode()).hexdigest() == sha for name, sha in sums.items())


def test_with_own_copies_of_the_texts_the_archive_is_the_same_codings_again(study: Study, tmp_path: Path) -> None:
    study.corpus.publishing.archive(tmp_path / "a.zip", Publication())
    made = rehydrate(tmp_path / "a.zip", texts_of(study, tmp_path / "own"), tmp_path / "again.hashiya")
    assert (made.articles, made.missing, made.differing, made.unused) == (5, (), (), ())
    assert made.decisions == len(list(study.corpus.log()))
    with Corpus.open(tmp_path / "again.hashiya", write=True) as again:
        assert list(again.check()) == []
        again.rebuild()
        assert list(again.check()) == []
        assert [a.text_sha256 for a in again.articles()] == [a.text_sha256 for a in study.articles]
        assert again.codebook() == study.corpus.codebook()
        for before, after in zip(study.corpus.articles(), again.articles(), strict=True):
            assert again.zones(after.id) == study.corpus.zones(before.id)
            assert len(before.states) == len(after.states)
        first = [d for d in again.log() if d.key.subject == next(again.articles()).id]
        assert {decision.key.role for decision in first} == {"coder", "adjudicator"}


def test_every_layer_says_the_same_places_and_codes_again(study: Study, tmp_path: Path) -> None:
    study.corpus.publishing.archive(tmp_path / "a.zip", Publication(names=True))
    rehydrate(tmp_path / "a.zip", texts_of(study, tmp_path / "own"), tmp_path / "again.hashiya")
    with Corpus.open(tmp_path / "again.hashiya", write=False) as again:
        assert [e.name for e in again.entries()] == ["فلاديمير بوتين"]
        for before, after in zip(study.corpus.articles(), again.articles(), strict=True):
            assert _layers(again, after.id) == _layers(study.corpus, before.id)


def _layers(corpus: Corpus, article: str) -> list[str]:
    text = corpus.article(article).text
    keys = dict.fromkeys(d.key for d in corpus.history(article))
    told = [canonical_text(text, decisions.layer(corpus.file, key)) for key in sorted(keys)]
    return [re.sub(r"-> \S+|(note|question) .*", r"\1", one) for one in told]


def test_missing_and_differing_texts_are_told_and_their_codings_left_out(study: Study, tmp_path: Path) -> None:
    study.corpus.publishing.archive(tmp_path / "a.zip", Publication())
    own = texts_of(study, tmp_path / "own")
    own[4].write_text("نص آخر تماما", encoding="utf-8")
    page = {"text": "قال بوتين كلاما آخر", "url": study.articles[1].source.address}
    own[1] = tmp_path / "own" / "pages.jsonl"
    own[1].write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8")
    made = rehydrate(tmp_path / "a.zip", own, tmp_path / "again.hashiya")
    assert (made.articles, made.unused) == (3, (str(own[1]), str(own[4])))
    assert [lacking.text_sha256 for lacking in made.missing] == [study.articles[4].text_sha256]
    assert [(lacking.address, lacking.file) for lacking in made.differing] == [
        (study.articles[1].source.address, str(own[1]))
    ]
    with Corpus.open(tmp_path / "again.hashiya", write=False) as again:
        assert list(again.check()) == []


def test_without_any_fitting_text_there_is_no_corpus(study: Study, tmp_path: Path) -> None:
    study.corpus.publishing.archive(tmp_path / "a.zip", Publication())
    other = tmp_path / "other.txt"
    other.write_text("نص آخر", encoding="utf-8")
    with pytest.raises(UserError, match="nothing can be put back"):
        rehydrate(tmp_path / "a.zip", [other], tmp_path / "again.hashiya")
    assert not (tmp_path / "again.hashiya").exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 no archive", b"text"])
def test_what_is_no_archive_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(UserError):
        rehydrate(tmp_path / "a.zip", [], tmp_path / "again.hashiya")


def test_an_archive_never_takes_the_place_of_a_corpus(study: Study) -> None:
    with pytest.raises(UserError, match="is a corpus"):
        study.corpus.publishing.archive(study.corpus.path, Publication())


@pytest.mark.parametrize("name", ["articles.jsonl", "decisions.jsonl", "coders.json", "SHA256SUMS"])
def test_an_archive_that_was_altered_is_refused(study: Study, tmp_path: Path, name: str) -> None:
    study.corpus.publishing.archive(tmp_path / "a.zip", Publication())
    with zipfile.ZipFile(tmp_path / "altered.zip", "w") as altered:
        for entry, content in contents(tmp_path / "a.zip").items():
            altered.writestr(entry, "[]\n" if entry == name else content)
    with pytest.raises(UserError, match="not an archive of this program, or it is damaged"):
        rehydrate(tmp_path / "altered.zip", texts_of(study, tmp_path / "own"), tmp_path / "again.hashiya")
    assert not (tmp_path / "again.hashiya").exists()
