"""Chance that is the same in every run."""

import random


def seeded(seed: int = 1) -> random.Random:
    """A generator of its own."""
    return random.Random(seed)  # noqa: S311 - no secret
