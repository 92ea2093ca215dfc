"""Savings: what councils propose to cut, as they write it and as it can be read."""
