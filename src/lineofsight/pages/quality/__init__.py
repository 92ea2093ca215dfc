"""How good the lists are: what does not fit, and how much of them can be used."""
