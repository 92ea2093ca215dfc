"""Numbers of the law and a council's own standards, as every page says them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from lineofsight import law
from lineofsight.engines.helper_tables import BACK, IN_MONTHS
from lineofsight.law.dated import Began, Kind, Law
from lineofsight.law.standards import Standard, Standards, all_standards
from lineofsight.measures.measure import Measure
from lineofsight.measures.registry import all_measures
from lineofsight.views.measures.measure_words import KINDS, STATES, in_units
from lineofsight.views.sources import Sources

_STANDARDS = "SELECT id, value FROM standard WHERE set_by_council = 1"


@dataclass(frozen=True)
class Used:
    """A measure that leans on a number."""

    id: str
    title: str


@dataclass(frozen=True)
class Rule:
    """A number of the law with one of its values, or a number that a measure's own words set.

    `value` is None where none was in force on the day asked about. `is_by` says that it was in
    force by `since` at the latest, and may be older.
    """

    id: str
    title: str
    value: str | None
    source: str
    kind: str
    is_law: bool
    since: dt.date | None
    is_by: bool
    until: dt.date | None
    state: str

    @property
    def in_full(self) -> str:
        """The number as it is read: "A dental check is due every 12 months"."""
        return f"{self.title} {self.value}" if self.value else f"{self.title} … (none on this day)"


@dataclass(frozen=True)
class OwnStandard:
    """A local standard with its value now, and whether the council has said so itself."""

    id: str
    title: str
    value: str
    is_set: bool
    stands: str
    possible: str
    why: str
    common: str

    @property
    def in_full(self) -> str:
        """The standard as it is read: "A child in need is seen at least every 28 days"."""
        return f"{self.title} {self.value}"


def standards_in_force(sources: Sources) -> Standards:
    """The local standards by which the newest answers were worked out; else those assumed."""
    if sources.answers is None:
        return Standards({})
    rows = sources.answers.execute(_STANDARDS).fetchall()
    return Standards({row["id"]: row["value"] for row in rows if row["id"] in all_standards()})


def rule_on(law_id: str, day: dt.date) -> Rule:
    """The number as it was in force on this day; without a value where it was not."""
    found = law.find(law_id, day)
    return as_rule(found) if found else replace(as_rule(law.all_laws()[law_id][-1]), value=None)


def as_rule(number: Law) -> Rule:
    """One value of a number."""
    return Rule(
        id=number.id,
        title=number.title,
        value=in_units(number.value, number.unit),
        source=number.source,
        kind=KINDS[number.kind],
        is_law=is_law(number),
        since=number.since if is_law(number) else None,
        is_by=number.began is Began.BY,
        until=number.until,
        state=STATES[number.state] if is_law(number) else "not law",
    )


def is_law(number: Law) -> bool:
    """Whether it binds: a statistic and a measure's own words do not."""
    return number.kind not in (Kind.STATISTIC, Kind.MEASURE)


def own_standard(standard: Standard, now: Standards) -> OwnStandard:
    """A local standard as it stands now."""
    is_set = standard.id in now.set_by_council
    return OwnStandard(
        id=standard.id,
        title=standard.title,
        value=in_units(now[standard.id], standard.unit),
        is_set=is_set,
        stands="set by the council" if is_set else "assumed: the council has not said",
        possible=f"{standard.least} to {in_units(standard.most, standard.unit)}",
        why=standard.why,
        common=standard.common,
    )


@cache
def numbers_of(measure: Measure) -> frozenset[str]:
    """The ids of the numbers that a measure's query or words lean on."""
    asked = (name.removeprefix(BACK).removesuffix(IN_MONTHS) for name in measure.numbers())
    return frozenset(asked) | set(measure.law) | set(measure.standards)


@cache
def used_by(rule_id: str) -> tuple[Used, ...]:
    """The measures that lean on this number."""
    using = (each for each in all_measures().values() if rule_id in numbers_of(each))
    return tuple(Used(each.id, each.title) for each in using)


def rules_of(measure: Measure, day: dt.date) -> tuple[Rule, ...]:
    """The measure's numbers that are no local standards, those of the law first."""
    return _law_first(rule_on(each, day) for each in numbers_of(measure) if each in law.all_laws())


def standards_of(measure: Measure, now: Standards) -> tuple[OwnStandard, ...]:
    """The measure's local standards."""
    return tuple(own_standard(all_standards()[each], now) for each in measure.standards)


def _law_first(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    return tuple(sorted(rules, key=lambda rule: (not rule.is_law, rule.id)))
