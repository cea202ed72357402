"""The view of agreement: how far coders agree, how sure that is, and where the disagreements behind a figure are."""
