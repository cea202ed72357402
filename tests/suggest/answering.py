"""A worker process for tests that speaks the protocol of the neural one and knows one rule: م begins a place."""

import json
import sys
import time


def main(mood: str) -> None:
    if mood == "broken":
        print(json.dumps({"error": "OSError: no such model"}), flush=True)
        return
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        if mood == "slow":
            time.sleep(60)
        if mood == "dying":
            return
        sentences = json.loads(line)["sentences"]
        labels = [["B-LOC" if word.startswith("م") else "O" for word in words] for words in sentences]
        print(json.dumps({"labels": labels}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
