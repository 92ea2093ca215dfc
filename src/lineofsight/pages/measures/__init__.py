"""Every measure."""
