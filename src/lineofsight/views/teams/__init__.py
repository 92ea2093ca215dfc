"""What pages about teams show: a manager's home, and every team by its alphabet."""
