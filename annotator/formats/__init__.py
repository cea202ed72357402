"""The file formats: readers from files to raw articles, writers from coded articles to bytes. No store, no Qt."""
