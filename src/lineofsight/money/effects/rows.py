"""Every figure of the effects of savings as one row, for tables and for CSV."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lineofsight.money.effects.bounds import Between
from lineofsight.money.effects.break_even import BreakEven
from lineofsight.money.effects.capacity import Capacity, Queue
from lineofsight.money.effects.concentration import Concentration
from lineofsight.money.effects.effects import Effects
from lineofsight.money.effects.evidence import Scenario, all_studies
from lineofsight.money.effects.feared import Hindsight, Shown
from lineofsight.money.effects.interaction import Acting, Decision, Interaction
from lineofsight.money.effects.overlap import HitBy
from lineofsight.money.effects.package import Span
from lineofsight.money.effects.timing import Timing


class View(StrEnum):
    """Which view a row belongs to, in the order in which they are read."""

    BREAK_EVEN = "break_even"
    OVERLAP = "overlap"
    CONCENTRATION = "concentration"
    CAPACITY = "capacity"
    INTERACTION = "interaction"
    TIME = "time"
    EVIDENCE = "evidence"
    HINDSIGHT = "hindsight"


TITLES = {
    View.BREAK_EVEN: "The savings are lost if they cause more than",
    View.OVERLAP: "Children hit by several savings",
    View.CONCENTRATION: "What is taken from each child, and who loses everything",
    View.CAPACITY: "Waiting lists that are shared",
    View.INTERACTION: "Does it matter how losses act together?",
    View.TIME: "What comes when",
    View.EVIDENCE: "What would follow if it were as each study found",
    View.HINDSIGHT: "Did the harm that was feared show?",
}
_ACTING = {
    Acting.ADDED: "losses add up",
    Acting.MULTIPLIED: "losses multiply",
    Acting.FROM_SEVERAL: "no harm until there are several",
}
_DECISION = {
    Decision.SAVES: "still saves money",
    Decision.LOSES: "costs more than it saves",
    Decision.OPEN: "may do either",
}
_SHOWN = {
    Shown.SHOWED: "it showed, which does not prove what caused it",
    Shown.DID_NOT_SHOW: "it did not show",
    Shown.CANNOT_TELL: "cannot be told from these counts",
    Shown.TOO_EARLY: "too early to say",
}
_FLIPS = {
    True: "yes: the decision would be another",
    False: "no: the decision is the same",
    None: "cannot be told: the figures leave the decision open",
}


CHILDREN = "children"
_MINUS = "−"
_FULL_YEAR = "£ in a full year"
_COUNTED = (CHILDREN, _FULL_YEAR)


@dataclass(frozen=True)
class EffectRow:
    """One figure, from `least` to `most` of its unit; None where there is none, with the reason."""

    view: View
    about: str
    least: float | None
    most: float | None
    unit: str
    note: str


def effect_rows(effects: Effects) -> tuple[EffectRow, ...]:
    """Every view's rows, break-even first."""
    return (
        *map(_break_even, effects.break_even),
        *map(_hit_by, effects.overlap),
        *_concentration(effects.concentration),
        *(row for each in effects.capacity for row in _capacity(each)),
        *(_interaction(effects.interaction) if effects.interaction else ()),
        *_timing(effects.timing),
        *map(_scenario, effects.scenarios),
        *map(_hindsight, effects.hindsight),
    )


def figure(row: EffectRow) -> str:
    """A row's figure in words: whole where it was counted, of two figures if it was estimated."""
    if row.least is None or row.most is None:
        return ""
    return (counted if row.unit in _COUNTED else in_words)(row.least, row.most)


def counted(least: float, most: float) -> str:
    """ "900 to 1,300", or one number where both are the same."""
    words = f"{least:,.0f}" if least == most else f"{least:,.0f} to {most:,.0f}"
    return words.replace("-", _MINUS)


def two_figures(number: float) -> str:
    """A number with the two figures that anybody should rely on: 1,234 is 1,200, 2.371 is 2.4."""
    return f"{float(f'{number:.2g}'):,.10g}".replace("-", _MINUS)


def in_words(least: float, most: float) -> str:
    """ "2.2 to 2.4", or one number where both round to it."""
    words = two_figures(least), two_figures(most)
    return words[0] if words[0] == words[1] else " to ".join(words)


def _row(view: View, about: str, span: Span | None, unit: str, note: str = "") -> EffectRow:
    if span is None:
        return EffectRow(view, about, None, None, unit, note)
    return EffectRow(view, about, float(span.least), float(span.most), unit, note)


