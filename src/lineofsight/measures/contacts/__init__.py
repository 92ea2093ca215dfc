"""Contacts: list 1."""
