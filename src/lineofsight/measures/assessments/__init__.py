"""Assessments: list 4."""
