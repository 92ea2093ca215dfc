"""Say versus found: any text beside the inspection reports that it speaks of."""
