"""A study: its lead's corpus, and a packet of a coder."""

from pathlib import Path

import pytest
from lead_and_laptops import add_pilot, packet_for

from annotator.corpus import Corpus


@pytest.fixture
def study(sample: Path) -> Path:
    """The path of a lead's corpus with a pilot for two coders."""
    with Corpus.open(sample, write=True) as corpus:
        add_pilot(corpus)
    return sample


@pytest.fixture
def packet(study: Path, tmp_path: Path) -> Path:
    """The packet of Basim."""
    with Corpus.open(study, write=True) as corpus:
        return packet_for(corpus, "Basim", tmp_path)
