"""Initial child protection conferences: list 5, by the conference."""
