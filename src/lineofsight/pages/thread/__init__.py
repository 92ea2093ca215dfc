"""What became of one thing that inspectors asked, and how people read it."""
