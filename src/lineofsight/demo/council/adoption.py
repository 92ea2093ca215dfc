"""List 10: children with a decision for adoption, with what adoption.* must say of each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from lineofsight.demo.council import adopters
from lineofsight.demo.council.calendar import ONE_DAY, months_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.life import Life, Said, Shown, on_each
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.period import Period
from lineofsight.demo.council.record import Answer, Cells, Row, cannot_say, late_when, met

YOUNG = 7  # adoption is decided on for children under this age
BESIDE = 0.35  # of days beside a boundary: the list is short
CONSENTED = 0.08  # placed with the parents' consent: no order
MATCHED_BEFORE_THE_ORDER = 0.06
MATCHED_NOT_PLACED = 0.25
REVERSED_ONCE_BEFORE = 0.06
FOSTERED_FIRST = 0.12
NO_DECISION = cannot_say("the day of the decision is not known")


@dataclass(frozen=True)
class Steps:
    """How far a child has come towards adoption."""

    entered: date
    decision: date
    order: date | None = None
    match: date | None = None
    placed: date | None = None
    adopted: date | None = None
    reversed: date | None = None


def of_child_in_care(period: Period, desk: Desk) -> Iterator[Row]:
    """The row of a child in care who has had a decision in the end, and the family if matched."""
    dice, child = desk.dice, period.child
    if period.short_breaks or child.age < 0:
        return
    if period.legal_status == "E1":
        yield from _rows(child, _with_order(period, desk), desk)
    elif child.age < YOUNG and dice.usually("decided_without_order"):
        yield from _rows(child, _decided(period.start, desk), desk)
    elif child.age < YOUNG and dice.usually("decision_reversed"):
        yield from _rows(child, _reversed(period.start, desk), desk)


def of_child_adopted(period: Period, adopted: date, desk: Desk) -> Iterator[Row]:
    """The row of a child who left care by adoption, and the family."""
    steps = _matched(_ordered(period, desk), period.placement_start, desk)
    yield from _rows(period.child, replace(steps, adopted=adopted), desk)


def adopted_earlier(child: Child, desk: Desk) -> Iterator[Row]:
    """The row of a child adopted between twelve and six months ago, in no other list now."""
    edges, dice = desk.edges, desk.dice
    adopted = dice.between(max(edges.year + ONE_DAY, child.first_day + ONE_DAY), edges.period)
    drawn = adopted - timedelta(days=dice.whole(70, 330))
    placed = _beside(drawn, child.first_day, adopted, (edges.year,), desk)
    entered = max(placed - timedelta(days=dice.whole(250, 700)), child.first_day)
    decision = min(entered + timedelta(days=dice.whole(60, 200)), placed)
    order = dice.between(decision, min(decision + timedelta(days=90), placed))
    steps = _matched(Steps(entered, decision, order), placed, desk)
    yield from _rows(child, replace(steps, adopted=adopted), desk)


def _with_order(period: Period, desk: Desk) -> Steps:
    steps = _ordered(period, desk)
    if period.placement.startswith("A"):
        return _matched(steps, period.placement_start, desk)
    if desk.dice.chance(MATCHED_NOT_PLACED):
        drawn = desk.dice.between(period.legal_start, desk.as_at)
        edges = (desk.edges.year,)
        match = _beside(drawn, period.legal_start, desk.as_at, edges, desk)
        return replace(steps, match=match)
    return steps


def _ordered(period: Period, desk: Desk) -> Steps:
    order = period.legal_start
    drawn = order - timedelta(days=desk.dice.whole(20, 150))
    edges = (desk.edges.months(12),)
    decision = _beside(drawn, period.start, order, edges, desk)
    return Steps(period.start, decision, order)


def _matched(steps: Steps, placed: date, desk: Desk) -> Steps:
    """Placed on this day with the family that the child had been matched with."""
    dice = desk.dice
    if steps.order is None or dice.chance(CONSENTED):
        match = dice.between(max(steps.decision, placed - timedelta(days=60)), placed)
        return replace(steps, order=None, match=match, placed=placed)
    drawn = placed - timedelta(days=dice.whole(5, 60))
    match = _beside(drawn, steps.order, placed, (desk.edges.year,), desk)
    if dice.chance(MATCHED_BEFORE_THE_ORDER):
        match = max(steps.decision, steps.order - timedelta(days=dice.whole(1, 30)))
    return replace(steps, match=match, placed=placed)


def _decided(entered: date, desk: Desk) -> Steps:
    """A decision, and no order yet."""
    first = max(entered, months_after(desk.as_at, -16))
    drawn = desk.dice.between(first, desk.as_at)
    decision = _beside(drawn, entered, desk.as_at, (desk.edges.months(12),), desk)
    return Steps(entered, decision)


def _reversed(entered: date, desk: Desk) -> Steps:
    """A decision that was reversed in the twelve months."""
    end = desk.dice.between(max(desk.edges.year + ONE_DAY, entered), desk.as_at)
    decision = max(end - timedelta(days=desk.dice.whole(90, 500)), entered)
    return Steps(entered, decision, reversed=end)


def _beside(drawn: date, first: date, last: date, edges: tuple[date, ...], desk: Desk) -> date:
    """The day drawn, or one beside an edge that lies between the first and the last."""
    near = [edge for edge in edges if first <= edge and edge + 2 * ONE_DAY <= last]
    if near and desk.dice.chance(BESIDE):
        drawn = desk.dice.one_of(near) + timedelta(days=desk.dice.whole(0, 2))
    return min(max(drawn, first), last)


def _rows(child: Child, steps: Steps, desk: Desk) -> Iterator[Row]:
    """The child's row, those of the family the child was matched with, and an earlier decision."""
    family = f"FF{child.id[2:]}" if steps.match else None
    yield _row(child, steps, family, desk)
    earlier = steps.entered + timedelta(days=20)
    if desk.dice.chance(REVERSED_ONCE_BEFORE) and earlier < steps.decision:
        end = desk.dice.between(earlier, steps.decision - ONE_DAY)
        yield _row(child, Steps(steps.entered, steps.entered, reversed=end), None, desk)
    if family and steps.match:
        yield from adopters.matched(family, steps.match, steps.placed, steps.adopted, desk)


