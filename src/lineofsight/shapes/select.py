"""The one portable SELECT that answers a question.

Written for any SQL engine: CTEs, LEFT JOINs with ON, CASE, COALESCE, COUNT, MIN, MAX and
comparisons. It reads the lists and a few small tables: `as_at` (the day of the import), `params`
(numbers in force), `calendar`, `months_on` and `birthdays`. In it, 1 is yes, 0 is no and NULL is
not known.

The steps, each a CTE: `told` is the list as it can be believed on the day (told.py); `chosen` has
the rows that speak for a case (standing.py); `tested` answers each condition, with the help of the
rows that other lists have of the same child; `settled` finds the first rung that fits; `judged`
gives verdicts; what follows makes a row a case (cases.py).
"""

from lineofsight.shapes.cases import cases
from lineofsight.shapes.expressions import Day
from lineofsight.shapes.lists import Cases
from lineofsight.shapes.question import Question
from lineofsight.shapes.scope import Scope
from lineofsight.shapes.sql_text import case, lines, quoted, with_steps
from lineofsight.shapes.standing import standing
from lineofsight.shapes.told import NOT_KNOWN, household, told

_NOT_KNOWN = f"'{NOT_KNOWN}'"


def select(question: Question) -> str:
    """The query's text: one row a case."""
    scope = Scope()
    tested = _tested(question, scope)
    nothing_here = "NULL" if scope.doubts else _NOT_KNOWN
    last_steps, answer = cases(question)
    steps = {"household": household()} if question.rows.cases is Cases.FAMILY else {}
    steps |= {"told": told(question.rows, question.columns(), scope.blanks, nothing_here)}
    steps |= standing(question, Scope())
    steps |= scope.steps
    steps |= {"tested": tested, "settled": _settled(question), "judged": _judged(question, scope)}
    return f"{with_steps(steps | last_steps)}\n{answer}\n"


def _tested(question: Question, scope: Scope) -> str:
    columns = ["t.*", f"{question.population.sql(scope)} AS in_population"]
    for n, excluded in enumerate(question.excluded, 1):
        columns.append(f"{excluded.when.sql(scope)} AS excluded_{n}")
    for n, rung in enumerate(question.rungs, 1):
        columns.append(f"{rung.when.sql(scope)} AS rung_{n}")
    for n, day in enumerate(_dues(question)):
        columns.append(f"{day.sql(scope)} AS due_{n}")
    if question.days:
        columns.append(f"{question.days.sql(scope)} AS days")
    if scope.doubts:
        doubts = [f"({when}) IS NULL THEN '{quoted(what)}'" for when, what in scope.doubts.items()]
        elsewhere = case(doubts, _NOT_KNOWN)
        columns.append(f"{elsewhere} AS trouble_elsewhere")
    return lines(columns) + "\nFROM chosen t\n" + scope.text()


def _dues(question: Question) -> list[Day]:
    """The different due days of the outcomes."""
    return list(dict.fromkeys(each.due for each in question.outcomes if each.due))


def _settled(question: Question) -> str:
    rungs = [f"rung_{n} THEN {n}" for n in range(1, len(question.rungs) + 1)]
    return (
        f"SELECT *, {case(rungs, '0')} AS rung\nFROM tested\n"
        "WHERE in_population OR in_population IS NULL"
    )


def _judged(question: Question, scope: Scope) -> str:
    """The verdict: an unknown rung matters only where it would have given another verdict."""
    trouble = "COALESCE(trouble, trouble_elsewhere)" if scope.doubts else "trouble"
    excluded = list(enumerate(question.excluded, 1))
    unknown = ["in_population IS NULL"]
    unknown += [f"excluded_{n} IS NULL" for n, _ in excluded]
    unknown += _doubts(question)
    out = [f"excluded_{n} AND NOT in_population IS NULL" for n, _ in excluded]
    verdicts = [f"{when} THEN 'excluded'" for when in out]
    verdicts += [f"{when} THEN 'cannot_say'" for when in unknown]
    reasons = [
        f"{when} THEN '{quoted(each.reason)}'"
        for when, each in zip(out, question.excluded, strict=True)
    ]
    reasons += [f"{when} THEN {trouble}" for when in unknown]
    outcomes = question.outcomes
    verdict = case(verdicts, _by_rung([f"'{each.verdict}'" for each in outcomes]))
    reason = case(reasons, _by_rung([f"'{quoted(each.reason)}'" for each in outcomes]))
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
    return case(whens, outcomes[0])
