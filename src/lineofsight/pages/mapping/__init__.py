"""Which sheet and column was read as what."""
