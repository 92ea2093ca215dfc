"""Referrals: list 3."""
