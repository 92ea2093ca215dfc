"""What the page that sets a text beside reports shows."""
