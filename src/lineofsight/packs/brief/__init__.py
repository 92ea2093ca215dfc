"""The councillor brief as PDF and as Word."""
