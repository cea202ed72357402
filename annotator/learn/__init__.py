"""Learning from decisions: training data, training, evaluation, a simulated coder. Values in, values out; no corpus."""
