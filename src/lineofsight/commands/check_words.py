"""The answer of `check` in words: figures by area, who is not in them, and what cannot be seen.

No value of a council's lists stands here but the names of teams and services.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

import click

from lineofsight.commands.verdict_words import said
from lineofsight.evaluation.results import (
    Check,
    Earlier,
    GroupFigure,
    MeasureResult,
    Rule,
    Shortfall,
)
from lineofsight.law.dated import all_laws
from lineofsight.law.standards import all_standards
from lineofsight.measures.registry import all_measures
from lineofsight.memory.words import AREAS, counted
from lineofsight.model.record import Problem, Source, TableCount
from lineofsight.model.tables import table
from lineofsight.model.verdicts import Verdict

_MOST_SHORTFALLS = 10
_MOST_REASONS = 5
_PLACES = 3
_NOT_USED = "What could not be used as it stands"
_IN_TIME = (
    "“In time” means recorded in time. It does not say that the work was good, and nothing here "
    "says that all is well."
)


def in_words(answer: Check) -> Iterator[str]:
    """Everything a person reads, a line each."""
    yield _title(f"As at {answer.as_at}")
    for source in answer.sources:
        yield f"  {source.file}: {_rows(source.tables)}"
        yield from _set_aside(source.tables)
    yield _IN_TIME
    yield from _shortfalls(answer.shortfalls)
    aside = _aside_by_list(answer.sources)
    by_area = sorted(answer.measures, key=lambda each: list(AREAS).index(each.area))
    for area, found in groupby(by_area, key=lambda each: each.area):
        yield ""
        yield _title(AREAS[area].capitalize())
        for result in found:
            if result.status == "answered":
                yield from _measure(result, aside)
    yield from _not_visible([each for each in answer.measures if each.status == "blind"])
    yield from _problems(answer.problems)
    yield from _standards(answer.standards_assumed)
    if answer.teams_not_mapped:
        yield ""
        yield _title("Teams of the lists that the teams file does not have")
        yield from (f"  {team}" for team in answer.teams_not_mapped)


def _title(words: str) -> str:
    return click.style(words, bold=True)


def _rows(tables: Iterable[TableCount]) -> str:
    return counted(sum(each.rows_used for each in tables), "row")


def _set_aside(tables: Iterable[TableCount]) -> Iterator[str]:
    for each in tables:
        if each.rows_set_aside:
            listed = f"List {table(each.name).list_number}, {table(each.name).title}"
            rows = counted(each.rows_set_aside, "row")
            yield f"    {listed}: {rows} set aside, in no figure; why stands under “{_NOT_USED}”"


def _aside_by_list(sources: Iterable[Source]) -> Mapping[str, int]:
    aside: Counter[str] = Counter()
    for source in sources:
        for each in source.tables:
            aside[each.name] += each.rows_set_aside
    return aside


def _shortfalls(found: Sequence[Shortfall]) -> Iterator[str]:
    if found:
        yield ""
        yield _title("What to look at first")
    for each in found[:_MOST_SHORTFALLS]:
        yield f"  {each.sentence} Cannot see: {each.cannot_see}"


def _measure(result: MeasureResult, aside: Mapping[str, int]) -> Iterator[str]:
    yield f"{result.name}"
    yield f"  {_figure(result)} · {_verdicts(result)}"
    if result.of_known:
        yield f"  of those known: {_n_of_d(result.of_known.n, result.of_known.d)}"
    if result.due_10 is not None:
        yield f"  due in the next 10 working days: {result.due_10}; in the next 20: {result.due_20}"
    yield f"  could not be counted: {_not_counted(result, aside)}"
    yield f"  not in this figure: {result.not_in_it}"
    if result.note:
        yield f"  {result.note}"
    yield from (f"  {_rule(rule)}" for rule in result.law)
    for band in result.by_age:
        yield f"    {band.name}: {_of(result, band)}"
    for group in result.by_service:
        yield f"    {group.name or 'teams not in the teams file'}: {_of(result, group)}"
    if result.history:
        then = result.history[-1]
        yield f"  at {then.as_at}: {_of(result, then)}{_change(result)}"


def _figure(result: MeasureResult) -> str:
    if result.value is None:
        return "nobody of whom it could be told"
    if result.unit == "days":
        return _days(result)
    figure = _n_of_d(result.n, result.d)
    if result.unit == "count":
        return figure
    return f"{figure} ({result.value:.1f}{'%' if result.unit == 'percent' else ''})"


def _of(result: MeasureResult, each: GroupFigure | Earlier) -> str:
    """The measure's figure in a group, or at an earlier import."""
    return _days(each) if result.unit == "days" else _n_of_d(each.n, each.d)


