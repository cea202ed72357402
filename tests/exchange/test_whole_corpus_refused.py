"""A whole corpus in a file that is cut, altered, harmful or newer is refused in a sentence and leaves nothing."""

import json
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import annotation
from corpus_builders import article, decide, key_of, new_corpus
from many import examples

from annotator.corpus import Corpus
from annotator.exchange.publishing import unpack
from annotator.formats.sealed_zip import MANIFEST, entry, seal
from annotator.formats.whole_zip import FORMAT, VERSION, open_whole, write_whole
from annotator.model.decision import Added
from annotator.model.errors import UserError

Members = dict[str, bytes]


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """The file of a corpus with two articles, one of them coded."""
    folder = tmp_path / "from"
    folder.mkdir()
    with new_corpus(folder) as corpus:
        corpus.add_articles([article(f"وصل بوتين إلى موسكو {n}") for n in range(2)])
        decide(corpus, key_of(corpus, next(iter(corpus.articles())).id), Added(annotation(0, 4, id="a")))
        corpus.publishing.pack(tmp_path / "whole.zip")
    return tmp_path / "whole.zip"


def members_of(path: Path) -> Members:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != MANIFEST}


def resealed(path: Path, members: Members) -> None:
    """Write other members under a seal that holds, as somebody who knows the form can."""
    with open_whole(path) as old:
        about = {k: v for k, v in old.manifest.items() if k not in ("members", "content", "format", "version")}
    write_whole(path, about, ((name, [content]) for name, content in members.items()))


def refused(path: Path, why: str) -> None:
    folder = path.parent / "into"
    folder.mkdir(exist_ok=True)
    with pytest.raises(UserError, match=why):
        unpack(path, folder / "new.hashiya")
    assert list(folder.iterdir()) == []


ALTERED = "altered after it was made"


def test_what_is_none_of_these_is_refused(tmp_path: Path, whole: Path) -> None:
    (tmp_path / "text.zip").write_text("نص")
    refused(tmp_path / "text.zip", "does not hold a corpus")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("a.txt", "نص")
    refused(tmp_path / "other.zip", "does not hold a corpus")
    refused(tmp_path / "missing.zip", "cannot be opened")
    assert whole.exists()


@pytest.mark.parametrize("kept", [0.0, 0.2, 0.5, 0.9, 0.999])
def test_one_that_is_cut_off_is_refused(whole: Path, kept: float) -> None:
    data = whole.read_bytes()
    whole.write_bytes(data[: int(len(data) * kept)])
    refused(whole, "cut off")


@pytest.mark.parametrize("member", ["log.jsonl", "articles.jsonl", "coders.jsonl", "README.md", MANIFEST])
def test_one_that_somebody_wrote_into_is_refused(whole: Path, member: str) -> None:
    with zipfile.ZipFile(whole) as archive:
        contents = {name: archive.read(name) for name in archive.namelist()}
    contents[member] = contents[member].replace(b"e", b"a", 1)
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in contents.items():
            archive.writestr(entry(name), content)
    refused(whole, rf"{ALTERED}|does not hold")


def test_one_of_a_newer_program_is_refused(whole: Path) -> None:
    members = members_of(whole)
    listed = {name: {"sha256": "0", "bytes": len(content)} for name, content in members.items()}
    manifest, _ = seal({"name": "x"}, listed, format=FORMAT, version=VERSION + 1)
    with zipfile.ZipFile(whole, "w") as archive:
        for name, content in ((MANIFEST, manifest), *members.items()):
            archive.writestr(entry(name), content)
    refused(whole, "newer version")


def test_decisions_of_a_newer_program_are_refused(whole: Path) -> None:
    members = members_of(whole)
    members["log.jsonl"] = members["log.jsonl"].replace(b'"kind":"annotation"', b'"kind":"dream"')
    resealed(whole, members)
    refused(whole, "newer version of the program decided")


def test_a_bomb_is_refused_before_it_is_unpacked(whole: Path) -> None:
    members = members_of(whole)
    resealed(whole, members | {"models.jsonl": b" " * 300_000_000})
    refused(whole, "cut off, or it does not hold")


def test_names_that_lead_outside_are_refused(whole: Path) -> None:
    resealed(whole, members_of(whole) | {"../../outside.txt": b"x"})
    refused(whole, "does not hold a corpus")
    assert not (whole.parent.parent / "outside.txt").exists()


