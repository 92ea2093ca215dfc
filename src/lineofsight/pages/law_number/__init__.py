"""One number of the rule book."""
