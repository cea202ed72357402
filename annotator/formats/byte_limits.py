"""Cutting texts to what a format holds, in bytes of UTF-8, without halving what a reader sees as one letter."""

from collections.abc import Iterator


def cut_to_bytes(text: str, limit: int) -> str:
    """Return `text`, or as many of its whole grapheme clusters (UAX 29) as fit into `limit` bytes of UTF-8."""
    if len(text.encode("utf-8")) <= limit:
        return text
    kept, size = [], 0
    for cluster in _clusters(text):
        size += len(cluster.encode("utf-8"))
        if size > limit:
            break
        kept.append(cluster)
    return "".join(kept).rstrip()


def cut_to_letters(text: str, limit: int) -> str:
    """Return `text`, or as many of its whole grapheme clusters as make no more than `limit` code points."""
    if len(text) <= limit:
        return text
    end = 0
    for cluster in _clusters(text):
        if end + len(cluster) > limit:
            break
        end += len(cluster)
    return text[:end].rstrip()


def _clusters(text: str) -> Iterator[str]:
    import regex  # only where something is too long

    return (found.group() for found in regex.finditer(r"\X", text))
