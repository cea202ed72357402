"""How far coders agree: pure measures, values in and figures out. It knows no corpus, no window and no file."""
