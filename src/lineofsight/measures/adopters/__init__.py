"""Adopters: list 11, a case a family."""
