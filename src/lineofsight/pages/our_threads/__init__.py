"""What became of everything that inspectors asked of this council: an index by theme."""
