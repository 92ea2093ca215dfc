"""Numbers of the law and of local standards as they are said."""

from lineofsight.law.dated import Unit


def in_units(number: int, unit: Unit) -> str:
    """A number with what it counts: "1 week", "15 working days"."""
    words = unit.replace("_", " ")
    return f"{number} {words.removesuffix('s') if number == 1 else words}"
