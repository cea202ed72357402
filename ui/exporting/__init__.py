"""Where the coded articles go next: formats, whose coding, the place, and what was lost on the way. Writes nothing."""
