"""Child protection plans: list 7."""
