"""What a sentence of an inspection document says: its themes, its tone, and who did not know."""
