"""Children in care: list 8."""
