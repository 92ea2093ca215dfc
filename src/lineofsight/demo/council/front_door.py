"""Lists 1 to 5: how children came to be known. Nothing is asked of them yet."""

from collections.abc import Iterator
from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY, working_days_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.record import Cell, Cells, Row

LEAD_ORGANISATIONS = ("Nethermere Primary", "Family Hub Sallowby", "Health visiting", "Early Help")


def contact(child: Child, day: date, desk: Desk) -> Row:
    """A contact on this day."""
    source = desk.dice.pick("referral_source")
    return Row("contacts", {**child.cells(), "contact_date": day, "contact_source": source})


def early_help(child: Child, day: date, desk: Desk) -> Row:
    """An early help assessment that began on this day."""
    end = day + timedelta(days=desk.dice.whole(20, 200))
    cells: Cells = {
        "assessment_start": day,
        "assessment_end": end if end <= desk.as_at else None,
        "organisation": desk.dice.one_of(LEAD_ORGANISATIONS),
    }
    return Row("early_help", child.cells() | cells)


def referral(child: Child, day: date, staff: Cells, desk: Desk, *, closed: bool) -> Row:
    """A referral on this day."""
    cells: Cells = {
        "referral_date": day,
        "referral_source": desk.dice.pick("referral_source"),
        "no_further_action": "yes" if closed else "no",
        "referrals_12_months": desk.dice.whole(1, 2) if desk.dice.chance(0.22) else 0,
    }
    return Row("referrals", child.cells() | cells | staff)


def assessment(child: Child, day: date, staff: Cells, desk: Desk, *, open_now: bool) -> Row:
    """An assessment that began on this day."""
    dice = desk.dice
    days = dice.whole(46, 70) if dice.chance(0.14) else dice.whole(10, 45)
    done = min(working_days_after(day, days), desk.as_at)
    unfinished: Cells = dict.fromkeys(("child_seen", "authorised", "support_required"))
    finished: Cells = {
        "child_seen": "yes" if dice.chance(0.97) else "no",
        "authorised": done,
        "support_required": "yes" if dice.chance(0.69) else "no",
    }
    cells: Cells = {"disability": child.disability, "assessment_start": day}
    cells |= unfinished if open_now else finished
    return Row("assessments", child.cells() | cells | staff)


def section47(child: Child, day: date, planned: date | None, staff: Cells, desk: Desk) -> Row:
    """An enquiry from this day; `planned` is when its conference made a plan."""
    dice = desk.dice
    unnecessary, conference, resulted = "no", planned, "yes"
    if planned is None:
        held = working_days_after(day, dice.whole(8, 17))
        if held <= desk.as_at and dice.chance(0.08):
            conference, resulted = held, "no"
        else:
            unnecessary = "yes"
    cells: dict[str, Cell] = {
        "disability": child.disability,
        "strategy_date": day,
        "conference_unnecessary": unnecessary,
        "conference_date": conference,
        "plan_resulted": resulted if conference else None,
        "section47_12_months": dice.whole(1, 2) if dice.chance(0.15) else 0,
        "conferences_12_months": 1 if dice.chance(0.06) else 0,
    }
    return Row("section47", child.cells() | cells | staff)


def first_days(child: Child, start: date, staff: Cells, desk: Desk) -> Iterator[Row]:
    """Contact, referral and assessment of an episode of need that began in the period."""
    if start <= desk.edges.period:
        return
    came = max(start - desk.dice.whole(0, 2) * ONE_DAY, child.first_day, desk.edges.period)
    yield contact(child, came, desk)
    yield referral(child, start, staff, desk, closed=False)
