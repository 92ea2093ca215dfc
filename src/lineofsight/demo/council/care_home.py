"""Where a child in care lives, and whether the law lets the child live there."""

from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.demo.council.calendar import ONE_DAY
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.period import Period
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import Answer, excluded, late_when, met, not_met
from lineofsight.demo.council.staff import names

ON_THEIR_OWN = {"P2", "H5", "K3"}
HOMES = {"K1", "K2", "H5", "K3", "R1", "S1"}
LISTED_APART = {
    "T1": "stay in hospital: listed apart",
    "R1": "residential care home: listed apart",
    "R2": "health trust: listed apart",
    "R3": "residential family centre: listed apart",
    "R5": "young offender institution: listed apart",
}
ELSEWHERE_IN_THE_UK = ("WAL", "SCO", "NIR")
SUPPORTED_ACCOMMODATION_REGISTERS = date(2023, 10, 28)
FORBIDDEN_AT_THAT_AGE = 0.012
SAME_HOME_ALL_ALONG = 0.35
PLACED_FOR_ADOPTION = 0.3  # of children with a placement order
LONGEST_STAY_IN_HOSPITAL = timedelta(days=42)


@dataclass(frozen=True)
class Home:
    """The most recent placement."""

    placement: str
    start: date
    urn: str | None
    authority: str


def draw(child: Child, care_start: date, legal_status: str, desk: Desk) -> Home:
    """A home that fits the child's age and order, but for a few that should not be."""
    placement = draw_placement(child, legal_status, desk)
    urn = draw_urn(placement, desk)
    start = _start(care_start, placement, desk)
    return Home(placement, start, urn, draw_authority(placement, desk))


def draw_urn(placement: str, desk: Desk) -> str | None:
    """The registration of a home that needs one, where it is recorded."""
    if placement in HOMES and not desk.dice.usually("no_urn"):
        return f"SC{desk.dice.whole(900000, 999999)}"
    return None


def with_adopters(placement: str) -> bool:
    """Placed for adoption."""
    return placement.startswith("A")


def setting(period: Period, desk: Desk) -> Answer:
    """care.setting_needs_answer"""
    kind = period.placement
    if kind in LISTED_APART:
        return excluded(LISTED_APART[kind])
    if kind in ON_THEIR_OWN and period.child.age < 16:
        return not_met("under 16 in a setting the law forbids")
    if kind.startswith("Z"):
        return not_met("other placement")
    if period.urn is not None:
        return met()
    if kind == "K2":
        return late_when(period.authority not in ELSEWHERE_IN_THE_UK, "no registration shown")
    registers = desk.as_at >= SUPPORTED_ACCOMMODATION_REGISTERS
    return late_when(kind in ("H5", "K3") and registers, "no registration shown")


def draw_placement(child: Child, legal_status: str, desk: Desk) -> str:
    """A kind of home that fits the child's age and order, but for a few that should not be."""
    if child.age < 16 and desk.dice.chance(FORBIDDEN_AT_THAT_AGE):
        return desk.dice.one_of(sorted(ON_THEIR_OWN))
    if legal_status == "E1" and desk.dice.chance(PLACED_FOR_ADOPTION):
        return desk.dice.one_of(("A3", "A5", "A6"))
    placement = desk.dice.pick("placement")
    while not _fits(placement, child, legal_status):
        placement = desk.dice.pick("placement")
    return placement


def _fits(placement: str, child: Child, legal_status: str) -> bool:
    if placement in ON_THEIR_OWN:
        return child.age >= 16
    if placement == "P1":
        return legal_status in ("C1", "C2")
    if with_adopters(placement):
        return False  # drawn with the placement order
    if placement == "R5":
        return legal_status.startswith("J")
    return True


def _start(care_start: date, placement: str, desk: Desk) -> date:
    edges, dice = desk.edges, desk.dice
    if placement == "T1":
        return dice.between(max(care_start, desk.as_at - LONGEST_STAY_IN_HOSPITAL), desk.as_at)
    if dice.chance(SAME_HOME_ALL_ALONG) and not with_adopters(placement):
        return care_start
    longest = 170 if placement == "U3" else 900
    first = max(care_start, desk.as_at - timedelta(days=longest))
    beside = [edges.days(7), edges.months(12)]
    if placement == "U3":
        beside = [edges.days(168) + ONE_DAY, edges.days(7)]
    return dice.start(dice.between(first, desk.as_at), care_start, desk.as_at, beside)


def draw_authority(placement: str, desk: Desk) -> str:
    """In which authority a home of this kind is."""
    if not desk.dice.usually("outside"):
        return str(names()["own_authority"])
    if desk.dice.chance(share("on_the_edge") / 2) and placement != "P1":
        return desk.dice.one_of(ELSEWHERE_IN_THE_UK)
    return str(desk.dice.one_of(names()["other_authorities"]))
