"""The coding pane: deciding on an article with keys or mouse. What may be done, the session's actions say."""
