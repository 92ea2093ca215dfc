"""List 11: people who asked to adopt, with what adopters.* must say of each family."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY, edge_of_months, months_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.life import Life, Said, Shown, one_case
from lineofsight.demo.council.record import Answer, Cell, Cells, Row, cannot_say, late_when
from lineofsight.model.verdicts import Verdict

STAGES = {1: 2, 2: 4}  # the months each may take
COUPLE = 0.8
ONE_OF_THEM_EARLIER = 0.15  # of the couples whose first stage was late
NO_FAMILY_ID = 0.08
LEFT = 0.12
BESIDE = 0.4  # of days beside a boundary: the list is short
LESS_FAVOURABLE = (Verdict.NOT_MET, Verdict.CANNOT_SAY, Verdict.MET)


def matched(
    family: str, match: date, placed: date | None, adopted: date | None, desk: Desk
) -> list[Row]:
    """The family that a child was matched with: approved some time before."""
    stages = _backward(match - timedelta(days=desk.dice.whole(10, 400)), desk)
    later: Cells = {"match_date": match, "placed_date": placed, "adopted_date": adopted}
    return _people(family, family, stages | later | {"children_placed": int(bool(placed))}, desk)


def in_progress(number: int, desk: Desk) -> list[Row]:
    """A family that asked to adopt and has no child yet."""
    edges, dice = desk.edges, desk.dice
    drawn = dice.between(months_after(desk.as_at, -13), months_after(desk.as_at, 4))
    if dice.chance(BESIDE):
        drawn = dice.one_of((edges.year, edges.year + ONE_DAY, desk.as_at))
    stages = _backward(drawn, desk) if dice.chance(0.6) else _first_stage(drawn, desk)
    done = {column: _by(desk.as_at, day) for column, day in stages.items()}
    left: Cells = {}
    if dice.chance(LEFT) and done["stage_2_end"] is None:
        left = {"left_date": desk.as_at, "left_reason": dice.one_of("123")}
    family = f"FF{number:05d}"
    known = None if dice.chance(NO_FAMILY_ID) else family
    return _people(family, known, done | left, desk)


def _backward(end: date, desk: Desk) -> Cells:
    """Both stages, the second ending on this day."""
    start = _started(end, STAGES[2], desk)
    return _first_stage(start - timedelta(days=desk.dice.whole(0, 40)), desk) | {
        "stage_2_start": start,
        "stage_2_end": end,
    }


def _first_stage(end: date, desk: Desk) -> Cells:
    start = _started(end, STAGES[1], desk)
    return {
        "enquiry_date": start - timedelta(days=desk.dice.whole(5, 60)),
        "stage_1_start": start,
        "stage_1_end": end,
        "stage_2_start": None,
        "stage_2_end": None,
    }


def _started(end: date, months: int, desk: Desk) -> date:
    """When a stage began that ended on this day; up to the edge it took too long."""
    edge, dice = edge_of_months(end, months), desk.dice
    if dice.chance(BESIDE):
        return edge + timedelta(days=dice.whole(0, 1))
    if dice.usually("stage_late"):
        return edge - timedelta(days=dice.whole(0, 60))
    return dice.between(edge + ONE_DAY, end - 20 * ONE_DAY)


def _by(as_at: date, day: Cell) -> Cell:
    return day if isinstance(day, date) and day <= as_at else None


def _people(number: str, family: str | None, cells: Cells, desk: Desk) -> list[Row]:
    """One or two people. Where the stages of the two differ, those of the first are the worse."""
    first = Row("adopters", _cells(number, 0, family, desk) | cells)
    if not desk.dice.chance(COUPLE):
        return [first]
    second = Row("adopters", _cells(number, 1, family, desk) | cells)
    end = cells["stage_1_end"]
    if isinstance(end, date) and desk.dice.chance(ONE_OF_THEM_EARLIER):
        in_time = {"stage_1_start": edge_of_months(end, STAGES[1]) + ONE_DAY}
        second = replace(second, cells={**second.cells, **in_time})
        late = {"stage_1_start": edge_of_months(end, STAGES[1])}
        first = replace(first, cells={**first.cells, **late})
    return [first, second]


def _cells(number: str, place: int, family: str | None, desk: Desk) -> Cells:
    dice = desk.dice
    nothing_yet = ("match_date", "placed_date", "children_placed", "adopted_date", "left_date")
    return {
        "adopter_id": f"FA{number[2:]}{'AB'[place]}",
        "family_id": family,
        "gender": ("female", "male")[place],
        "ethnicity": dice.pick("ethnicity"),
        "disability": "yes" if dice.chance(0.05) else "no",
        "fostering_for_adoption": "no",
        **dict.fromkeys(("application_date", "approval_date", "left_reason", *nothing_yet)),
    }


def said(life: Life) -> Iterator[Said]:
    """adopters.*: one case a family, the less favourable of its rows."""
    rows = life.of("adopters")
    for stage, months in STAGES.items():
        found = {each.verdict: each for row in rows if (each := _in_time(row, stage, months))}
        worst = next((found[verdict] for verdict in LESS_FAVOURABLE if verdict in found), None)
        yield from one_case(rows, f"adopters.stage_{stage}_in_time", worst)


def _in_time(row: Shown, stage: int, months: int) -> Answer | None:
    if row.unread(f"stage_{stage}_end"):
        return cannot_say(f"when stage {stage} ended cannot be read")
    start, end = row.day(f"stage_{stage}_start"), row.day(f"stage_{stage}_end")
    if end is None or end <= months_after(row.as_at, -12):
        return None
    if start is None:
        return cannot_say(f"when stage {stage} started is not known")
    return late_when(end > months_after(start, months), f"over {months} months")
