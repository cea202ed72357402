"""Cutting texts to what a format holds, in bytes of UTF-8, without halving what a reader sees as one letter."""

import regex


def cut_to_bytes(text: str, limit: int) -> str:
    """Return `text`, or as many of its whole grapheme clusters (UAX 29) as fit into `limit` bytes of UTF-8."""
    if len(text.encode("utf-8")) <= limit:
        return text
    kept, size = [], 0
    for cluster in regex.finditer(r"\X", text):
        size += len(cluster.group().encode("utf-8"))
        if size > limit:
            break
        kept.append(cluster.group())
    return "".join(kept).rstrip()


def cut_to_letters(text: str, limit: int) -> str:
    """Return `text`, or as many of its whole grapheme clusters as make no more than `limit` code points."""
    if len(text) <= limit:
        return text
    end = 0
    for cluster in regex.finditer(r"\X", text):
        if cluster.end() > limit:
            break
        end = cluster.end()
    return text[:end].rstrip()
