"""What a second import of the same day corrected."""