def _row(child: Child, steps: Steps, family: str | None, desk: Desk) -> Row:
    placed_first = steps.placed and desk.dice.chance(FOSTERED_FIRST)
    cells: Cells = {
        "family_id": family,
        "disability": child.disability,
        "care_start": steps.entered,
        "decision_date": steps.decision,
        "order_date": steps.order,
        "match_date": steps.match,
        "placed_date": steps.placed,
        "adopted_date": steps.adopted,
        "reversed_date": steps.reversed,
        "reversed_reason": desk.dice.one_of(("RD1", "RD3", "RD4")) if steps.reversed else None,
        "concurrent_date": steps.decision if placed_first else None,
    }
    return Row("adoption", child.cells() | cells)


def said(life: Life) -> Iterator[Said]:
    """adoption.*: one case a child, whose earlier row is a decision that was reversed."""
    answers = {
        "adoption.entry_to_placed": partial(_placed, edges=life.edges),
        "adoption.order_to_match": partial(_matched_in_the_year, edges=life.edges),
        "adoption.decision_open_over_12_months": partial(_waiting, edges=life.edges),
    }
    yield from on_each(life.of("adoption"), answers)


def _placed(row: Shown, edges: Edges) -> Answer | None:
    if row.unusable("placed_date"):
        return cannot_say("the day of the placement is not known")
    placed, entered = row.day("placed_date"), row.day("care_start")
    if placed is None or placed <= edges.year:
        return None
    if entered is None or entered > placed:
        return cannot_say("when the child came into care is not known")
    return met()


def _matched_in_the_year(row: Shown, edges: Edges) -> Answer | None:
    order, match = row.day("order_date"), row.day("match_date")
    if order is None and not row.unusable("order_date"):
        return None
    if row.unusable("match_date"):
        return cannot_say("the day of the match is not known")
    if match is None or match <= edges.year:
        return None
    if order is None or match < order:
        return cannot_say("the match came before the order, or its day is not known")
    return met()


def _waiting(row: Shown, edges: Edges) -> Answer | None:
    ways_out = ("placed_date", "adopted_date", "reversed_date")
    if any(row.day(column) for column in ways_out):
        return None
    if any(row.unusable(column) for column in ways_out):
        return cannot_say("whether the child was placed, or the decision reversed, is not known")
    decision = row.day("decision_date")
    if decision is None:
        return NO_DECISION
    return late_when(decision <= edges.months(12), "decided over 12 months ago")
