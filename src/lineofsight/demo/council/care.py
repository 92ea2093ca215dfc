"""List 8: children in care, with what care.* must say of each."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from lineofsight.demo.council import care_health, care_home, care_reviews, care_visits
from lineofsight.demo.council.calendar import ONE_DAY, months_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.period import SHORT_BREAKS, Period
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import Answers, Cell, Cells, Row, excluded, late_when, met
from lineofsight.demo.council.staff import names

END_BOOKED = 0.01
ADOPTERS = "A6"
ADOPTED_UNDER = 10
LONG_ENOUGH_TO_ADOPT = timedelta(days=150)
NO_PERMANENCE_PLAN_YET = 0.5  # of those within four months of starting


def draw_period(child: Child, desk: Desk) -> Period:
    """A period of care that has not ended."""
    start = _start(child, desk)
    return _draw(child, start, _legal_status(child, start, desk), desk)


def draw_short_breaks(child: Child, desk: Desk) -> Period:
    """A period of short breaks."""
    status = desk.dice.one_of(("V3", "V4", "V4", "V4"))
    return _draw(child, _start(child, desk), status, desk)


def draw_adopted(child: Child, desk: Desk) -> Period:
    """The period of care of a child whom the adopters are to keep."""
    start = max(min(_start(child, desk), desk.as_at - LONG_ENOUGH_TO_ADOPT), child.first_day)
    period = replace(_draw(child, start, "E1", desk), placement=ADOPTERS, urn=None)
    return replace(period, legal_start=min(period.legal_start, period.placement_start))


def _start(child: Child, desk: Desk) -> date:
    edges = desk.edges
    beside = (
        edges.working_days(20),
        edges.months(4),
        edges.period,
        edges.full_months(12),
        edges.months(3),
    )
    drawn = desk.dice.months_before(desk.as_at, "care_months")
    return desk.dice.start(drawn, child.first_day, desk.as_at, beside)


def _draw(child: Child, start: date, legal_status: str, desk: Desk) -> Period:
    dice = desk.dice
    legal_start = _legal_start(start, legal_status, desk)
    plan = _permanence_plan(start, desk)
    home = care_home.draw(child, start, legal_status, desk)
    if care_home.with_adopters(home.placement):
        legal_start = min(legal_start, home.start)
    return Period(
        child=child,
        start=start,
        legal_status=legal_status,
        legal_start=legal_start,
        unaccompanied=legal_status == "V2" and child.age > 12 and dice.chance(0.45),
        need=dice.pick("care_need"),
        plan="e" if home.placement in ("K2", "R1") and dice.chance(0.5) else plan,
        placement=home.placement,
        placement_start=home.start,
        urn=home.urn,
        authority=home.authority,
    )


def open_care(period: Period, staff: Cells, desk: Desk) -> Row:
    """A child in care on the day, and the answers."""
    cells = _cells(period, staff, desk)
    answers = _order_answers(period, desk)
    for part in (care_reviews.draw, care_health.draw, _counts):
        drawn, said = part(period, desk)
        cells |= drawn
        answers |= said
    visit = care_visits.draw(period, cells["last_review"], desk)
    cells["last_visit"] = visit.last
    answers["care.visit_overdue"] = visit.answer
    answers["care.setting_needs_answer"] = care_home.setting(period, desk)
    if desk.dice.chance(END_BOOKED):
        cells["care_end"] = desk.as_at + timedelta(days=desk.dice.whole(1, 30))
    return Row("care", cells, _without_short_breaks(period, answers))


def said_while_open(period: Period, cells: Mapping[str, Cell], desk: Desk) -> Answers:
    """care.* of a child who is in care on the day."""
    days = {column: cell for column, cell in cells.items() if isinstance(cell, date)}
    review = days.get("last_review")
    answers = {
        **_order_answers(period, desk),
        **care_reviews.said(period.start, review, days.get("last_iro_contact"), desk),
        **care_health.said(
            *(period, days.get("last_health_assessment"), days.get("last_dental_check"), desk)
        ),
        **_count_answers(cells),
        "care.visit_overdue": care_visits.said(period, days.get("last_visit"), review, desk.edges),
        "care.setting_needs_answer": care_home.setting(period, desk),
    }
    return _without_short_breaks(period, answers)


def said_once_ended(period: Period, end: date, cells: Mapping[str, Cell], desk: Desk) -> Answers:
    """care.* of a child who had left care by the day."""
    assessed = cells["last_health_assessment"]
    day = assessed if isinstance(assessed, date) else None
    return _without_short_breaks(period, care_health.said_of_the_first(period, day, end, desk))


def ended_care(period: Period, staff: Cells, desk: Desk) -> Row:
    """A child who left care in the six months: only the first health assessment is asked of."""
    dice, edges = desk.dice, desk.edges
    first = max(period.placement_start, period.legal_start, edges.period + ONE_DAY)
    end = dice.between(first, desk.as_at)
    if period.start > edges.period:
        end = min(end, period.start + timedelta(days=dice.whole(2, 60)))
        end = max(end, period.placement_start, period.legal_start)
    cells = _cells(period, staff, desk)
    counts, _ = _counts(period, desk)
    health, answers = care_health.draw_ended(period, end, desk)
    seen = dice.between(max(period.placement_start, end - 42 * ONE_DAY), end)
    cells |= counts | health
    cells |= {"care_end": end, "end_reason": _end_reason(period, desk), "last_visit": seen}
    return Row("care", cells, _without_short_breaks(period, answers))


def _end_reason(period: Period, desk: Desk) -> str:
    if care_home.with_adopters(period.placement):
        return desk.dice.one_of(("E11", "E12"))
    return desk.dice.pick("care_end")


def _without_short_breaks(period: Period, answers: Answers) -> Answers:
    if not period.short_breaks:
        return answers
    return dict.fromkeys(answers, excluded("short breaks (V3, V4)"))


def _legal_status(child: Child, start: date, desk: Desk) -> str:
    too_soon = start > desk.as_at - LONG_ENOUGH_TO_ADOPT
    never = SHORT_BREAKS | ({"E1"} if too_soon or child.age >= ADOPTED_UNDER else set())
    status = desk.dice.pick("legal_status")
    while status in never:
        status = desk.dice.pick("legal_status")
    return status


def _legal_start(start: date, status: str, desk: Desk) -> date:
    edges, dice = desk.edges, desk.dice
    if status in ("V2", "V3", "V4"):
        return start
    first = start if dice.chance(0.3) else start + timedelta(days=dice.whole(1, 250))
    if status == "C1":
        first = min(first, start + timedelta(days=dice.whole(0, 60)))
        if dice.chance(0.75):
            first = dice.between(edges.days(182) - 90 * ONE_DAY, desk.as_at)
    if status == "E1":
        first = start + timedelta(days=dice.whole(100, 330))
    return dice.start(min(first, desk.as_at), start, desk.as_at, (edges.days(182),))


def _permanence_plan(start: date, desk: Desk) -> str | None:
    none = NO_PERMANENCE_PLAN_YET if start > desk.edges.months(4) else share("no_permanence_plan")
    return None if desk.dice.chance(none) else desk.dice.one_of("ffffffabbccdg")


def _cells(period: Period, staff: Cells, desk: Desk) -> Cells:
    child, dice = period.child, desk.dice
    return {
        **child.cells(),
        "unaccompanied": "yes" if period.unaccompanied else "no",
        "disability": child.disability,
        "care_start": period.start,
        "need_code": period.need,
        "repeat_period": "no",
        "legal_start": period.legal_start,
        "legal_status": period.legal_status,
        "last_review": None,
        "last_visit": None,
        "permanence_plan": period.plan,
        "last_iro_contact": None,
        "last_health_assessment": None,
        "last_dental_check": None,
        "placements_12_months": 1,
        "care_end": None,
        "end_reason": None,
        "placement_start": period.placement_start,
        "placement_type": period.placement,
        "placement_provider": "PR0" if period.placement == "P1" else dice.pick("provider"),
        "placement_postcode": f"ZZ{dice.whole(1, 99)} {dice.whole(1, 9)}FX",
        "placement_urn": period.urn,
        "placement_location": "in" if period.authority == names()["own_authority"] else "out",
        "placement_authority": period.authority,
        "missing_episodes": 0,
        "absent_episodes": 0,
        "interview_offered": None,
        "interview_accepted": None,
        **staff,
    }


def _order_answers(period: Period, desk: Desk) -> Answers:
    edges = desk.edges
    answers: Answers = {"care.open": met()}
    if period.legal_status == "C1":
        late = period.legal_start <= edges.days(182)
        answers["care.interim_order_over_26_weeks"] = late_when(late, "over 26 weeks")
    if (period.placement, period.legal_status) == ("P1", "C2"):
        late = period.placement_start <= edges.months(12)
        answers["care.with_parents_on_full_order"] = late_when(late, "over 12 months")
    if period.start <= edges.months(4):
        answers["care.no_permanence_plan"] = late_when(period.plan is None, "no permanence plan")
    if period.legal_status == "V2" and period.child.age < 16:
        answers |= _section20(period, desk)
    out = period.authority != names()["own_authority"]
    return answers | {"care.outside_authority": late_when(out, "outside the authority")}


def _section20(period: Period, desk: Desk) -> Answers:
    measure = "care.section20_over_12_months"
    if period.unaccompanied:
        return {measure: excluded("unaccompanied: listed apart")}
    if period.need == "N2":
        return {measure: excluded("disabled: listed apart")}
    late = period.legal_start <= desk.edges.months(12)
    return {measure: late_when(late, "over 12 months")}


def _counts(period: Period, desk: Desk) -> tuple[Cells, Answers]:
    dice = desk.dice
    placements = dice.whole(3, 6) if dice.usually("three_placements") else dice.whole(1, 2)
    again = dice.usually("return_in_12_months") and period.start > months_after(desk.as_at, -12)
    cells: Cells = {
        "placements_12_months": placements,
        "repeat_period": "yes" if again else "no",
        "absent_episodes": dice.whole(1, 2) if dice.chance(0.03) else 0,
    }
    cells |= _missing(desk)
    return cells, _count_answers(cells)


def _missing(desk: Desk) -> Cells:
    dice = desk.dice
    episodes = dice.one_of((1, 1, 1, 2, 2, 3, 4, 7)) if dice.usually("missing") else 0
    if not episodes:
        return {"missing_episodes": 0}
    offered = None if dice.chance(0.06) else "yes" if dice.usually("interview_offered") else "no"
    accepted = dice.one_of(("yes", "no")) if offered == "yes" else None
    cells: Cells = {"interview_offered": offered, "interview_accepted": accepted}
    return {"missing_episodes": episodes, **cells}


def _count_answers(cells: Mapping[str, Cell]) -> Answers:
    placements, episodes = cells["placements_12_months"], cells["missing_episodes"]
    again = cells["repeat_period"] == "yes"
    answers = {
        "care.three_or_more_placements": late_when(_over(placements, 2), "3 or more placements"),
        "care.return_within_12_months": late_when(again, "a second period"),
        "care.missing_repeatedly": late_when(_over(episodes, 2), "3 or more episodes"),
    }
    if episodes:
        offered = cells["interview_offered"]
        answers["care.return_interview_offered"] = care_reviews.yes_or_no(offered)
    return answers


def _over(cell: Cell, most: int) -> bool:
    return isinstance(cell, int) and cell > most
