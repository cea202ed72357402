"""The round that is adjudicated."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from adjudicated_ground import Ground, ground


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Ground]:
    made = ground(tmp_path)
    with made.corpus:
        yield made
