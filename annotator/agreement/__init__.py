"""How far the coders of a corpus agree: sealed work in, figures for a journal out; runs that can be repeated."""
