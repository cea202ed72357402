"""Where coders differ, in the window: the list, the article with their layers, settling by keys, feedback."""
