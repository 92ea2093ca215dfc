"""Measures run over a kept import: what they come to, by team, since when, and who is not in them.

Measures give cases and verdicts; here they are counted, compared with earlier imports and said.
"""
