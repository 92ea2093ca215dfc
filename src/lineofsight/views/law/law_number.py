"""One number of the rule book: every value it has had, where each comes from, and who uses it."""

import datetime as dt
from dataclasses import dataclass

from lineofsight import law as numbers
from lineofsight.law.standards import Standards, all_standards
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.law.law import area_of, area_title
from lineofsight.views.law.law_rules import (
    OwnStandard,
    Rule,
    Used,
    as_rule,
    own_standard,
    rule_on,
    standards_in_force,
    used_by,
)
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table


@dataclass(frozen=True)
class LawNumber:
    """A number of the law with its values, oldest first, or a local standard.

    `now` is the value on `day`: of the newest lists, or today. `settings` sets a local standard.
    """

    title: str
    id: str
    area: str
    day: dt.date
    now: Rule | None
    values: tuple[Rule, ...]
    standard: OwnStandard | None
    settings: str
    measures: tuple[Used, ...]


def law_number(sources: Sources, asked: Asked) -> LawNumber:
    """The number that the address names. Raises NotHere for any other name."""
    rule_id = asked.parts["id"]
    day = sources.as_at() or sources.today
    if rule_id in all_standards():
        return _of_our_own(rule_id, standards_in_force(sources), day)
    if rule_id not in numbers.all_laws():
        raise NotHere("There is no such number in the rule book: look for it under Law.")
    now = rule_on(rule_id, day)
    values = tuple(as_rule(each) for each in numbers.all_laws()[rule_id])
    area = area_title(area_of(rule_id))
    return LawNumber(now.in_full, rule_id, area, day, now, values, None, "", used_by(rule_id))


def _of_our_own(rule_id: str, now: Standards, day: dt.date) -> LawNumber:
    standard = own_standard(all_standards()[rule_id], now)
    return LawNumber(
        title=standard.in_full,
        id=rule_id,
        area="Local standards",
        day=day,
        now=None,
        values=(),
        standard=standard,
        settings=_setting(rule_id, now),
        measures=used_by(rule_id),
    )


def _setting(rule_id: str, now: Standards) -> str:
    """The lines of a settings file that set this standard, and no other."""
    area, _, key = rule_id.partition(".")
    return f"[{area}]\n{key} = {now[rule_id]}\n"


def table(page: LawNumber) -> Table:
    """Its values, a line each."""
    headings = ("id", "title", "value", "from", "until", "state", "kind", "source")
    rows = [
        (each.id, each.title, each.value, str(each.since or ""), str(each.until or ""),
         each.state, each.kind, each.source)
        for each in page.values
    ]  # fmt: skip
    own = page.standard
    if own:
        rows = [(own.id, own.title, own.value, "", "", own.stands, "local standard", own.why)]
    return Table("law-number", headings, rows)
