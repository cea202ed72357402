"""What a document says, as a few bytes: two that say the same, under whatever ids, have the same."""

import hashlib
import json

from annotator.formats.interchange.document import Document, canonical


def fingerprint(document: Document) -> bytes:
    """Return 16 bytes that follow from the canonical form of a document."""
    said = canonical(document)
    told = [
        said.text,
        said.name,
        said.coder,
        [(m.id, m.layer, m.label, [(s.start, s.end) for s in m.stretches], m.attributes) for m in said.marks],
        [(r.id, r.source, r.target, r.layer, r.label, r.slot, r.attributes) for r in said.relations],
        [(n.text, n.target, n.kind) for n in said.notes],
        [(one.name, one.kind, one.on, [(f.name, f.range, f.target) for f in one.features]) for one in said.layers],
        [(s.start, s.end) for s in said.tokens],
        [(s.start, s.end) for s in said.sentences],
        said.metadata,
    ]
    return hashlib.blake2b(json.dumps(told).encode(), digest_size=16).digest()
