"""What a paragraph of findings amounts to: praise, criticism, both, or neither."""

from enum import StrEnum


class Tone(StrEnum):
    """A tone's public id (CONTRACTS, `read --full`)."""

    STRENGTH = "strength"
    SHORTFALL = "shortfall"
    MIXED = "mixed"
    NEUTRAL = "neutral"
