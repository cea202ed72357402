"""Our measures are those of the scorer that lies beside the shared data, to the last digit."""

import json
import subprocess
import sys
from pathlib import Path

from annotator.exchange.training import evaluate_gold
from annotator.learn.gold import read_gold
from annotator.suggest.service import suggest_text


def test_evaluate_prints_what_the_scorer_prints(shared: Path, tmp_path: Path) -> None:
    folder = shared / "data" / "news_dev"
    rows = [{"path": a.name, **suggest_text(a.text)} for a in read_gold(folder)]
    suggested = tmp_path / "suggested.jsonl"
    suggested.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    command = [sys.executable, str(shared / "tools" / "score_suggestions.py"), str(folder), str(suggested), "--json"]
    printed = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert evaluate_gold(read_gold(folder)).shape() == printed
