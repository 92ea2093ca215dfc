"""What inspectors said of one authority, for a citizen too."""
