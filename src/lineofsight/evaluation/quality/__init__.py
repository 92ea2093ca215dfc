"""Day-one checks: rows that do not fit the guidance or one another, whichever may be wrong."""
