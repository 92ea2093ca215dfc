"""What the demonstration is made of: everything in it is fictional."""
