"""In and out of the formats of other programs, over one neutral document. Pure: bytes in, values out; no corpus."""
