"""A script that codes without a pause and is killed at random moments; the parent reads what was acknowledged.

Run as `python coding_under_fire.py CORPUS ROUNDS SEED [--answer-first]`; prints one JSON object with what it saw.
`--answer-first` acknowledges before the commit: a mistake on purpose, which the test has to notice.
"""

import json
import os
import random
import signal
import sys
import time
import traceback
from pathlib import Path

from annotator.cli.coding import answer_line
from annotator.corpus import Corpus
from annotator.store import decisions

WARM_UP_ACKS = 3


def code_for_ever(path: Path, acks: int, *, answer_first: bool) -> None:
    """Code and remove again; write the id of each decision to `acks` once it is acknowledged."""
    corpus = Corpus.open(path, write=True)
    session = corpus.session("Rana")
    article = next(iter(corpus.articles())).id
    if answer_first:
        append = decisions.append

        def acknowledging(file: object, made: list) -> None:  # type: ignore[type-arg]
            os.write(acks, f"{made[-1].id}\n".encode())
            append(file, made)  # type: ignore[arg-type]

        decisions.append = acknowledging
    while True:
        coded = session.open(article).layer.annotations
        line = {"action": "undo"} if coded else {"action": "code", "start": 0, "end": 6, "code": "PER"}
        answer = answer_line(session, json.dumps({"article": article, **line}).encode())
        if not answer["ok"]:
            raise RuntimeError(answer["error"])
        if not answer_first:
            os.write(acks, f"{answer['decision']}\n".encode())


def kill_once(path: Path, rng: random.Random, *, answer_first: bool) -> list[str]:
    """Let a child code, kill it with SIGKILL a moment after its first answers; return what it had acknowledged."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            code_for_ever(path, writing, answer_first=answer_first)
        finally:
            traceback.print_exc()
            os._exit(1)
    os.close(writing)
    received = b""
    while received.count(b"\n") < WARM_UP_ACKS:
        chunk = os.read(reading, 4096)
        if not chunk:
            raise RuntimeError("the child ended by itself")
        received += chunk
    time.sleep(rng.random() * 0.01)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while chunk := os.read(reading, 65536):
        received += chunk
    os.close(reading)
    return received.decode().splitlines()


def main() -> None:
    """Kill ROUNDS times and compare every acknowledgement with the log."""
    path, rounds, rng = Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3]))
    lost, acknowledged, within = 0, 0, 0
    for _ in range(rounds):
        acks = kill_once(path, rng, answer_first="--answer-first" in sys.argv)
        with Corpus.open(path, write=False) as corpus:
            there = [d.id for d in corpus.log()]
        lost += len(set(acks) - set(there))
        acknowledged += len(acks)
        within += there[-1] not in acks
    with Corpus.open(path, write=True) as corpus:
        found = [str(finding) for finding in corpus.check()]
    print(json.dumps({"rounds": rounds, "acknowledged": acknowledged, "lost": lost, "within": within, "found": found}))


if __name__ == "__main__":
    main()
