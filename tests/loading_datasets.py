"""What the library `datasets` loads of files, without a network: in a process of its own, since it reads its settings
when it is imported."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_LOAD = """
import json, sys
import datasets
options = json.loads(sys.argv[1])
loaded = datasets.load_dataset(split="train", **options)
print(json.dumps({"columns": loaded.column_names, "rows": list(loaded)}))
"""


def loaded(path: str, cache: Path, **options: Any) -> dict[str, Any]:
    """The columns and rows of a folder with a card, or of files of one kind; the cache lies in a folder of the test."""
    offline = {"HF_DATASETS_OFFLINE": "1", "HF_HUB_OFFLINE": "1", "HF_HOME": str(cache), "HOME": str(cache)}
    done = subprocess.run(
        [sys.executable, "-c", _LOAD, json.dumps({"path": path, "cache_dir": str(cache), **options})],
        env=os.environ | offline,
        capture_output=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found
