"""Say versus found: a text beside the inspection reports that it speaks of."""
