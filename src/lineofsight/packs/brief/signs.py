"""The signs that a document can hold, so that no odd sign in a title or a quote can stop it."""

import re
import unicodedata

# Latin letters with every accent of Europe, and the signs of ordinary print.
_NOT_IN_TYPE = re.compile(
    "[^ -~\u00a1-\u017f\u1e80-\u1e85\u1ef2\u1ef3"
    "\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122\u2212\u2264\u2265]"
)


def printable(words: str) -> str:
    """The words with a space for what is no sign: controls, and what PDFs leave for hyphens."""
    return "".join(sign if sign.isprintable() else " " for sign in words)


def drawable(words: str) -> str:
    """The words with a question mark for each sign that the type inside typst does not have."""
    return _NOT_IN_TYPE.sub("?", printable(unicodedata.normalize("NFC", words)))
