"""Who stands differently in one measure since a second import of the same day."""
