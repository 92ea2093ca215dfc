"""List 4: assessments, and what assessments.* must say of each."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from lineofsight.demo.council.calendar import ONE_DAY, edge_of_working_days, working_days_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.life import Life, Said, Shown, on_each
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.record import (
    Answer,
    Cells,
    Row,
    cannot_say,
    late_when,
    met,
    not_met,
)

LIMIT = 45  # working days
SOON = 10  # working days
AUTHORISATION_BOOKED = 0.01
NO_START = cannot_say("the start is not known")
NOT_READ = cannot_say("whether and when it was authorised cannot be read")


def still_open(child: Child, start: date, staff: Cells, desk: Desk) -> Row:
    """An assessment that nobody has authorised by the day."""
    booked = None
    if desk.dice.chance(AUTHORISATION_BOOKED):
        booked = desk.as_at + timedelta(days=desk.dice.whole(1, 20))
    return _row(child, start, staff, {"authorised": booked})


def finished(
    child: Child, start: date, done: date, staff: Cells, desk: Desk, *, support: bool
) -> Row:
    """An assessment that was authorised, and what it found."""
    dice = desk.dice
    seen = None if dice.usually("seen_not_recorded") else "yes"
    found: Cells = {
        "child_seen": seen if dice.usually("seen_in_assessment") else "no",
        "authorised": done,
        "support_required": "yes" if support else "no",
    }
    return _row(child, start, staff, found)


def begun(child: Child, start: date, staff: Cells, desk: Desk) -> Iterator[Row]:
    """An assessment that found that the child needs support, or that is still going on.

    Nothing when it was authorised before the list goes back.
    """
    done = working_days_after(start, duration(desk))
    if done > desk.as_at:
        yield still_open(child, start, staff, desk)
    elif done >= desk.edges.period:
        yield finished(child, start, done, staff, desk, support=True)


def again(child: Child, first: date, staff: Cells, desk: Desk) -> Row:
    """Another assessment of a child who has been open for long, authorised in the six months."""
    edges, dice = desk.edges, desk.dice
    drawn = dice.between(max(edges.period + ONE_DAY, first), desk.as_at)
    done = dice.start(drawn, first, desk.as_at, (edges.period, desk.as_at - ONE_DAY))
    start = max(started_before(done, desk), first)
    return finished(child, start, done, staff, desk, support=dice.usually("support_still_required"))


def open_start(child: Child, desk: Desk) -> date:
    """When an assessment that is still open began, now and then beside a boundary."""
    edges = desk.edges
    drawn = desk.as_at - timedelta(days=desk.dice.whole(0, 75))
    beside = (edges.working_days(LIMIT), edges.due_within(SOON, LIMIT))
    return desk.dice.start(drawn, child.first_day, desk.as_at, beside)


def started_before(done: date, desk: Desk) -> date:
    """When an assessment that was authorised on this day began."""
    return edge_of_working_days(done, duration(desk)) + ONE_DAY


def duration(desk: Desk) -> int:
    """How many working days an assessment takes."""
    if desk.dice.usually("on_the_edge"):
        return desk.dice.whole(LIMIT - 1, LIMIT + 1)
    least, most = desk.dice.in_band("assessment_days")
    return desk.dice.whole(least + 1, most)


def _row(child: Child, start: date, staff: Cells, found: Cells) -> Row:
    cells: Cells = {"disability": child.disability, "assessment_start": start}
    cells |= dict.fromkeys(("child_seen", "authorised", "support_required"))
    return Row("assessments", child.cells() | cells | found | staff)


def said(life: Life) -> Iterator[Said]:
    """assessments.*"""
    edges = life.edges
    answers = {
        "assessments.within_45_working_days": partial(_in_time, edges=edges),
        "assessments.within_45_working_days_of_referral": partial(_since_referral, life=life),
        "assessments.child_seen": partial(_seen, edges=edges),
        "assessments.no_further_action": partial(_no_further_action, edges=edges),
        "assessments.open_past_45_working_days": partial(_past, edges=edges),
        "assessments.due_within_10_working_days": partial(_due_soon, edges=edges),
    }
    yield from on_each(life.of("assessments"), answers)


def _authorised(row: Shown, edges: Edges) -> date | None:
    done = row.day("authorised")
    return done if done and done > edges.period else None


def _in_time(row: Shown, edges: Edges) -> Answer | None:
    if row.unread("authorised"):
        return NOT_READ
    done, start = _authorised(row, edges), row.day("assessment_start")
    if done is None:
        return None
    if start is None:
        return NO_START
    return late_when(done > working_days_after(start, LIMIT), "over 45 working days")


def _since_referral(row: Shown, life: Life) -> Answer | None:
    if row.unread("authorised"):
        return NOT_READ
    done, start = _authorised(row, life.edges), row.day("assessment_start")
    if done is None:
        return None
    if start is None:
        return NO_START
    known = [day for each in life.of("referrals") if (day := each.day("referral_date"))]
    before = [day for day in known if day <= start]
    if not before:
        return cannot_say("the referral is not in the file")
    late = done > working_days_after(max(before), LIMIT)
    return late_when(late, "over 45 working days from the referral")


def _seen(row: Shown, edges: Edges) -> Answer | None:
    if row.unread("authorised"):
        return NOT_READ
    if _authorised(row, edges) is None:
        return None
    code = row.value("child_seen")
    if code is None:
        return cannot_say("not recorded whether the child was seen")
    return late_when(code == "no", "the child was not seen")


def _no_further_action(row: Shown, edges: Edges) -> Answer | None:
    if row.unread("authorised"):
        return NOT_READ
    if _authorised(row, edges) is None:
        return None
    code = row.value("support_required")
    if code is None:
        return cannot_say("not recorded whether support is needed")
    return met("no support needed") if code == "no" else not_met("support needed")


def _past(row: Shown, edges: Edges) -> Answer | None:
    if row.unread("authorised"):
        return NOT_READ
    if row.day("authorised"):
        return None
    start = row.day("assessment_start")
    if start is None:
        return NO_START
    return late_when(start <= edges.working_days(LIMIT), "open past 45 working days")


def _due_soon(row: Shown, edges: Edges) -> Answer | None:
    past = _past(row, edges)
    start = row.day("assessment_start")
    if start is None or past is None:
        return past
    if start <= edges.working_days(LIMIT):
        return None
    if past == NOT_READ:
        return past
    if start <= edges.due_within(SOON, LIMIT):
        return met("due within 10 working days")
    return not_met("due later")
