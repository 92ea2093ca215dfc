"""How much of the lists can be used."""
