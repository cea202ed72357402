"""Names of persons, places and organisations: lists, words that announce names, and the article's own names."""
