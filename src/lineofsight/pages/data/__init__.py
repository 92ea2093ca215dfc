"""Every import of the council's lists, and what the newest do not tell."""
