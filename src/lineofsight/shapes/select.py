"""The one portable SELECT that answers a question.

Written for any SQL engine: CTEs, LEFT JOINs with ON, CASE, COALESCE, COUNT, MIN, MAX and
comparisons. It reads the list and four small tables: `as_at` (one day), `params` (numbers in
force), `calendar`, `months_on` and `birthdays`. In it, 1 is yes, 0 is no and NULL is not known.

The steps, each a CTE: `told` is the list as it can be believed on the day; `told_open` says which
rows are open; `chosen` keeps one row a child (open before closed, later start before earlier);
`tested` answers each condition; `settled` finds the first rung that fits; `judged` gives verdicts.
"""

from lineofsight.model.tables import Type
from lineofsight.model.verdicts import LESS_FAVOURABLE_FIRST
from lineofsight.shapes.expressions import Day
from lineofsight.shapes.question import Question
from lineofsight.shapes.scope import Scope

NOT_KNOWN = "a date or code that this needs is not known"
ROWS_DISAGREE = "this child has several rows, and which one stands is not known"
_ALWAYS = ("child_id", "team", "worker")  # told of every row, whatever is asked
_NO_CASE = len(LESS_FAVOURABLE_FIRST) + 1


def select(question: Question) -> str:
    """The query's text: one row a case."""
    scope = Scope()
    tested = _tested(question, scope)
    steps = {
        "told": _told(question, scope),
        "told_open": _told_open(question),
        "beaten": _beaten(),
        "chosen": _chosen(),
        "tested": tested,
        "settled": _settled(question),
        "judged": _judged(question),
        "ranked": _ranked(),
        "least": _least(),
    }
    ctes = ",\n".join(f"{name} AS (\n{_indent(text)}\n)" for name, text in steps.items())
    return f"WITH {ctes}\n{_answer(question)}\n"


def _told(question: Question, scope: Scope) -> str:
    columns = ["r.row_id", *(f"r.{name}" for name in _ALWAYS), "a.day AS as_at"]
    for column in question.columns():
        columns += _cell(question, column)
    columns.append(f"{_trouble(question, scope)} AS trouble")
    return _lines(columns) + f"\nFROM {question.rows.table_id} r\nJOIN as_at a ON 1 = 1"


def _cell(question: Question, name: str) -> list[str]:
    rows = question.rows
    if name == rows.end:
        return _end(name, f"r.{rows.start}")
    blank = f"WHEN r.{name} IS NOT NULL THEN 0 WHEN r.{name}_unread = 0 THEN 1"
    cells = [f"CASE {blank} END AS {name}_blank"]
    if name in _ALWAYS:
        return cells
    if not _is_date(question, name):
        return [f"r.{name}", *cells]
    held = f"CASE WHEN r.{name} <= a.day THEN r.{name} END AS {name}"
    return [held, *cells, f"r.{name} AS date_{name}"]


def _end(name: str, start: str) -> list[str]:
    """An end after the day has not happened; one before its start is not believed, the start is."""
    impossible = f"r.{name} < {start}"
    return [
        f"CASE WHEN {impossible} THEN NULL WHEN r.{name} <= a.day THEN r.{name} END AS {name}",
        f"CASE WHEN r.{name} > a.day THEN 1 WHEN {impossible} THEN NULL"
        f" WHEN r.{name} IS NOT NULL THEN 0 WHEN r.{name}_unread = 0 THEN 1 END AS {name}_blank",
        f"r.{name} AS date_{name}",
    ]


def _is_date(question: Question, name: str) -> bool:
    return question.rows.table.column(name).type is Type.DATE


