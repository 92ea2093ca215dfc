"""One case a child (measures.md, settled reading 2): the open row, else the latest start; a tie,
the less favourable verdict.

Where an unknown date or status leaves open which row counts, the verdict is given only if every
row that could count gives the same one; otherwise: cannot say.
"""

from collections.abc import Collection, Sequence
from datetime import date

from lineofsight.engines.plain.cells import usable_date
from lineofsight.engines.plain.findings import Settled
from lineofsight.engines.plain.rows import Answer, AsAt, Case, ChildList, Finding, Question, Row
from lineofsight.model.verdicts import LESS_FAVOURABLE_FIRST, Verdict

IN_DOUBT = "the child has several rows, and it cannot be told which of them counts"


def case_of_child(child: str, rows: Sequence[Row], question: Question, at: AsAt) -> Case | None:
    """The child's one case, or None when the child is not in the measure's population."""
    in_order = sorted(rows, key=lambda row: row.row_id)
    candidates = [row for row in in_order if not is_beaten(row, in_order, question.about, at)]
    findings = [(row, ask(question, row, at)) for row in candidates]
    if is_a_tie(candidates, question.about, at):
        return _case(child, *least_favourable(findings), question)
    verdicts = {finding and finding.verdict for _, finding in findings}
    if len(verdicts) == 1:
        return _case(child, *findings[0], question)
    in_doubt = Finding(Verdict.CANNOT_SAY, IN_DOUBT)
    return _case(child, candidates[0], in_doubt, question, tuple(candidates))


def ask(question: Question, row: Row, at: AsAt) -> Finding | None:
    """What the measure says of this row; None when the row is outside its population."""
    try:
        return question.ask(row, at)
    except Settled as settled:
        return settled.finding


def is_beaten(row: Row, rows: Sequence[Row], about: ChildList, at: AsAt) -> bool:
    """Whether another row of the child surely counts in its place."""
    return any(surely_before(other, row, about, at) for other in rows)


def surely_before(one: Row, other: Row, about: ChildList, at: AsAt) -> bool:
    """Whether `one` counts before `other`, whatever is unknown."""
    one_open, other_open = about.is_open(one, at), about.is_open(other, at)
    if one_open is Answer.YES and other_open is Answer.NO:
        return True
    could_be_other_alone = one_open is not Answer.YES and other_open is not Answer.NO
    return not could_be_other_alone and starts_later(one, other, about, at)


def starts_later(one: Row, other: Row, about: ChildList, at: AsAt) -> bool:
    """Whether both starts are known and `one` starts later."""
    first, second = start_of(one, about, at), start_of(other, about, at)
    return first is not None and second is not None and first > second


def start_of(row: Row, about: ChildList, at: AsAt) -> date | None:
    """The row's start; None when unknown, or in a list without dates."""
    return None if about.start is None else usable_date(row, about.start, at)


def is_a_tie(candidates: Sequence[Row], about: ChildList, at: AsAt) -> bool:
    """Whether the rows stand surely level: all open or all not, with the same known start."""
    standings = {(about.is_open(row, at), start_of(row, about, at)) for row in candidates}
    is_open, start = next(iter(standings))
    is_sure = is_open is not Answer.UNKNOWN and (start is not None or about.start is None)
    return len(standings) == 1 and (is_sure or len(candidates) == 1)


def least_favourable(
    findings: Sequence[tuple[Row, Finding | None]],
) -> tuple[Row, Finding | None]:
    """The row with the less favourable verdict; a row that is no case comes last."""
    for verdict in LESS_FAVOURABLE_FIRST:
        for row, finding in findings:
            if finding is not None and finding.verdict is verdict:
                return row, finding
    return findings[0]


def _case(
    child: str,
    row: Row,
    finding: Finding | None,
    question: Question,
    rows: tuple[Row, ...] = (),
) -> Case | None:
    if finding is None:
        return None
    return as_case(child, child, rows or (row,), finding, question.columns)


def as_case(
    case: str, child: str, rows: Sequence[Row], finding: Finding, columns: Collection[str]
) -> Case:
    """The case as it is told, with the dates of these columns; its first row speaks for it."""
    row = rows[0]
    return Case(
        case=case,
        child=child,
        team=_text(row, "team"),
        worker=_text(row, "worker"),
        verdict=finding.verdict,
        reason=finding.reason,
        dates=_dates(row, finding, columns),
        rows=tuple(each.row_id for each in rows),
        days=finding.days,
    )


def _text(row: Row, column: str) -> str | None:
    value = row.values.get(column)
    return None if value is None else str(value)


def _dates(row: Row, finding: Finding, columns: Collection[str]) -> dict[str, date]:
    read = {column: row.values.get(column) for column in sorted(columns)}
    dates = {column: value for column, value in read.items() if isinstance(value, date)}
    return dates if finding.due is None else {**dates, "due": finding.due}
