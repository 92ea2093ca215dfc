"""A document beside what it asks and finds."""
