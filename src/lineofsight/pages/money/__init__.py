"""The council’s money."""
