"""What camel-tools' larger parts add to suggestions, where they are installed: morphology as evidence, neural names."""