def _trouble(question: Question, scope: Scope) -> str:
    """Which cell to put right, in words, for a case that cannot be answered."""
    rows, columns = question.rows, question.columns()
    titles = {name: rows.table.column(name).title.replace("'", "''") for name in columns}
    whens = [f"r.{name}_unread = 1 THEN '{titles[name]}: could not be read'" for name in columns]
    whens += [
        f"r.{name} > a.day THEN '{titles[name]}: is after the day asked about'"
        for name in columns
        if _is_date(question, name) and name != rows.end
    ]
    if rows.end:
        whens.append(
            f"r.{rows.end} < r.{rows.start} THEN '{titles[rows.end]}: is before the start'"
        )
    may_be_blank = scope.blanks | {rows.end}
    whens += [
        f"r.{name} IS NULL THEN '{titles[name]}: is blank'"
        for name in columns
        if name not in may_be_blank
    ]
    return (
        "CASE\n"
        + "\n".join(f"    WHEN {when}" for when in whens)
        + f"\n    ELSE '{NOT_KNOWN}'\nEND"
    )


def _told_open(question: Question) -> str:
    rows = question.rows
    if rows.end is None:
        return "SELECT *, 1 AS is_open, 0 AS in_doubt, as_at AS start_day\nFROM told"
    closed = [f"{rows.end} IS NOT NULL"] + [f"{rows.status} = 'closed'"] * bool(rows.status)
    known = [f"{rows.end}_blank = 1", f"{rows.start} IS NOT NULL"]
    known += [f"{rows.status} IS NOT NULL"] * bool(rows.status)
    shut, running = " OR ".join(closed), " AND ".join(known)
    is_open = f"CASE WHEN {shut} THEN 0 WHEN {running} THEN 1 END"
    doubt = f"CASE WHEN {shut} OR ({running}) THEN 0 ELSE 1 END"
    in_doubt = f"CASE WHEN {rows.start} IS NULL THEN 1 ELSE {doubt} END"
    return (
        f"SELECT *, {is_open} AS is_open, {in_doubt} AS in_doubt,"
        f" {rows.start} AS start_day\nFROM told"
    )


def _beaten() -> str:
    """Rows that certainly give way to another of the same child's."""
    other, row = "COALESCE(o.is_open, 0)", "COALESCE(t.is_open, 1)"
    wins = f"{other} > {row} OR ({other} >= {row} AND o.start_day > t.start_day)"
    return (
        "SELECT t.row_id, COUNT(*) AS times\nFROM told_open t\n"
        f"JOIN told_open o ON o.child_id = t.child_id AND ({wins})\nGROUP BY t.row_id"
    )


def _chosen() -> str:
    return (
        "SELECT t.*\nFROM told_open t\nLEFT JOIN beaten b ON b.row_id = t.row_id\n"
        "WHERE b.row_id IS NULL"
    )


def _tested(question: Question, scope: Scope) -> str:
    columns = ["t.*", f"{question.population.sql(scope)} AS in_population"]
    for n, excluded in enumerate(question.excluded, 1):
        columns.append(f"{excluded.when.sql(scope)} AS excluded_{n}")
    for n, rung in enumerate(question.rungs, 1):
        columns.append(f"{rung.when.sql(scope)} AS rung_{n}")
    for n, day in enumerate(_dues(question)):
        columns.append(f"{day.sql(scope)} AS due_{n}")
    return _lines(columns) + "\nFROM chosen t\n" + scope.text()


def _dues(question: Question) -> list[Day]:
    """The different due days of the outcomes."""
    return list(dict.fromkeys(each.due for each in question.outcomes if each.due))


def _settled(question: Question) -> str:
    rungs = [f"rung_{n} THEN {n}" for n in range(1, len(question.rungs) + 1)]
    return (
        f"SELECT *, {_case(rungs, '0')} AS rung\nFROM tested\n"
        "WHERE in_population OR in_population IS NULL"
    )


