"""The study in the window: rounds, samples, packets, returns, what the lead sees. No rules: those are the core's."""