def _break_even(each: BreakEven) -> EffectRow:
    spread = in_words(float(each.least), float(each.most))
    note = f"{spread} over the spread of costs; £{each.cost.weekly:,} a week"
    about = f"{each.cost.name}, {each.cost.year}"
    return _row(View.BREAK_EVEN, about, each.usual, "child-years a year", note)


def _hit_by(each: HitBy) -> EffectRow:
    note = "exact" if each.children.is_exact else "every number between is possible"
    if each.by_chance is not None:
        chance = two_figures(each.by_chance) if each.by_chance >= 1 else "less than one"
        note += f"; {chance} if chance alone decided, to compare with"
    about = f"hit by {each.savings} or more"
    least, most = each.children.least, each.children.most
    return EffectRow(View.OVERLAP, about, least, most, CHILDREN, note)


def _concentration(each: Concentration) -> Iterator[EffectRow]:
    view, pounds = View.CONCENTRATION, "£ a year for each child"
    yield _row(view, "all savings of known reach", each.pounds, pounds)
    for one in each.each:
        note = "reach is not known" if one.children is None else f"{one.children:,} children"
        yield _row(view, one.ref, one.pounds, pounds, note)
    for group in each.together:
        note = f"{group.children:,} children"
        yield _row(view, " and ".join(group.savings), group.pounds, pounds, note)
    yield _lose_all(each.lose_all)


def _lose_all(children: Between | None) -> EffectRow:
    view, about = View.CONCENTRATION, "lose every service"
    if children is None:
        return EffectRow(view, about, None, None, CHILDREN, "reach is not known")
    note = "of the services named here whose reach is known"
    return EffectRow(view, about, children.least, children.most, CHILDREN, note)


def _capacity(each: Capacity) -> Iterator[EffectRow]:
    name = each.team.name
    for when, queue in (("before", each.before), ("after", each.after)):
        yield EffectRow(
            View.CAPACITY,
            f"{name}, {when}",
            queue.wait_days,
            queue.wait_days,
            "working days to wait",
            _queue(queue),
        )
    if each.times is not None:
        note = "after against before"
        yield EffectRow(View.CAPACITY, name, each.times, each.times, "times the wait", note)


def _queue(queue: Queue) -> str:
    if queue.wait_days is None:
        grows = two_figures(queue.grows_by)
        return f"no end: {queue.workers} workers, and the list grows by {grows} cases a week"
    return f"{queue.workers} workers, busy {queue.busy:.0%} of their time"


def _interaction(each: Interaction) -> Iterator[EffectRow]:
    yield EffectRow(View.INTERACTION, "flips the decision", None, None, "", _FLIPS[each.flips])
    for reading in each.readings:
        yield EffectRow(
            View.INTERACTION,
            _ACTING[reading.acting],
            reading.child_years.least,
            reading.child_years.most,
            "further child-years a year",
            _DECISION[reading.decision],
        )


def _timing(each: Timing) -> Iterator[EffectRow]:
    for year in each.years:
        new = counted(float(year.new.least), float(year.new.most))
        note = f"of which begun in that year: {new}; what a first year saves of it may be less"
        yield _row(View.TIME, f"begun by {year.year}", year.in_force, _FULL_YEAR, note)
    for again in each.again:
        when = ", ".join(f"{ref} in {year}" for ref, year in again.savings)
        yield _row(View.TIME, f"{again.service}: hit again", again.pounds, _FULL_YEAR, when)
    for shows in each.shows:
        last = "" if shows.earliest == shows.latest else f" to {shows.latest}"
        about = f"begun in {shows.begun}: look for it in"
        note = f"{shows.earliest}{last}, by {all_studies()[shows.study].title}"
        yield _row(View.TIME, about, None, "", note)


def _scenario(each: Scenario) -> EffectRow:
    study = each.study
    note = f"{study.found}. {study.caveat}."
    if each.least is None or each.most is None:
        why = f"not worked out: {each.why_none}. {note}"
        return _row(View.EVIDENCE, study.title, None, study.outcome, why)
    return _row(View.EVIDENCE, study.title, Span(each.least, each.most), study.outcome, note)


def _hindsight(each: Hindsight) -> EffectRow:
    cancels = two_figures(each.feared.cancels)
    note = f"{_SHOWN[each.shown]}; {cancels} a year would cancel the saving"
    about = f"{each.feared.saving}: {each.feared.outcome}"
    least, most = (each.interval.least, each.interval.most) if each.interval else (None, None)
    return EffectRow(View.HINDSIGHT, about, least, most, "more a year", note)
