"""The window: Qt only. No SQL, no rules, no reading of text out of widgets."""
