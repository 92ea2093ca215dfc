"""List 2: early help, and what early_help.stepped_up must say of each child."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY, edge_of_months, months_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.life import Life, Said, Shown, one_case
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.record import Answer, Cells, Row, cannot_say, met, not_met
from lineofsight.model.verdicts import Verdict

LEAD_ORGANISATIONS = ("Nethermere Primary", "Family Hub Sallowby", "Health visiting", "Early Help")
STILL_RUNNING = 0.45
END_BOOKED = 0.01
MEASURE = "early_help.stepped_up"
LONGEST = 150


def row(child: Child, start: date, end: date | None, desk: Desk) -> Row:
    """An early help assessment."""
    cells: Cells = {
        "assessment_start": max(start, child.first_day),
        "assessment_end": end,
        "organisation": desk.dice.one_of(LEAD_ORGANISATIONS),
    }
    return Row("early_help", child.cells() | cells)


def not_referred(child: Child, desk: Desk) -> Row:
    """Early help, running or completed in the six months, of a child who was not referred."""
    dice = desk.dice
    if dice.chance(END_BOOKED):
        end: date | None = desk.as_at + timedelta(days=dice.whole(1, 30))
    elif dice.chance(STILL_RUNNING):
        end = None
    else:
        end = dice.between(max(desk.edges.period + ONE_DAY, child.first_day), desk.as_at)
    last = min(end or desk.as_at, desk.as_at)
    return row(child, last - timedelta(days=dice.whole(0, LONGEST)), end, desk)


def before(referral: date, child: Child, desk: Desk) -> Row:
    """Early help that ran before a referral, now and then beside one of the two boundaries."""
    dice = desk.dice
    if dice.usually("on_the_edge"):
        start = min(referral + timedelta(days=dice.whole(-1, 1)), desk.as_at)
        return row(child, start, None, desk)
    start = referral - timedelta(days=dice.whole(10, LONGEST))
    end = None if dice.chance(STILL_RUNNING) else dice.between(referral, desk.as_at)
    return row(child, start, end, desk)


def ended_six_months_before(referral: date, child: Child, desk: Desk) -> Row:
    """Early help that was completed six months before a referral, or a day longer ago."""
    end = edge_of_months(referral, 6) + timedelta(days=desk.dice.whole(0, 1))
    end = max(end, child.first_day)
    return row(child, end - timedelta(days=desk.dice.whole(20, LONGEST)), end, desk)


def said(life: Life) -> Iterator[Said]:
    """early_help.stepped_up: one case a child; any of the rows followed by a referral counts."""
    rows = life.of("early_help")
    found = {answer.verdict: answer for row in rows if (answer := _stepped_up(row, life))}
    for verdict in (Verdict.MET, Verdict.CANNOT_SAY, Verdict.NOT_MET):
        if verdict in found:
            yield from one_case(rows, MEASURE, found[verdict])
            return


def _stepped_up(row: Shown, life: Life) -> Answer:
    start = row.day("assessment_start")
    if start is None:
        return cannot_say("the start of early help is not known")
    referrals = [each.day("referral_date") for each in life.of("referrals")]
    after = [day for day in referrals if day and day >= start]
    if after and row.unread("assessment_end"):
        return cannot_say("when early help ended cannot be read")
    if _soon_enough(after, row):
        return met("referred")
    if None in referrals:
        return cannot_say("the day of a referral is not known")
    return not_met("not referred")


def _soon_enough(after: Sequence[date], row: Shown) -> bool:
    end = row.day("assessment_end")
    return any(end is None or day <= months_after(end, 6) for day in after)
