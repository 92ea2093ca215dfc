"""Inspection documents into facts: one folder for each framework, and the readers they share."""
