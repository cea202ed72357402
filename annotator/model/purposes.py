"""What rounds are for, without the facts of a study: the window's start needs these words and no more."""

TRAINING = "training"
COACHING = "coder training"
PURPOSES = (TRAINING, COACHING, "pilot", "reliability", "main", "recoding")
"""What a round is for. In the first one suggestions learn; in the second coders do, from gold."""

SHOWN, BLIND = "shown", "blind"
"""Whether a round shows suggestions."""


def assignment_id(round: str, coder: str) -> str:
    """Return the id of the one assignment that a coder has in a round."""
    return f"{round}/{coder}"
