"""A manager's home: one team."""
