"""Children to be adopted: list 10."""
