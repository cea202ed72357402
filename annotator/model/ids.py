"""Identifiers: time-ordered UUIDs for what is created, hashes for what is defined by its content."""

import hashlib
import json
import os
import threading
import time
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

_canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
_lock = threading.Lock()
_last = 0


def is_id(words: str) -> bool:
    """Tell whether words are an id as `new_id` gives them, letter by letter."""
    try:
        return str(uuid.UUID(words)) == words
    except ValueError:
        return False


def new_id() -> str:
    """Return a UUIDv7 (RFC 9562, section 5.7), strictly increasing within this process.

    48 bits of Unix time in milliseconds, then 12 bits that count within the millisecond, then 62 random bits.
    """
    global _last
    with _lock:
        ticks = max(_last + 1, (time.time_ns() // 1_000_000) << 12)
        _last = ticks
    random_bits = int.from_bytes(os.urandom(8)) & ((1 << 62) - 1)
    value = (ticks >> 12) << 80 | 0x7 << 76 | (ticks & 0xFFF) << 64 | 0b10 << 62 | random_bits
    return str(uuid.UUID(int=value))


def now() -> str:
    """Return the present time in UTC as ISO 8601 with milliseconds and a final Z."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def time_of(id_: str) -> str:
    """Return when a UUIDv7 was made, as `now` would have said it; an empty string for any other id."""
    try:
        parsed = uuid.UUID(id_)
    except ValueError:
        return ""
    if parsed.version != 7:
        return ""
    made = datetime.fromtimestamp((parsed.int >> 80) / 1000, UTC)
    return made.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def text_hash(text: str) -> str:
    """Return the SHA-256 of the text's UTF-8 form, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def canonical_json(value: Mapping[str, Any] | list[Any]) -> str:
    """Return the one JSON form of a value: sorted keys, no blanks, Arabic letters as they are."""
    return _canonical(value)


def content_hash(value: Mapping[str, Any] | list[Any]) -> str:
    """Return the SHA-256 of `canonical_json(value)`, in hexadecimal."""
    return text_hash(canonical_json(value))
