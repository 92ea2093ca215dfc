"""What inspectors have said across the country."""
