"""Files that are cut off, altered, of a newer program or none of ours are refused, and nothing is merged."""

import zipfile
from pathlib import Path

import pytest
from copies import another_copy
from corpus_builders import TEXT, article, new_corpus
from packets_sent import coded, digest, merge, return_of

from annotator.model.errors import UserError
from annotator.store.connections import connect


@pytest.fixture
def lead(tmp_path: Path) -> Path:
    """A lead's corpus with three articles and two coders."""
    with new_corpus(tmp_path, "lead.hashiya", "Lead") as corpus:
        corpus.add_coder("Amal")
        corpus.add_coder("Layla")
        corpus.add_articles([article(f"{TEXT}\n{n}", title=f"خبر {n}") for n in range(3)])
    return corpus.path


@pytest.mark.parametrize("kept", [0.3, 0.9, 0.999])
def test_a_file_that_is_cut_off_is_refused_and_nothing_is_merged(lead: Path, kept: float) -> None:
    sent = return_of(coded(lead, "Amal"))
    whole = sent.read_bytes()
    sent.write_bytes(whole[: int(len(whole) * kept)])
    before = digest(lead)
    with pytest.raises(UserError, match=r"cut off|damaged|not a corpus"):
        merge(lead, sent)
    assert digest(lead) == before


@pytest.mark.parametrize("member", ["manifest.json", "decisions.jsonl", "coders.jsonl"])
def test_a_file_that_somebody_wrote_into_is_refused(lead: Path, member: str, tmp_path: Path) -> None:
    sent, forged = return_of(coded(lead, "Amal")), tmp_path / "forged.zip"
    with zipfile.ZipFile(sent) as old, zipfile.ZipFile(forged, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(
                name, content.replace(b"Amal", b"Omar").replace(b'"coder"', b'"lead"') if name == member else content
            )
    with pytest.raises(UserError, match="altered"):
        merge(lead, forged)


def test_a_file_of_a_newer_program_is_refused(lead: Path) -> None:
    newer = another_copy(lead, "newer.hashiya")
    db = connect(newer, "rw")
    db.execute("PRAGMA user_version = 999")
    db.close()
    with pytest.raises(UserError, match="newer version"):
        merge(lead, newer)


def test_what_is_no_packet_and_no_corpus_is_refused(lead: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("نص")
    with pytest.raises(UserError, match="not a corpus"):
        merge(lead, tmp_path / "notes.txt")
    with pytest.raises(UserError, match="no file"):
        merge(lead, tmp_path / "missing.zip")
