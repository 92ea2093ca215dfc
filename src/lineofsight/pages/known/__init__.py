"""The form on which a manager says that something is known and in hand."""
