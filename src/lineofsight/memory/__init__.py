"""What inspectors have said through the years: of one authority, and everywhere."""
