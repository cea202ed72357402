"""Coding: what a coder can do to an article. Pure actions propose changes; the session is the one writer."""
