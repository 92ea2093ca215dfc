"""The 36 themes."""
