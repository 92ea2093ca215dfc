"""What presses on the council’s money."""
