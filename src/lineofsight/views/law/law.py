"""The rule book: every number that a figure leans on, and what the council has set itself."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight import law as numbers
from lineofsight.law.bank_holidays import rules
from lineofsight.law.standards import Standards, all_standards
from lineofsight.views.asked import Asked
from lineofsight.views.law.law_rules import (
    OwnStandard,
    Rule,
    Used,
    own_standard,
    rule_on,
    standards_in_force,
    used_by,
)
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table

_AREAS = {
    "assessment": "Assessments",
    "child_protection": "Child protection",
    "children_in_care": "Children in care",
    "care_leavers": "Care leavers",
    "definitions": "Not law: numbers that the measures’ own words set",
}


@dataclass(frozen=True)
class BookRule:
    """A number as it stands on the day, with how many values it has and who leans on it."""

    rule: Rule
    values: int
    measures: tuple[Used, ...]


@dataclass(frozen=True)
class Area:
    """A part of the rule book."""

    id: str
    title: str
    rules: tuple[BookRule, ...]


@dataclass(frozen=True)
class BookStandard:
    """A local standard, and who leans on it."""

    standard: OwnStandard
    measures: tuple[Used, ...]


@dataclass(frozen=True)
class RuleBook:
    """Everything, as at `day`. `settings` is the text of a settings file with the values of now."""

    title: str
    day: dt.date
    working_day: str
    working_day_source: str
    areas: tuple[Area, ...]
    standards: tuple[BookStandard, ...]
    set_by_council: int
    settings: str


def law(sources: Sources, asked: Asked) -> RuleBook:  # noqa: ARG001  every view is asked alike
    """The rule book on the day of the newest lists; today, where there are none."""
    day = sources.as_at() or sources.today
    now = standards_in_force(sources)
    defined = rules().working_day
    return RuleBook(
        title="The law and our own standards",
        day=day,
        working_day=defined.definition,
        working_day_source=defined.source,
        areas=tuple(_areas(day)),
        standards=tuple(
            BookStandard(own_standard(each, now), used_by(each.id))
            for each in all_standards().values()
        ),
        set_by_council=len(now.set_by_council),
        settings=settings_text(now),
    )


def _areas(day: dt.date) -> Iterator[Area]:
    by_area: dict[str, list[BookRule]] = {area: [] for area in _AREAS}
    for law_id, values in numbers.all_laws().items():
        area = by_area.setdefault(area_of(law_id), [])
        area.append(BookRule(rule_on(law_id, day), len(values), used_by(law_id)))
    for area_id, found in by_area.items():
        yield Area(area_id, area_title(area_id), tuple(found))


def area_of(rule_id: str) -> str:
    """The part of the rule book that a number stands in."""
    return rule_id.partition(".")[0]


def area_title(area: str) -> str:
    """A part's heading."""
    return _AREAS.get(area, area.replace("_", " ").capitalize())


def settings_text(now: Standards) -> str:
    """A settings file that sets every local standard to what it is now."""
    areas = dict.fromkeys(area_of(each) for each in all_standards())
    return "\n".join(f"[{area}]\n{_settings_in(area, now)}" for area in areas)


def _settings_in(area: str, now: Standards) -> str:
    own = (each for each in all_standards() if area_of(each) == area)
    return "".join(f"{each.partition('.')[2]} = {now[each]}\n" for each in own)


def table(page: RuleBook) -> Table:
    """Every number and standard, a line each."""
    headings = ("id", "title", "value", "kind", "source", "from", "state", "measures")
    rows = [
        (each.rule.id, each.rule.title, each.rule.value, each.rule.kind, each.rule.source,
         str(each.rule.since or ""), each.rule.state, _ids(each.measures))
        for area in page.areas
        for each in area.rules
    ]  # fmt: skip
    own = [
        (each.standard.id, each.standard.title, each.standard.value, "local standard",
         each.standard.why, "", each.standard.stands, _ids(each.measures))
        for each in page.standards
    ]  # fmt: skip
    return Table("law", headings, [*rows, *own])


def _ids(measures: tuple[Used, ...]) -> str:
    return ", ".join(each.id for each in measures)
