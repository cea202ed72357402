"""Disagreements of a round settled one by one: what differs, what was decided and why, what goes back to coders."""
