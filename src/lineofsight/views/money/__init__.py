"""What pages about money show: savings, claims, effects, high needs, pressure and care."""
