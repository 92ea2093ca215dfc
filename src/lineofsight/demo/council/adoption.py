"""Lists 10 and 11: adoption and adopters. Nothing is asked of them yet."""

from datetime import date, timedelta

from lineofsight.demo.council.calendar import months_after
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.record import Cells, Row

STEPS = ("decision_date", "order_date", "match_date", "placed_date", "adopted_date")


def child_row(child: Child, entered: date, family: str, desk: Desk) -> Row:
    """A child with a decision for adoption, as far along as the days allow."""
    dice, day = desk.dice, max(entered, months_after(desk.as_at, -20))
    cells: Cells = {**child.cells(), "family_id": None, "disability": child.disability}
    cells |= {"care_start": entered, "reversed_date": None, "reversed_reason": None}
    cells |= {"concurrent_date": None, **dict.fromkeys(STEPS)}
    for step in STEPS:
        day += timedelta(days=dice.whole(40, 200))
        if day > desk.as_at:
            break
        cells[step] = day
    if cells["match_date"]:
        cells["family_id"] = family
    elif cells["decision_date"] and dice.chance(0.2):
        cells |= {"reversed_date": desk.as_at, "reversed_reason": "RD3"}
    return Row("adoption", cells)


def family(number: int, desk: Desk) -> list[Row]:
    """The one or two people of a family that asked to adopt."""
    dice = desk.dice
    enquiry = dice.between(months_after(desk.as_at, -14), desk.as_at)
    cells = _stages(enquiry, desk)
    couple = 2 if dice.chance(0.8) else 1
    return [
        Row(
            "adopters",
            {
                "adopter_id": f"FA{number:05d}{'AB'[each]}",
                "family_id": f"FF{number:05d}",
                "gender": ("female", "male")[each],
                "ethnicity": dice.pick("ethnicity"),
                "disability": "yes" if dice.chance(0.05) else "no",
                **cells,
            },
        )
        for each in range(couple)
    ]


def _stages(enquiry: date, desk: Desk) -> Cells:
    cells: Cells = {"fostering_for_adoption": "no", "enquiry_date": enquiry}
    cells |= dict.fromkeys(("application_date", "match_date", "placed_date", "children_placed"))
    cells |= dict.fromkeys(("adopted_date", "left_date", "left_reason", "approval_date"))
    day = enquiry
    for step in ("stage_1_start", "stage_1_end", "stage_2_start", "stage_2_end"):
        day += timedelta(days=desk.dice.whole(10, 75 if step == "stage_1_end" else 40))
        cells[step] = day if day <= desk.as_at else None
    return cells
