"""The director's first page."""
