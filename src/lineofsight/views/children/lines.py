"""A line of a worklist, as every page shows it: one measure's answer about one child."""

import datetime as dt
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.registry import all_measures
from lineofsight.model.verdicts import Verdict
from lineofsight.views.children.known import Known, Said, known
from lineofsight.views.measures.measure_words import verdict_words
from lineofsight.views.references import References, references
from lineofsight.views.sources import Sources


@dataclass(frozen=True)
class Line:
    """What a measure says of a child, why, and what a manager has said to it.

    `since` is the day of the first lists in which it stood so, without a break; `case` tells the
    line from others of the child under the same measure, where there may be some; `answer` is the
    address at which somebody says that it is known and in hand.
    """

    measure: str
    title: str
    child: str
    reference: str
    case: str | None
    verdict: str
    said: str
    reason: str
    due: dt.date | None
    team: str | None
    worker: str | None
    since: dt.date
    known: Said | None
    answer: str
    file: str | None
    sheet: str | None
    row: int | None

    @property
    def needs_an_answer(self) -> bool:
        """Whether it is overdue, not as it should be, or cannot be told."""
        return self.verdict in (Verdict.NOT_MET, Verdict.CANNOT_SAY)


@dataclass(frozen=True)
class LineMaker:
    """Makes lines for one page; `here` is its address, to come back to."""

    references: References
    known: Known
    here: str

    def lines(self, rows: Iterable[sqlite3.Row]) -> tuple[Line, ...]:
        """Rows that `worklist.lines` has found, as lines."""
        return tuple(map(self.line, rows))

    def line(self, row: sqlite3.Row) -> Line:
        """One of those rows as a line."""
        about = all_ids()[row["measure"]]
        reference, case = self.references.reference(row["child"]), self._case(row)
        return Line(
            measure=about.id,
            title=about.title,
            child=row["child"],
            reference=reference,
            case=case,
            verdict=row["verdict"],
            said=verdict_words(all_measures().get(about.id), Verdict(row["verdict"])),
            reason=row["reason"],
            due=dt.date.fromisoformat(row["due"]) if row["due"] else None,
            team=row["team"],
            worker=row["worker"],
            since=dt.date.fromisoformat(row["since"]),
            known=self.known.now(about.id, row["case_id"]),
            answer=answer_address(reference, about.id, self.here, case),
            file=row["file"],
            sheet=row["sheet"],
            row=row["source_row"],
        )

    def _case(self, row: sqlite3.Row) -> str | None:
        """The reference of the case, where the child may have others under the same measure."""
        if row["case_id"] == row["child"]:
            return None
        return self.references.reference(row["case_id"])


def line_maker(sources: Sources, here: str) -> LineMaker:
    """The maker of a page's lines."""
    return LineMaker(references(sources), known(sources), here)


def answer_address(reference: str, measure: str, back: str, case: str | None) -> str:
    """Where somebody says that a line is known and in hand, to come back from it."""
    asked = {"measure": measure, "back": back} | ({"case": case} if case else {})
    return f"/children/{reference}/known?{urlencode(asked)}"
