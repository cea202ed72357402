"""The process in which the neural model runs: `python -m annotator.suggest.camel.serving MODEL_FOLDER`.

It answers JSON lines, {"sentences": [[word, ...]]} by {"labels": [[label, ...]]}, says {"ready": true} first or
{"error": words}, and ends with its standard input, so that it never outlives the program. It opens no connection.
"""

import json
import os
import sys
from typing import Any, TextIO

_OFFLINE = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}


def main(model: str) -> None:
    """Serve until standard input ends."""
    # What libraries print must not come between the answers.
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    try:
        recogniser = _load(model)
    except Exception as error:  # noqa: BLE001 - whatever it was, it is the answer
        _say(answers, {"error": f"{type(error).__name__}: {error}"})
        return
    _say(answers, {"ready": True})
    for line in sys.stdin.buffer:
        try:
            _say(answers, {"labels": _labels(recogniser, json.loads(line)["sentences"])})
        except Exception as error:  # noqa: BLE001 - as above
            _say(answers, {"error": f"{type(error).__name__}: {error}"})


def _load(model: str) -> Any:
    os.environ.update(_OFFLINE)
    from annotator.arabic.camel_data import without_fetching

    with without_fetching():
        from camel_tools.ner import NERecognizer
    return NERecognizer(model, use_gpu=False)


def _labels(recogniser: Any, sentences: list[list[str]]) -> list[list[str]]:
    """Return a label per word. A word of which the tokeniser leaves nothing is no name, and would shift the others."""
    from camel_tools.utils.dediac import dediac_ar

    bare = [[dediac_ar(word) for word in words] for words in sentences]
    kept = [[k for k, word in enumerate(words) if recogniser.tokenizer.tokenize(word)] for words in bare]
    asked = [[words[k] for k in places] for words, places in zip(bare, kept, strict=True)]
    answered = iter(recogniser.predict([words for words in asked if words]))
    labels = [["O"] * len(words) for words in sentences]
    for words, places, known in zip(asked, kept, labels, strict=True):
        for k, label in zip(places, next(answered) if words else (), strict=True):
            known[k] = label
    return labels


def _say(answers: TextIO, answer: dict[str, Any]) -> None:
    answers.write(json.dumps(answer) + "\n")
    answers.flush()


if __name__ == "__main__":
    main(sys.argv[1])
