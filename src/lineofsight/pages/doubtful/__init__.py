"""The rows that one day-one check finds."""
