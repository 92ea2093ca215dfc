"""Early help: list 2."""
