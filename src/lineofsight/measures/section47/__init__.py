"""Section 47 enquiries: list 5."""
