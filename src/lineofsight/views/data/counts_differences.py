"""Why a list counts differently here than in the workbook, in sentences that add up."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping

from lineofsight.memory.words import counted
from lineofsight.views.data.set_aside_kinds import Counted
from lineofsight.views.figures import title_of

# How the sentence about a row that is set aside begins, and what is said of such rows here.
_ASIDE = {
    "This row is the same in every cell": "{} the same in every cell as an earlier one, so each "
    "is counted once.",
    "This row has no id": "{} without an id to say whose it is, so it is in no number.",
    "This row is a total": "{} with a total and not with a person.",
    "This row repeats the titles": "{} that repeats the titles.",
}
_OPEN_MEASURES = {"need": "cin.open", "protection": "cpp.open", "care": "care.open"}
_FIGURE = "SELECT n FROM figure WHERE import_no = ? AND measure = ? AND status = 'answered'"
_NOT_COUNTED = """
SELECT why, cases FROM not_counted WHERE import_no = ? AND measure = ? ORDER BY cases DESC, why
"""


def aside(found: list[Counted], set_aside: int) -> Iterator[str]:
    """From the rows read to those used, by the problems of one list."""
    rows: Counter[str] = Counter()
    for each in found:
        if begins := next((each_ for each_ in _ASIDE if each.problem.startswith(each_)), None):
            rows[begins] += each.found
    for begins, words in _ASIDE.items():
        if rows[begins]:
            yield f"Set aside: {words.format(counted(rows[begins], 'row'))}"
    if rest := set_aside - rows.total():
        more = counted(rest, "row")
        yield f"Set aside: {more} for reasons that stand under “What could not be used”."


def stands(row: sqlite3.Row) -> Iterator[str]:
    """From the rows used to those open on the day, and to the children they are about."""
    if row["open"] is None:
        yield "A list of events: a row is not open or ended."
    if row["ended"]:
        yield f"Not open: {counted(row['ended'], 'row')} ended or closed by the day."
    if row["to_come"]:
        yield f"Not open: {counted(row['to_come'], 'row')} with a start after the day."
    if row["unsure"]:
        yield (
            f"Cannot tell: {counted(row['unsure'], 'row')} with a start that is blank, or a date "
            "that could not be read."
        )
    if again := row["rows"] - row["children"]:
        yield f"More rows than people: {counted(again, 'row')} of somebody who has another."


def measured(answers: sqlite3.Connection, import_no: int, listed: str) -> Iterator[str]:
    """From the rows open on the day to the measure of them."""
    measure = _OPEN_MEASURES.get(listed)
    figure = answers.execute(_FIGURE, [import_no, measure]).fetchone() if measure else None
    if measure is None or figure is None:
        return
    left_out: Mapping[str, int] = {
        row["why"]: row["cases"] for row in answers.execute(_NOT_COUNTED, [import_no, measure])
    }
    reasons = "; ".join(f"{cases:,}: {why}" for why, cases in left_out.items())
    not_in_it = sum(left_out.values())
    beside = f"; {not_in_it:,} more are not in it ({reasons})" if left_out else ""
    yield f"The measure “{title_of(measure)}” counts {figure['n']:,} children, each once{beside}."
