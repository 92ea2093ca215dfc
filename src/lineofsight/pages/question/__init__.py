"""One question from elsewhere, with its sources."""
