"""List 9: care leavers, with what leaving.* must say of each."""

from dataclasses import dataclass
from datetime import date, timedelta

from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.people import Child
from lineofsight.demo.council.rates import share
from lineofsight.demo.council.record import (
    Answer,
    Answers,
    Cells,
    Row,
    cannot_say,
    excluded,
    late_when,
    met,
    not_met,
)

OF_ADVISER_AND_PLAN = ("leaving.adviser_allocated", "leaving.pathway_plan_overdue")
GONE = {"died": "died", "RHOM": "returned home", "abroad": "gone abroad"}
NOT_KNOWN = not_met("not known")
NO_CONTACT = 0.03
NO_REVIEW = 0.05
OUT_OF_TOUCH_TOO_LONG = 0.8  # of those not in touch


@dataclass(frozen=True)
class Leaver:
    """A young person, and what is recorded of them. None is a blank cell."""

    child: Child
    eligibility: str
    in_touch: str | None
    adviser: str | None
    contact: date | None
    review: date | None
    accommodation: str | None
    suitability: str | None
    activity: str | None

    @property
    def still_owed(self) -> bool:
        """Under 21, or 21 to 24 with an adviser."""
        return self.child.age < 21 or (self.child.age < 25 and self.adviser is not None)


def draw(child: Child, eligibility: str, staff: Cells, adviser: Cells, desk: Desk) -> Row:
    """A row of List 9 and its answers."""
    leaver = _leaver(child, eligibility, adviser, desk)
    cells: Cells = {
        **child.cells(),
        "unaccompanied": "yes" if desk.dice.usually("unaccompanied") else "no",
        "disability": child.disability,
        **staff,
        "adviser": leaver.adviser,
        "eligibility": eligibility,
        "pathway_review": leaver.review,
        "in_touch": leaver.in_touch,
        "last_contact": leaver.contact,
        "accommodation": leaver.accommodation,
        "suitability": leaver.suitability,
        "activity": leaver.activity,
    }
    return Row("leaving", cells, said_of(leaver, desk))


def said_of(leaver: Leaver, desk: Desk) -> Answers:
    """leaving.*"""
    return _left_out(leaver, _all_answers(leaver, desk))


def draw_eligibility(child: Child, desk: Desk) -> str:
    """The category of a young person who has left care."""
    drawn = desk.dice.pick("eligibility")
    return "relevant" if child.age < 18 and drawn == "former_relevant" else drawn


def _leaver(child: Child, eligibility: str, adviser: Cells, desk: Desk) -> Leaver:
    dice = desk.dice
    in_touch = _in_touch_code(eligibility, desk)
    alone = dice.usually("no_adviser_over_21" if child.age > 20 else "no_adviser")
    known = in_touch in ("yes", None) or dice.chance(0.4)
    suitability = _blank(dice.pick("suitability")) if known else None
    kind = dice.pick("accommodation") if known else None
    return Leaver(
        child=child,
        eligibility=eligibility,
        in_touch=in_touch,
        adviser=None if alone else str(adviser["worker"] or "") or None,
        contact=_contact(child, in_touch, desk),
        review=_review(child, desk),
        accommodation="Y" if in_touch is None and kind == "X" else kind,
        suitability=suitability,
        activity=_blank(dice.pick("activity")) if known else None,
    )


def _in_touch_code(eligibility: str, desk: Desk) -> str | None:
    code = _blank(desk.dice.pick("in_touch"))
    # With an exclusion as well, the words leave open which of the two comes first.
    return code if eligibility.endswith("relevant") else code or "no"


def _blank(code: str) -> str | None:
    return None if code == "blank" else code


def _contact(child: Child, in_touch: str | None, desk: Desk) -> date | None:
    dice = desk.dice
    if dice.chance(NO_CONTACT):
        return None
    late = share("contact_late") if in_touch == "yes" else OUT_OF_TOUCH_TOO_LONG
    over_a_year = child.age > 20 and dice.chance(share("contact_late"))
    edge = desk.edges.months(12 if over_a_year else 2)
    return dice.last_done(edge, _sixteenth(child), desk.as_at, late)


def _review(child: Child, desk: Desk) -> date | None:
    if desk.dice.chance(NO_REVIEW):
        return None
    edge = desk.edges.months(6)
    return desk.dice.last_done(edge, _sixteenth(child), desk.as_at, share("pathway_late"))


def _sixteenth(child: Child) -> date:
    return child.born + timedelta(days=5844)


def _left_out(leaver: Leaver, answers: Answers) -> Answers:
    if leaver.in_touch in GONE:
        return dict.fromkeys(answers, excluded(GONE[leaver.in_touch]))
    if leaver.eligibility == "eligible":
        away = {each for each in answers if each not in OF_ADVISER_AND_PLAN}
        answers |= dict.fromkeys(away, excluded("eligible: still in care"))
    if leaver.eligibility == "qualifying":
        away = {each for each in answers if each in OF_ADVISER_AND_PLAN}
        answers |= dict.fromkeys(away, excluded("qualifying"))
    return _in_touch_unknown(answers) if leaver.in_touch is None else answers


def _in_touch_unknown(answers: Answers) -> Answers:
    unknown = cannot_say("whether the young person died or returned home is not recorded")
    return dict.fromkeys(answers, unknown) | {"leaving.in_touch": answers["leaving.in_touch"]}


def _all_answers(leaver: Leaver, desk: Desk) -> Answers:
    return {
        "leaving.in_touch": _in_touch(leaver),
        **_age_answers(leaver, desk),
        **_home_answers(leaver),
        "leaving.education_employment_training": _activity(leaver),
    }


def _in_touch(leaver: Leaver) -> Answer:
    if leaver.in_touch is None:
        return NOT_KNOWN
    return met() if leaver.in_touch == "yes" else not_met(f"not in touch ({leaver.in_touch})")


def _age_answers(leaver: Leaver, desk: Desk) -> Answers:
    answers: Answers = {}
    edges, age = desk.edges, leaver.child.age
    nobody = late_when(leaver.adviser is None, "no named adviser")
    if leaver.still_owed:
        answers["leaving.contact_overdue"] = _overdue(leaver.contact, edges.months(2))
        answers["leaving.pathway_plan_overdue"] = _overdue(leaver.review, edges.months(6))
    if age < 21:
        answers["leaving.adviser_allocated"] = nobody
    elif age < 25:
        silent = _overdue(leaver.contact, edges.months(12))
        answers["leaving.over_21_without_adviser"] = nobody
        answers["leaving.over_21_no_contact_12_months"] = silent
    return answers


def _overdue(last: date | None, edge: date) -> Answer:
    return late_when(last is None or last <= edge, "never" if last is None else "overdue")


def _home_answers(leaver: Leaver) -> Answers:
    kind = leaver.accommodation
    suitable = met() if leaver.suitability == "suitable" else not_met("unsuitable")
    return {
        "leaving.suitable_accommodation": NOT_KNOWN if leaver.suitability is None else suitable,
        "leaving.homeless_or_emergency": _homeless(kind),
        "leaving.address_not_known": late_when(kind in (None, "R"), "address not known"),
    }


def _homeless(kind: str | None) -> Answer:
    if kind is None:
        return cannot_say("type of accommodation not recorded")
    if kind == "X":
        return excluded("in custody: shown apart")
    return late_when(kind in ("S", "V", "W"), "no fixed abode, emergency or bed and breakfast")


def _activity(leaver: Leaver) -> Answer:
    if leaver.activity is None:
        return NOT_KNOWN
    return late_when(leaver.activity.startswith("G"), "not in education, employment or training")
