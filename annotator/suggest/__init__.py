"""Suggestions: what a text may hold, worked out from the text alone. Values in, values out; nothing stored."""
