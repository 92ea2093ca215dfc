"""What was added since this program began, and what is being added now."""
