"""Which sheet and column was read as what, and the form that corrects it."""
