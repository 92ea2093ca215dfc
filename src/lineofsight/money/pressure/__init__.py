"""What presses on a council's money, side by side: no score, no ranking, no chance of a notice."""
