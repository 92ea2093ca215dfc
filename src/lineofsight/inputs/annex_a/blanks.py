"""Which words stand for an empty cell in a council's lists: a dash alone is one of them."""

from lineofsight.inputs.cells import is_blank

_DASHES = frozenset({"-", "–", "—"})


def is_empty(words: str) -> bool:
    """Whether this text stands for an empty cell of a list, where a dash is never an amount."""
    return words in _DASHES or is_blank(words)
