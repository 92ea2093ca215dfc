"""Known since when: first visible, first told, first acted."""
