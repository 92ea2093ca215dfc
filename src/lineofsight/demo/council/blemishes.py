"""Cells that are blank, dated after the day, or rubbish, and what that makes unanswerable.

A blemish is only planted where it could change the population or the verdict beyond doubt, so
that what it makes `cannot_say` is known when it is planted. Blanks and later days are in every
style; rubbish is written by the messy one.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from lineofsight.demo.council.care_health import FIRST as FIRST_HEALTH_ASSESSMENT
from lineofsight.demo.council.desk import Desk
from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.edges import Edges
from lineofsight.demo.council.record import Row, cannot_say
from lineofsight.model.verdicts import Verdict

Spoils = Callable[[Row, Edges], set[str]]

BLANK_OR_LATER = 0.02  # of rows, in every style
RUBBISH = 0.06  # of rows, in the messy style
RUBBISH_NOBODY_READS = 0.02  # of cells that no measure reads, in the messy style
RUBBISH_DATES = ("31/02/2025", "tbc", "01/01/1900", "00/00/0000", "see case notes", "99/99/9999")
RUBBISH_CODES = ("~DO NOT USE ESCR TESTING ONLY!!!!", "Code 'C1' is not mapped", "zzz", "see notes")
DATE_ENDINGS = (
    *("_start", "_end", "_visit", "_seen", "_contact", "_check", "_birth"),
    *("_review", "_health_assessment"),
)
CARE_LATER = (FIRST_HEALTH_ASSESSMENT, "care.dental_check_overdue")
CARE_STARTED = {
    *CARE_LATER,
    "care.health_assessment_overdue",
    "care.no_permanence_plan",
}


@dataclass(frozen=True)
class Blemish:
    """What may be wrong with a column, and the measures of a row that it makes unanswerable."""

    kinds: tuple[str, ...]
    spoils: Spoils


def blemished(row: Row, desk: Desk) -> Row:
    """The row, with a blemish now and then."""
    row = _unread(row, desk)
    if not _plain(row):
        return row
    if desk.dice.chance(BLANK_OR_LATER):
        return _spoil(row, desk, ("blank", "later"))
    if desk.dice.chance(RUBBISH):
        return _spoil(row, desk, ("rubbish",))
    return row


def rubbish_in(table_id: str, dice: Dice) -> tuple[str, str]:
    """A column of the list in which rubbish may stand, and what is written there."""
    columns = [
        column for column, blemish in COLUMNS[table_id].items() if "rubbish" in blemish.kinds
    ]
    column = dice.one_of(columns)
    return column, dice.one_of(RUBBISH_DATES if _is_date(column) else RUBBISH_CODES)


def with_rubbish(row: Row, column: str, written: str, edges: Edges) -> Row:
    """The row with rubbish in the column, where it is known what that makes unanswerable."""
    spoiled = COLUMNS[row.table][column].spoils(row, edges) if _plain(row) else set()
    if not spoiled:
        return row
    return replace(row, rubbish={**row.rubbish, column: written}, spoiled=frozenset(spoiled))


def _spoil(row: Row, desk: Desk, kinds: tuple[str, ...]) -> Row:
    choices = [
        (column, kind)
        for column, blemish in COLUMNS[row.table].items()
        for kind in blemish.kinds
        if kind in kinds
    ]
    column, kind = desk.dice.one_of(choices)
    spoiled = COLUMNS[row.table][column].spoils(row, desk.edges)
    if not spoiled or (kind == "later" and _has_ended(row, desk.as_at)):
        return row
    if kind == "rubbish":
        written = desk.dice.one_of(RUBBISH_DATES if _is_date(column) else RUBBISH_CODES)
        return replace(row, rubbish={**row.rubbish, column: written}, spoiled=frozenset(spoiled))
    later = desk.as_at + timedelta(days=desk.dice.whole(1, 40))
    cells = {**row.cells, column: None if kind == "blank" else later}
    what = "blank" if kind == "blank" else "after the day"
    why = cannot_say(f"{column.replace('_', ' ')}: {what}")
    return replace(row, cells=cells, answers={**row.answers, **dict.fromkeys(spoiled, why)})


def _unread(row: Row, desk: Desk) -> Row:
    """Rubbish in cells that no measure reads."""
    columns = NOBODY_READS.get(row.table, ())
    rubbish = {
        column: desk.dice.one_of(RUBBISH_CODES)
        for column in columns
        if desk.dice.chance(RUBBISH_NOBODY_READS) and row.cells.get(column) is not None
    }
    return replace(row, rubbish=rubbish) if rubbish else row


def _plain(row: Row) -> bool:
    """Nothing else about the row keeps it out, or leaves it in doubt."""
    verdicts = {measure: answer.verdict for measure, answer in row.answers.items()}
    if row.table == "need":
        return verdicts.get("cin.open") == Verdict.MET
    if row.table == "protection":
        return bool(verdicts) and verdicts.get("cpp.not_seen_alone") != Verdict.EXCLUDED
    if row.table == "care":
        return "care.open" in verdicts and Verdict.EXCLUDED not in verdicts.values()
    return bool(verdicts) and not {Verdict.EXCLUDED, Verdict.CANNOT_SAY} & set(verdicts.values())


def _has_ended(row: Row, as_at: date) -> bool:
    """A later start would then be after the end, and whether the row is open in doubt."""
    ends = [day for column, day in row.cells.items() if column.endswith("_end")]
    return any(isinstance(day, date) and day <= as_at for day in ends)


def _is_date(column: str) -> bool:
    return column.endswith(DATE_ENDINGS)


def _only(*measures: str) -> Spoils:
    """Those of the measures that the row is a case of."""
    return lambda row, _: {each for each in measures if each in row.answers}


def _everything(row: Row, _: Edges) -> set[str]:
    return set(row.answers)


def _day(row: Row, column: str) -> date:
    day = row.cells[column]
    return day if isinstance(day, date) else date.min


def _need_status(row: Row, _: Edges) -> set[str]:
    plan = {"cin.plan_open", "cin.not_seen", "cin.open_over_12_months"}
    disabled = {"cin.disabled_not_seen"} if row.cells["disability"] == "yes" else set()
    return set(row.answers) | plan | disabled


def _need_seen(row: Row, edges: Edges) -> set[str]:
    late_if_unseen = _day(row, "need_start") <= edges.days(28)
    return _only("cin.not_seen", "cin.disabled_not_seen")(row, edges) if late_if_unseen else set()


def _need_disability(row: Row, _: Edges) -> set[str]:
    return {"cin.disabled_not_seen"} if row.cells["status"] == "need_plan" else set()


def _plan_start(row: Row, _: Edges) -> set[str]:
    return set(row.answers) | {"cpp.repeat_plan"}


def _plan_end(row: Row, _: Edges) -> set[str]:
    if "cpp.open" not in row.answers:
        return set()
    return (set(row.answers) - {"cpp.repeat_plan"}) | {"cpp.ended_within_3_months"}


def _plan_visit(row: Row, edges: Edges) -> set[str]:
    late_if_unseen = _day(row, "plan_start") <= edges.working_days(10)
    return _only("cpp.visit_overdue", "cpp.no_visit_yet")(row, edges) if late_if_unseen else set()


def _plan_review(row: Row, edges: Edges) -> set[str]:
    late_if_none = _day(row, "plan_start") <= edges.months(3)
    return _only("cpp.review_overdue")(row, edges) if late_if_none else set()


def _care_start(row: Row, _: Edges) -> set[str]:
    return set(row.answers) | CARE_STARTED


def _care_legal(row: Row, _: Edges) -> set[str]:
    parents = {"care.with_parents_on_full_order"} if row.cells["placement_type"] == "P1" else set()
    under_16 = {"care.section20_over_12_months"} if _age(row) < 16 else set()
    if row.cells["unaccompanied"] == "yes" or row.cells["need_code"] == "N2":
        return set()  # whether it would be excluded or unanswerable is left open
    return set(row.answers) | parents | under_16 | {"care.interim_order_over_26_weeks"}


def _care_review(row: Row, edges: Edges) -> set[str]:
    on_interim_order = (row.cells["placement_type"], row.cells["legal_status"]) == ("P1", "C1")
    late_if_none = _day(row, "care_start") <= edges.working_days(20)
    return {"care.review_overdue"} if late_if_none and not on_interim_order else set()


def _care_visit(row: Row, edges: Edges) -> set[str]:
    first_week_over = _day(row, "placement_start") <= edges.days(7)
    return {"care.visit_overdue"} if first_week_over and not _with_parents(row) else set()


def _care_plan(row: Row, edges: Edges) -> set[str]:
    in_a_home = row.cells["placement_type"] in ("K2", "R1")
    return set() if in_a_home else _only("care.no_permanence_plan")(row, edges)


def _care_contact(row: Row, edges: Edges) -> set[str]:
    late_if_none = _day(row, "care_start") <= edges.months(3)
    return {"care.iro_contact_overdue"} if late_if_none else set()


def _care_legal_start(row: Row, edges: Edges) -> set[str]:
    measures = _only("care.interim_order_over_26_weeks", "care.section20_over_12_months")
    return set() if _with_parents(row) else measures(row, edges)


def _care_home_start(row: Row, edges: Edges) -> set[str]:
    """A placement that began after the visit allows a week more, so a fresh one leaves no doubt."""
    unseen = _day(row, "last_visit") <= edges.days(8)
    return {"care.visit_overdue"} if unseen and not _with_parents(row) else set()


def _care_home(row: Row, _: Edges) -> set[str]:
    visited = _day(row, "last_visit") >= _day(row, "placement_start")
    if not visited or row.cells["legal_status"] == "C2":
        return set()
    return {"care.visit_overdue", "care.setting_needs_answer"}


def _care_missing(_row: Row, _: Edges) -> set[str]:
    return {"care.missing_repeatedly", "care.return_interview_offered"}


def _care_birth(row: Row, edges: Edges) -> set[str]:
    """Age decides between two clocks for health, and what section 20 and settings are asked."""
    listed_apart = row.cells["unaccompanied"] == "yes" or row.cells["need_code"] == "N2"
    on_their_own = row.cells["placement_type"] in ("P2", "H5", "K3")
    if listed_apart or on_their_own or FIRST_HEALTH_ASSESSMENT in row.answers:
        return set()  # age would decide more than is planted here
    health = _day(row, "last_health_assessment")
    spoiled = set()
    if edges.months(12) < health <= edges.months(6):
        spoiled |= _only("care.health_assessment_overdue")(row, edges)
    if row.cells["legal_status"] == "V2":
        spoiled.add("care.section20_over_12_months")
    return spoiled


def _leaving_birth(_row: Row, _: Edges) -> set[str]:
    return {
        "leaving.contact_overdue",
        "leaving.pathway_plan_overdue",
        "leaving.adviser_allocated",
        "leaving.over_21_without_adviser",
        "leaving.over_21_no_contact_12_months",
    }


def _leaving_code(row: Row, _: Edges) -> set[str]:
    if _age(row) > 24 or row.cells["accommodation"] in (None, "X"):
        return set()
    return set(row.answers)


def _with_parents(row: Row) -> bool:
    return row.cells["placement_type"] == "P1"


def _age(row: Row) -> int:
    age = row.cells["age"]
    return age if isinstance(age, int) else 0


ANY = ("blank", "later", "rubbish")
NOT_BLANK = ("later", "rubbish")
NOT_LATER = ("blank", "rubbish")
RUBBISH_ONLY = ("rubbish",)

COLUMNS: Mapping[str, Mapping[str, Blemish]] = {
    "need": {
        "need_start": Blemish(ANY, _everything),
        "need_end": Blemish(RUBBISH_ONLY, _everything),
        "status": Blemish(NOT_LATER, _need_status),
        "last_seen": Blemish(NOT_BLANK, _need_seen),
        "disability": Blemish(RUBBISH_ONLY, _need_disability),
    },
    "protection": {
        "plan_start": Blemish(ANY, _plan_start),
        "plan_end": Blemish(RUBBISH_ONLY, _plan_end),
        "last_visit": Blemish(RUBBISH_ONLY, _plan_visit),
        "last_review": Blemish(NOT_BLANK, _plan_review),
        "seen_alone": Blemish(RUBBISH_ONLY, _only("cpp.not_seen_alone")),
        "previous_plans": Blemish(NOT_LATER, _only("cpp.repeat_plan")),
        "date_of_birth": Blemish(NOT_LATER, _only("cpp.not_seen_alone")),
    },
    "care": {
        "care_start": Blemish(ANY, _care_start),
        "care_end": Blemish(RUBBISH_ONLY, _everything),
        "legal_status": Blemish(NOT_LATER, _care_legal),
        "legal_start": Blemish(ANY, _care_legal_start),
        "last_review": Blemish(NOT_BLANK, _care_review),
        "last_visit": Blemish(NOT_BLANK, _care_visit),
        "permanence_plan": Blemish(RUBBISH_ONLY, _care_plan),
        "last_iro_contact": Blemish(NOT_BLANK, _care_contact),
        "last_health_assessment": Blemish(
            NOT_BLANK, _only("care.health_assessment_overdue", FIRST_HEALTH_ASSESSMENT)
        ),
        "last_dental_check": Blemish(NOT_BLANK, _only("care.dental_check_overdue")),
        "placements_12_months": Blemish(NOT_LATER, _only("care.three_or_more_placements")),
        "placement_start": Blemish(ANY, _care_home_start),
        "placement_type": Blemish(NOT_LATER, _care_home),
        "placement_location": Blemish(NOT_LATER, _only("care.outside_authority")),
        "missing_episodes": Blemish(NOT_LATER, _care_missing),
        "interview_offered": Blemish(RUBBISH_ONLY, _only("care.return_interview_offered")),
        "repeat_period": Blemish(NOT_LATER, _only("care.return_within_12_months")),
        "unaccompanied": Blemish(NOT_LATER, _only("care.section20_over_12_months")),
        "need_code": Blemish(NOT_LATER, _only("care.section20_over_12_months")),
        "date_of_birth": Blemish(NOT_LATER, _care_birth),
    },
    "leaving": {
        "in_touch": Blemish(RUBBISH_ONLY, _leaving_code),
        "eligibility": Blemish(NOT_LATER, _leaving_code),
        "last_contact": Blemish(
            NOT_BLANK,
            _only("leaving.contact_overdue", "leaving.over_21_no_contact_12_months"),
        ),
        "pathway_review": Blemish(NOT_BLANK, _only("leaving.pathway_plan_overdue")),
        "accommodation": Blemish(
            RUBBISH_ONLY, _only("leaving.homeless_or_emergency", "leaving.address_not_known")
        ),
        "suitability": Blemish(RUBBISH_ONLY, _only("leaving.suitable_accommodation")),
        "activity": Blemish(RUBBISH_ONLY, _only("leaving.education_employment_training")),
        "date_of_birth": Blemish(NOT_LATER, _leaving_birth),
    },
}

NOBODY_READS: Mapping[str, tuple[str, ...]] = {
    "contacts": ("gender", "ethnicity", "contact_source"),
    "early_help": ("gender", "ethnicity"),
    "referrals": ("gender", "ethnicity", "referral_source"),
    "assessments": ("gender", "ethnicity", "disability"),
    "section47": ("gender", "ethnicity", "disability"),
    "need": ("gender", "ethnicity", "need_code"),
    "protection": ("gender", "ethnicity", "first_category", "latest_category", "police_powers"),
    "care": ("gender", "ethnicity", "disability", "placement_provider", "absent_episodes"),
    "leaving": ("gender", "ethnicity", "disability", "unaccompanied"),
    "adoption": ("gender", "ethnicity", "disability"),
    "adopters": ("gender", "ethnicity", "disability"),
}
