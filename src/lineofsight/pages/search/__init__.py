"""Where inspectors wrote some words."""
