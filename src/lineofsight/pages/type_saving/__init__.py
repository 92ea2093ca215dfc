"""The form in which somebody types one saving."""
