"""The dialogs of the shell. Each asks for values and hands them back, or shows what the core did."""