def _days(figure: MeasureResult | GroupFigure | Earlier) -> str:
    average = "no average" if figure.value is None else f"{figure.value:.1f} days on average"
    return f"{average}, of {figure.n}"


def _n_of_d(n: int | None, d: int | None) -> str:
    return f"{n}" if d is None else f"{n} of {d}"


def _change(result: MeasureResult) -> str:
    return f"; {result.new} new since, {result.cleared} no longer" if result.new is not None else ""


def _verdicts(result: MeasureResult) -> str:
    measure = all_measures().get(result.id)
    counts = {
        Verdict.NOT_MET: result.not_met,
        Verdict.MET: result.met,
        Verdict.CANNOT_SAY: result.cannot_say,
        Verdict.NOT_YET_DUE: result.not_yet_due,
        Verdict.EXCLUDED: result.excluded,
    }
    told = [f"{count} {said(measure, verdict)}" for verdict, count in counts.items() if count]
    return ", ".join(told) or "nobody on the list is asked about"


def _not_counted(result: MeasureResult, aside: Mapping[str, int]) -> str:
    """Who could not be counted, and the rows of the list that nobody could be told from."""
    measure = all_measures().get(result.id)
    rows = aside.get(measure.table, 0) if measure else 0
    return _reasons(result) + (f"; {counted(rows, 'row')} of the list set aside" if rows else "")


def _reasons(result: MeasureResult) -> str:
    if not result.not_counted:
        return "nobody on the list"
    reasons = [f"{each.count}, {each.why}" for each in result.not_counted[:_MOST_REASONS]]
    others = len(result.not_counted) - len(reasons)
    return "; ".join(reasons) + (f"; and {counted(others, 'other reason')}" if others else "")


def _rule(rule: Rule) -> str:
    standards = all_standards()
    rules = standards[rule.id] if rule.id in standards else all_laws()[rule.id][0]
    number = "no number" if rule.value is None else f"{rule.value} {rules.unit.replace('_', ' ')}"
    return f"{rules.title}: {number} ({rule.source})"


def _not_visible(blind: list[MeasureResult]) -> Iterator[str]:
    if blind:
        yield ""
        yield _title("Not visible")
    yield from (f"  {each.name}: {each.why_blind}" for each in blind)


def _problems(problems: Iterable[Problem]) -> Iterator[str]:
    kinds: dict[str, list[Problem]] = {}
    for problem in problems:
        kinds.setdefault(problem.problem, []).append(problem)
    if kinds:
        yield ""
        yield _title(_NOT_USED)
    for sentence, found in sorted(kinds.items(), key=lambda each: -len(each[1])):
        yield f"  {len(found)} × {sentence}"
        yield f"    {'; '.join(map(_place, found[:_PLACES]))}"


def _place(problem: Problem) -> str:
    parts = [problem.file, problem.sheet, f"row {problem.row}" if problem.row else None]
    column = f"“{problem.column}”" if problem.column else None
    return ", ".join(part for part in (*parts, column) if part)


def _standards(assumed: Iterable[Rule]) -> Iterator[str]:
    rules = list(assumed)
    if rules:
        yield ""
        yield _title("Local standards assumed: no law sets them, and no settings file either")
    yield from (f"  {_rule(rule)}" for rule in rules)
