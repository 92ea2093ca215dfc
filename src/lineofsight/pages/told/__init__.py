"""One measure: first visible, first told, first acted, and the forms to record it."""
