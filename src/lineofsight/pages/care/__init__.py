"""Children in care, what they cost, and their homes."""
