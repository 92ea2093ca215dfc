"""What became of everything that inspectors asked of one authority."""
