"""Workers: who carries how many children."""
