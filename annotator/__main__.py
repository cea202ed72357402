"""`python -m annotator COMMAND`: see `annotator.cli`."""

import gc
import signal
import sys

from annotator.cli import main

# Little of what commands make is in cycles, and looking for them through lists and models costs a tenth of the time.
gc.set_threshold(50_000, 20, 20)
# What asks a program to end gets what Ctrl+C gets: nothing half-written stays.
signal.signal(signal.SIGTERM, signal.default_int_handler)
sys.exit(main(sys.argv[1:]))
