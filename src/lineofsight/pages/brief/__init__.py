"""The councillor brief."""