def test_a_member_too_many_or_too_few_or_twice_is_refused(whole: Path) -> None:
    data = whole.read_bytes()
    with zipfile.ZipFile(whole, "a") as archive:
        archive.writestr("more.txt", "x")
    refused(whole, ALTERED)
    whole.write_bytes(data)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(whole, "a") as archive:
        archive.writestr("log.jsonl", "")
    refused(whole, ALTERED)
    whole.write_bytes(data)
    members = members_of(whole)
    del members["received.jsonl"]
    resealed(whole, members)
    refused(whole, ALTERED)


def line(content: bytes, change: Callable[[dict[str, object]], object]) -> bytes:
    """The lines with the first of them changed."""
    first, _, rest = content.partition(b"\n")
    said = json.loads(first)
    change(said)
    return json.dumps(said, ensure_ascii=False).encode() + b"\n" + rest


DEEP = b"[" * 100_000 + b"]" * 100_000
WRONG: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    "deep JSON": ("coders.jsonl", lambda _: DEEP + b"\n"),
    "deep JSON in a decision": ("log.jsonl", lambda c: c.replace(b'"changes":[', b'"changes":' + DEEP + b',"x":[', 1)),
    "no JSON": ("articles.jsonl", lambda _: b"{\n"),
    "no object": ("coders.jsonl", lambda _: b"[1]\n"),
    "no end of line": ("coders.jsonl", lambda c: c[:-1]),
    "no UTF-8": ("articles.jsonl", lambda c: c.replace("بوتين".encode(), b"\xff", 1)),
    "half a character": ("articles.jsonl", lambda c: c.replace(b'"title":"', b'"title":"\\ud800', 1)),
    "another text": ("articles.jsonl", lambda c: c.replace("بوتين".encode(), "موسكو".encode(), 1)),
    "another length": ("articles.jsonl", lambda c: line(c, lambda a: a.update(length=3))),
    "a length of words": ("articles.jsonl", lambda c: line(c, lambda a: a.update(length="3"))),
    "a zone of no kind": ("articles.jsonl", lambda c: line(c, lambda a: a.update(zones=[[0, 3, "x"]]))),
    "zones of no form": ("articles.jsonl", lambda c: line(c, lambda a: a.update(zones=[[3, 0]]))),
    "a column too many": ("articles.jsonl", lambda c: line(c, lambda a: a.update(seq=1))),
    "a column too few": ("articles.jsonl", lambda c: line(c, lambda a: a.pop("path"))),
    "one article twice": ("articles.jsonl", lambda c: c + c),
    "it replaces nothing": ("articles.jsonl", lambda c: line(c, lambda a: a.update(replaces="x"))),
    "a role there is not": ("coders.jsonl", lambda c: line(c, lambda a: a.update(role="king"))),
    "one coder twice": ("coders.jsonl", lambda c: c + c),
    "nobody decided": ("coders.jsonl", lambda _: b""),
    "one decision twice": ("log.jsonl", lambda c: c + c),
    "a depth beyond all": ("log.jsonl", lambda c: c.replace(b'"depth":0', b'"depth":' + b"9" * 40, 1)),
    "a number of no end": ("log.jsonl", lambda c: c.replace(b'"depth":0', b'"depth":' + b"9" * 9000, 1)),
    "parents of no form": ("log.jsonl", lambda c: c.replace(b'"parents":[]', b'"parents":3', 1)),
    "a decision without end": ("log.jsonl", lambda c: c.replace(b',"body":', b',"bodi":', 1)),
    "a withdrawal of no kind": ("withdrawn.jsonl", lambda _: b'{"id":"x","kind":"y","time":"","reason":""}\n'),
    "a model without content": (
        "models.jsonl",
        lambda _: b'{"id":"m","suggester":"s","base":"","time":"","card":"{}"}\n',
    ),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_lines_that_are_no_corpus_are_refused_though_the_seal_holds(whole: Path, wrong: str) -> None:
    member, change = WRONG[wrong]
    members = members_of(whole)
    members[member] = change(members[member])
    resealed(whole, members)
    refused(whole, rf"{ALTERED}|newer version of the program decided")


def test_any_other_bytes_are_refused_or_are_the_same_corpus(whole: Path) -> None:
    chance, data = random.Random(6), whole.read_bytes()
    folder = whole.parent / "into"
    folder.mkdir()
    with open_whole(whole) as sound:
        content = sound.manifest["content"]
    for number in range(examples(60)):
        at = chance.randrange(len(data))
        whole.write_bytes(data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :])
        made = folder / f"{number}.hashiya"
        try:
            unpack(whole, made)
        except UserError:
            assert list(folder.iterdir()) == []
            continue
        with Corpus.open(made, write=False) as corpus:
            assert corpus.publishing.pack(whole.with_name("again.zip")).content == content
        for left in folder.iterdir():
            left.unlink()
