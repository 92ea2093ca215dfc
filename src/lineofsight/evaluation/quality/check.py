"""What a day-one check is: rows of the lists that an inspector would ask about first.

A check doubts; it never corrects, and leaves no row out. What it finds may be right all the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Part:
    """A question of one list: a SELECT of the `row_id` of each row to look at.

    `reads` names every column that it needs, by list. It may read the helper tables of
    `engines/helper_tables.py` too, and is as portable as a measure's SELECT.
    """

    list: str
    sql: str
    reads: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class QualityCheck:
    """One check. `hides` says what goes wrong unseen while it stands, `to_do` what to look at.

    `source` is the rule that the rows do not fit. `examples` are rows of the first part's list,
    drawn as those of measures are; a row's verdict is `look` or `fits`.
    """

    id: str
    title: str
    hides: str
    to_do: str
    source: str
    parts: tuple[Part, ...]
    examples: str