def _judged(question: Question) -> str:
    """The verdict: an unknown rung matters only where it would have given another verdict."""
    excluded = list(enumerate(question.excluded, 1))
    unknown = ["in_population IS NULL"]
    unknown += [f"excluded_{n} IS NULL" for n, _ in excluded]
    unknown += _doubts(question)
    out = [f"excluded_{n} AND NOT in_population IS NULL" for n, _ in excluded]
    verdicts = [f"{when} THEN 'excluded'" for when in out]
    verdicts += [f"{when} THEN 'cannot_say'" for when in unknown]
    reasons = [
        f"{when} THEN '{_quoted(each.reason)}'"
        for when, each in zip(out, question.excluded, strict=True)
    ]
    reasons += [f"{when} THEN trouble" for when in unknown]
    outcomes = question.outcomes
    verdict = _case(verdicts, _by_rung([f"'{each.verdict}'" for each in outcomes]))
    reason = _case(reasons, _by_rung([f"'{_quoted(each.reason)}'" for each in outcomes]))
    dues = _dues(question)
    due = _by_rung([f"due_{dues.index(each.due)}" if each.due else "NULL" for each in outcomes])
    return f"SELECT *, {verdict} AS verdict, {reason} AS reason, {due} AS due\nFROM settled"


def _doubts(question: Question) -> list[str]:
    """Where a rung that is not known could have given another verdict than the one that fits."""
    outcomes = question.outcomes
    doubts = []
    for n, rung in enumerate(question.rungs, 1):
        later = (0, *range(n + 1, len(outcomes)))
        others = [str(m) for m in later if outcomes[m].verdict is not rung.verdict]
        if others:
            doubts.append(f"rung_{n} IS NULL AND rung IN ({', '.join(others)})")
    return doubts


def _by_rung(outcomes: list[str]) -> str:
    """What stands for the rung that fits. The first is for when none does."""
    if len(set(outcomes)) == 1:
        return outcomes[0]
    whens = [f"rung = {n} THEN {each}" for n, each in enumerate(outcomes[1:], 1)]
    return _case(whens, outcomes[0])


def _ranked() -> str:
    ranks = [
        f"verdict = '{verdict}' THEN {n}" for n, verdict in enumerate(LESS_FAVOURABLE_FIRST, 1)
    ]
    return f"SELECT *, {_case(ranks, str(_NO_CASE))} AS favour\nFROM judged"


def _least() -> str:
    """A child's least favourable verdict, and whether its rows that may stand disagree."""
    return (
        f"SELECT c.child_id, MIN(COALESCE(r.favour, {_NO_CASE})) AS favour,\n"
        f"    MAX(COALESCE(r.favour, {_NO_CASE})) AS best, MAX(c.in_doubt) AS in_doubt\n"
        "FROM chosen c\nLEFT JOIN ranked r ON r.row_id = c.row_id\nGROUP BY c.child_id"
    )


def _answer(question: Question) -> str:
    unsure = "l.in_doubt = 1 AND l.favour <> l.best"
    columns = [
        "r.child_id AS case_id",
        "r.child_id AS child",
        "MIN(r.team) AS team",
        "MIN(r.worker) AS worker",
        f"MIN(CASE WHEN {unsure} THEN 'cannot_say' ELSE r.verdict END) AS verdict",
        f"MIN(CASE WHEN {unsure} THEN '{ROWS_DISAGREE}' ELSE r.reason END) AS reason",
        "MIN(r.due) AS due",
        "MIN(r.row_id) AS row_id",
        f"'{question.rows.table_id}' AS table_name",
    ]
    columns += [
        f"MIN(r.date_{name}) AS date_{name}"
        for name in question.columns()
        if _is_date(question, name)
    ]
    return (
        _lines(columns) + "\nFROM ranked r\n"
        "JOIN least l ON l.child_id = r.child_id AND l.favour = r.favour\nGROUP BY r.child_id"
    )


def _case(whens: list[str], otherwise: str) -> str:
    if not whens:
        return otherwise
    return (
        "CASE\n" + "\n".join(f"    WHEN {when}" for when in whens) + f"\n    ELSE {otherwise}\nEND"
    )


def _lines(columns: list[str]) -> str:
    return "SELECT\n" + _indent(",\n".join(columns))


def _quoted(text: str) -> str:
    return text.replace("'", "''")


def _indent(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())
