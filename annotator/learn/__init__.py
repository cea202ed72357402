"""Learning from decisions: values in, models out. What is stored and when it runs is decided above."""
