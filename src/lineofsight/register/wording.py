"""Text that a person typed into the register."""

import re
import unicodedata

from lineofsight.errors import WrongUse

_NOT_TO_BE_SEEN = {"Cc", "Cs"}  # control characters, and halves of characters


def tidy(typed: str) -> str:
    """What was typed, on one line, with single spaces; WrongUse for what no keyboard types."""
    text = " ".join(typed.split())
    if any(unicodedata.category(character) in _NOT_TO_BE_SEEN for character in text):
        raise WrongUse("The text holds characters that cannot be shown: type it again.")
    return text


def mentions(text: str, number: str) -> bool:
    """Whether a text holds a person's number, or it stands there spaced out or without noughts."""
    text, number = _plain(text), _plain(number)
    characters = [each for each in number if each.isalnum()]
    if not characters:
        return False
    return number in text or _spaced("".join(characters)).search(text) is not None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().casefold()


def _spaced(number: str) -> re.Pattern[str]:
    """The number standing alone, with whatever is neither letter nor digit in between."""
    spaced = r"[\W_]*".join(map(re.escape, number.lstrip("0") or "0"))
    return re.compile(rf"(?<![^\W_])0*{spaced}(?![^\W_])")
