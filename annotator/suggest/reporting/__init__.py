"""Reported speech: the words that report, the clause they govern, the one who speaks."""
