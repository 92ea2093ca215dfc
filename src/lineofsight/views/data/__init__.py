"""What pages about the council's own lists show: imports, mappings, gaps and corrections."""
