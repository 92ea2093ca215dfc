"""What the director's first page shows."""
