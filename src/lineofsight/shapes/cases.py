"""From judged rows to cases: the last step of a query.

`who` says whose case it is; `favour` ranks verdicts, the least favourable first.
"""

from collections.abc import Sequence

from lineofsight.model.verdicts import LESS_FAVOURABLE_FIRST, Verdict
from lineofsight.shapes.lists import PICKED, Cases
from lineofsight.shapes.question import Question
from lineofsight.shapes.sql_text import case, lines
from lineofsight.shapes.told import is_date

ROWS_DISAGREE = "this child has several rows, and which one stands is not known"
_NO_CASE = len(LESS_FAVOURABLE_FIRST) + 1
_MET_FIRST = (Verdict.MET, Verdict.CANNOT_SAY, Verdict.NOT_MET)


def cases(question: Question) -> tuple[dict[str, str], str]:
    """The steps after `judged`, and the SELECT that gives a row a case."""
    if question.rows.cases is Cases.ROW:
        alike = "told o ON (o.dated = t.dated OR (o.dated IS NULL AND t.dated IS NULL)) AND"
        return {"earlier": _earlier("judged", alike, "row_id")}, _rows(question)
    steps = {"ranked": _ranked(question), "least": _least()}
    if question.rows.cases is Cases.FAMILY:
        steps |= {"first": _first(), "earlier": _earlier("first", "first o ON", "who")}
    if question.days:
        steps["longest"] = _longest()
    return steps, _people(question)


def _rows(question: Question) -> str:
    """Each row is a case, told apart from those alike of the same child by `rows_before`."""
    told = ("team", "worker", "verdict", "reason", "due", "row_id")
    columns = ["j.child_id AS case_id", "j.child_id AS child", *(f"j.{name}" for name in told)]
    columns += [f"'{question.rows.table_id}' AS table_name"]
    columns += [f"j.date_{name}" for name in _dates(question)]
    columns += ["j.dated", "COALESCE(e.rows_before, 0) AS rows_before"]
    return lines(columns) + "\nFROM judged j\nLEFT JOIN earlier e ON e.row_id = j.row_id"


def _earlier(judged: str, others: str, order: str) -> str:
    """How many of the same id, alike otherwise, stand before in this order."""
    return (
        f"SELECT t.{order}, COUNT(*) AS rows_before\nFROM {judged} t\n"
        f"JOIN {others} o.child_id = t.child_id AND o.{order} < t.{order}\nGROUP BY t.{order}"
    )


def _first() -> str:
    """By whose id a family goes: the first with a row of its least favourable verdict."""
    return (
        "SELECT r.who, MIN(r.child_id) AS child_id\nFROM ranked r\n"
        "JOIN least l ON l.who = r.who AND l.favour = r.favour\nGROUP BY r.who"
    )


def _ranked(question: Question) -> str:
    ranks = [f"verdict = '{verdict}' THEN {n}" for n, verdict in enumerate(_order(question), 1)]
    if question.rows.cases is Cases.ANY:
        # Whether such a row is asked about or not, another that is not met decides.
        met = " OR ".join(f"rung_{n}" for n, _ in enumerate(question.rungs, 1))
        ranks.insert(0, f"in_population IS NULL AND NOT ({met}) THEN {_NO_CASE - 1}")
    return f"SELECT *, {case(ranks, str(_NO_CASE))} AS favour\nFROM judged"


def _order(question: Question) -> Sequence[Verdict]:
    return _MET_FIRST if question.rows.cases is Cases.ANY else LESS_FAVOURABLE_FIRST


def _least() -> str:
    """The least favourable verdict of all rows; of those that surely may speak; the best of others.

    `in_doubt` says whether there are others, `sure` whether a row surely may speak, and `today`
    whether one that does is of the day itself, so that none is later.
    """
    favour = f"COALESCE(r.favour, {_NO_CASE})"
    return (
        f"SELECT c.who, MIN({favour}) AS favour, MAX({favour}) AS best,\n"
        f"    MIN(CASE WHEN c.in_doubt = 0 THEN {favour} END) AS known,\n"
        f"    MAX(CASE WHEN c.in_doubt = 1 THEN {favour} END) AS others,\n"
        "    MAX(c.in_doubt) AS in_doubt, MAX(c.is_open) AS sure,\n"
        "    MAX(CASE WHEN c.in_doubt = 0 AND c.start_day = c.as_at THEN 1 ELSE 0 END) AS today\n"
        "FROM chosen c\nLEFT JOIN ranked r ON r.row_id = c.row_id\nGROUP BY c.who"
    )


def _longest() -> str:
    """The most days, of the rows that have the least favourable verdict."""
    return (
        "SELECT r.who, MAX(COALESCE(r.days, 0)) AS days\nFROM ranked r\n"
        "JOIN least l ON l.who = r.who AND l.favour = r.favour\nGROUP BY r.who"
    )


def _people(question: Question) -> str:
    verdict, reason = _verdict(question)
    columns = [
        "MIN(r.child_id) AS case_id",
        "MIN(r.child_id) AS child",
        "MIN(r.team) AS team",
        "MIN(r.worker) AS worker",
        f"MIN({verdict}) AS verdict",
        f"MIN({reason}) AS reason",
        "MIN(r.due) AS due",
        "MIN(r.row_id) AS row_id",
        f"'{question.rows.table_id}' AS table_name",
        *(f"MIN(r.date_{name}) AS date_{name}" for name in _dates(question)),
    ]
    joins = ["JOIN least l ON l.who = r.who AND l.favour = r.favour"]
    if question.days:
        columns.append("MIN(r.days) AS days")
        joins.append("JOIN longest g ON g.who = r.who AND g.days = COALESCE(r.days, 0)")
    if question.rows.cases is Cases.FAMILY:
        columns.append("MIN(COALESCE(e.rows_before, 0)) AS rows_before")
        joins.append("JOIN first f ON f.who = r.who AND f.child_id = r.child_id")
        joins.append("LEFT JOIN earlier e ON e.who = r.who")
    return lines(columns) + "\nFROM ranked r\n" + "\n".join(joins) + "\nGROUP BY r.who"


def _verdict(question: Question) -> tuple[str, str]:
    """The verdict and its reason, where it is not known which of several rows stands too."""
    if question.rows.cases is Cases.STANDING:
        unsure = "l.in_doubt = 1 AND l.favour <> l.best"
        return _unless([(unsure, f"'{ROWS_DISAGREE}'")])
    if question.rows.cases in PICKED:
        unsure = "l.favour <> l.known OR (l.others <> l.known AND l.today = 0)"
        return _unless([("l.sure IS NULL", "r.trouble"), (unsure, f"'{ROWS_DISAGREE}'")])
    return "r.verdict", "r.reason"


def _unless(doubts: list[tuple[str, str]]) -> tuple[str, str]:
    """The row's own verdict and reason, unless one of these holds, which then is the reason."""
    return (
        case([f"{when} THEN 'cannot_say'" for when, _ in doubts], "r.verdict"),
        case([f"{when} THEN {reason}" for when, reason in doubts], "r.reason"),
    )


def _dates(question: Question) -> list[str]:
    return [name for name in question.columns() if is_date(question.rows, name)]
