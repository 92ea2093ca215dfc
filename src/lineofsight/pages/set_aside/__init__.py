"""What could not be used as it stood."""
