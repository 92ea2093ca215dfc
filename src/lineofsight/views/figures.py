"""What each measure comes to in the newest import, with the words that a page says it in."""

import datetime as dt
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from lineofsight.measures.blind_spots import Words, all_ids
from lineofsight.measures.measure import Good
from lineofsight.measures.registry import all_measures

_FIGURES = "SELECT * FROM figure WHERE import_no = ?"


@dataclass(frozen=True)
class Figure:
    """A measure's answer. `status` is answered, blind or failed; only an answered one has numbers.

    `not_met` are children for whom it is not as it should be; for a measure that is neither good
    nor bad it says nothing. `asked` are those of whom it could be told.
    """

    id: str
    title: str
    theme: str
    area: str
    unit: str
    good: str
    status: str
    why_blind: str | None
    n: int | None
    d: int | None
    value: float | None
    met: int | None
    not_met: int | None
    not_yet_due: int | None
    excluded: int | None
    cannot_say: int | None
    due_10: int | None
    due_20: int | None

    @property
    def is_answered(self) -> bool:
        """Whether there is a figure."""
        return self.status == "answered"

    @property
    def is_out_of_line(self) -> bool:
        """Whether it is not as the law or the council's own standard asks, for anybody."""
        return self.is_answered and self.good != Good.NONE and bool(self.not_met)

    @property
    def asked(self) -> int | None:
        """How many it could be told of."""
        if self.met is None or self.not_met is None:
            return None
        return self.met + self.not_met


def figures(answers: sqlite3.Connection, import_no: int) -> Mapping[str, Figure]:
    """Every measure there is, by id in the order of the list, answered in this import or not."""
    rows = {row["measure"]: row for row in answers.execute(_FIGURES, [import_no])}
    return {name: _figure(words, rows[name]) for name, words in all_ids().items() if name in rows}


def _figure(words: Words, row: sqlite3.Row) -> Figure:
    numbers = {name: row[name] for name in _NUMBERS}
    return Figure(
        id=words.id,
        title=title_of(words.id),
        theme=words.theme,
        area=words.area,
        unit=words.unit,
        good=words.good,
        status=row["status"],
        why_blind=row["why_blind"],
        **numbers,
    )


_NUMBERS = (
    "n", "d", "value",
    "met", "not_met", "not_yet_due", "excluded", "cannot_say",
    "due_10", "due_20",
)  # fmt: skip


@cache
def title_of(measure: str) -> str:
    """A measure's title, as its own file says it, else as the list of ids does."""
    known = all_measures().get(measure)
    return known.title if known else all_ids()[measure].title


@cache
def leans_on_a_rule(measure: str) -> bool:
    """Whether a number of the law or a local standard says how it should be."""
    known = all_measures().get(measure)
    return known is not None and known.leans_on_a_rule


def out_of_line_sentence(figure: Figure) -> str:
    """What is not as it should be, for how many of how many."""
    asked = f"{figure.not_met:,} of {figure.asked:,}"
    return f"{figure.title}: {'not so for ' if figure.good == Good.HIGH else ''}{asked}."


def day_of(answers: sqlite3.Connection, import_no: int) -> dt.date:
    """The day that an import answers for."""
    (day,) = answers.execute("SELECT as_at FROM import WHERE number = ?", [import_no]).fetchone()
    return dt.date.fromisoformat(day)
