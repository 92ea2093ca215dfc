"""Children in need: list 6."""
