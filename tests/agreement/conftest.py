"""A corpus to hand in to."""

from pathlib import Path

import pytest
from handed_in import Coded


@pytest.fixture
def coded(tmp_path: Path) -> Coded:
    return Coded(tmp_path)
