"""A printed text as a short number, so that words can be compared without keeping them.

The facts hold no sentence of any document. Two texts are the same when their letters and digits
are: hyphens, quotation marks, spaces, capitals and ligatures cannot make a difference.
"""

import hashlib
import unicodedata

OPENING = 40  # normalised characters


def normalised(text: str) -> str:
    """The letters and digits of a text: compatibility forms made plain, capitals folded."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character.isalnum())


def hash_of(text: str) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the normalised text."""
    return _hash(normalised(text))


def hash_of_opening(text: str, characters: int = OPENING) -> str:
    """The same of the first `characters` of the normalised text: how a paragraph begins."""
    return _hash(normalised(text)[:characters])


def _hash(letters: str) -> str:
    return hashlib.sha256(letters.encode()).hexdigest()[:16]
