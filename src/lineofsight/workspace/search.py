"""Finds the passages that hold some words, and says where each one stands."""

import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.errors import WrongUse

MOST_WORDS = 60  # SQLite refuses an expression of some hundreds, and nobody looks for so many

# What was typed, piece by piece: a phrase in quotation marks, or what stands between spaces.
_PIECE = re.compile(r'"([^"]*)"|([^\s"]+)')
# The index knows words of letters and digits only; all else parts them.
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Hit:
    """A passage that was found. `rank` counts from 1, the best.

    `kind` is an ask, a finding or a strength; `n` is an ask's number in its list. `quote` is the
    passage word for word, and `excerpt` the part of it where the words stand.
    """

    rank: int
    authority: str | None
    framework: str | None
    inspection_end: str | None
    published: str | None
    kind: str
    n: int | None
    page: int
    paragraph: str | None
    excerpt: str
    quote: str
    sha256: str
    file: str


_HITS = """
SELECT
    document.authority, document.framework, document.inspection_end, document.published,
    passage.kind, ask.n, passage.page, passage.paragraph,
    snippet(passage_words, 0, '', '', '…', 40), passage.text, document.sha256,
    (SELECT path FROM place WHERE document_id = document.id ORDER BY seen DESC, path LIMIT 1)
FROM passage_words
JOIN passage ON passage.id = passage_words.rowid
JOIN document ON document.id = passage.document_id
LEFT JOIN ask ON ask.passage_id = passage.id
WHERE passage_words MATCH ?
ORDER BY bm25(passage_words), document.inspection_end DESC, passage.id
LIMIT ?
"""


def search(connection: sqlite3.Connection, typed: str, most: int) -> list[Hit]:
    """The passages that hold every word and every "quoted phrase" that was typed, best first.

    Words are met in their other forms too: "visiting" finds "visits". Raises WrongUse when there
    is no word to look for.
    """
    rows = connection.execute(_HITS, [match_expression(typed), most])
    return [Hit(rank, *row) for rank, row in enumerate(rows, start=1)]


def match_expression(typed: str) -> str:
    """What was typed as an expression of the index, in which only words and phrases are left.

    Each piece becomes one quoted phrase of letters and digits, so that nothing that is typed can
    be taken for the index's own signs and keywords.
    """
    phrases = list(_phrases(typed))
    if not phrases:
        raise WrongUse('There is no word to look for: type some, such as "care leavers" visits.')
    if len(phrases) > MOST_WORDS:
        raise WrongUse(f"That is more than {MOST_WORDS} words: look for fewer.")
    return " ".join(f'"{phrase}"' for phrase in phrases)


def _phrases(typed: str) -> Iterator[str]:
    for phrase, piece in _PIECE.findall(unicodedata.normalize("NFKC", typed)):
        words = _WORD.findall(phrase or piece)
        if words:
            yield " ".join(words)
