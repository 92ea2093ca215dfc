"""One import: its lists, and what the measures came to then."""
