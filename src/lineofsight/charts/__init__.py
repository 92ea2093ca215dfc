"""Drawings of what the tables say; each has its table beside it."""
