"""The schools grant and high needs."""
