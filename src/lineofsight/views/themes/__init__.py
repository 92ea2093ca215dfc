"""What pages about themes show: what was said, how often elsewhere, and what can be seen."""
