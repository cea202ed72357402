"""Bringing in what other programs annotated: what files hold, whose it is, what their labels become, the report."""
