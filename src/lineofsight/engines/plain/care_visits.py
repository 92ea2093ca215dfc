"""List 8, visits to children in care: care.visit_overdue, after measures.md.

Readings chosen where the text leaves room:
- a blank permanence plan is "no plan agreed", so line 6 does not fit; an unusable one is
  cannot_say only where line 6 and line 7 differ;
- with an unknown placement type and no visit since the placement, cannot_say only where the day
  of a full care order would change the verdict;
- with an unknown start of the placement or last visit, met where neither line 1 nor any other
  could be late: in the first week, or within a week of the visit (not where the child may be
  placed for adoption, which line 2 never answers).
"""

from datetime import date, timedelta
from itertools import product

from lineofsight.engines.plain.care_period import is_open, reviews_in_this_period, short_break
from lineofsight.engines.plain.cells import begun, cell, is_blank, is_code, last_times
from lineofsight.engines.plain.dates import months_after
from lineofsight.engines.plain.findings import (
    UNUSABLE,
    cannot_say,
    exclude,
    in_any_case,
    only,
    overdue,
)
from lineofsight.engines.plain.rows import Answer, AsAt, Finding, Row

# Care Planning, Placement and Case Review (England) Regulations 2010.
FIRST_VISIT = timedelta(days=7)  # regulation 28(2)(a)
VISIT = timedelta(days=42)  # regulation 28(2)(b) and (c)(ii): six weeks
LONG_TERM_VISIT_MONTHS = 3  # regulation 28(2)(c)(i): intended to last until 18
INTERIM_ORDER_VISIT = timedelta(days=7)  # regulation 28(4)(a): until the first review
INTERIM_ORDER_LATER_VISIT = timedelta(days=28)  # regulation 28(4)(b): and then every four weeks
TEMPORARY_APPROVAL = timedelta(weeks=24)  # regulations 24 and 25: 16 weeks, and 8 more


def visit_overdue(row: Row, at: AsAt) -> Finding:
    """care.visit_overdue: open, J1 excluded; the clock by the first line that fits."""
    only(is_open(row, at))
    exclude(short_break(row), (is_code(row, "legal_status", "J1"), "remanded"))
    visits = last_times(row, "last_visit", at)
    placements = begun(row, "placement_start", visits, at)
    orders = begun(row, "legal_start", visits, at)
    findings = [
        visit_by_line(row, placement, placed, max(placed, order), visit, at)
        for placement, placed, order, visit in product(
            placement_types(row), placements, orders, visits
        )
    ]
    return in_any_case(findings, UNUSABLE)


def placement_types(row: Row) -> tuple[str, ...]:
    """The placement's type; unknown, it may be for adoption, or with parents. No other matters."""
    placement = cell(row, "placement_type")
    return ("A3", "P1") if placement is None else (str(placement),)


def visit_by_line(
    row: Row, placement: str, placed: date, ordered: date, visit: date | None, at: AsAt
) -> Finding:
    """The lines in order; `ordered` is the later of order and placement, which line 1 needs of
    a child placed with parents on a full order."""
    full_order = placement == "P1" and cell(row, "legal_status") == "C2"
    since = ordered if full_order else placed
    if visit is None or visit < since:
        return overdue(since + FIRST_VISIT, at)
    return visit_after_the_first(row, placement, placed, visit, at)


def visit_after_the_first(row: Row, placement: str, placed: date, visit: date, at: AsAt) -> Finding:
    """Lines 2 to 7: a visit since the placement began."""
    over_a_year = months_after(placed, 12) < at.day
    if placement in {"A3", "A4", "A5", "A6"}:
        raise cannot_say("placed for adoption: visited as decided after the first review")
    if placement == "P1" and cell(row, "legal_status") == "C1":
        return visit_on_interim_order(row, visit, at)
    if placement == "U3" and at.day < placed + TEMPORARY_APPROVAL:
        return visit_on_temporary_approval(visit, at)
    if placement in {"U1", "U4"} and over_a_year:
        return visit_in_long_term_fostering(visit, at)
    if placement in {"K2", "R1"} and over_a_year:
        return visit_in_residential_care(row, visit, at)
    return overdue(visit + VISIT, at)


def visit_on_interim_order(row: Row, visit: date, at: AsAt) -> Finding:
    """Line 3: weekly with no review yet, every four weeks after one."""
    unreviewed = overdue(visit + INTERIM_ORDER_VISIT, at)
    reviewed = overdue(visit + INTERIM_ORDER_LATER_VISIT, at)
    reviews = reviews_in_this_period(row, at)
    return in_any_case((reviewed if review else unreviewed for review in reviews), UNUSABLE)


def visit_on_temporary_approval(visit: date, at: AsAt) -> Finding:
    """Line 4: last + 28 days met, past that but within 42 days cannot say, past 42 not met."""
    reason = "monthly until the carer is approved, then six-weekly: the list does not tell"
    sooner, later = overdue(visit + timedelta(days=28), at), overdue(visit + VISIT, at)
    return in_any_case((sooner, later), reason)


def visit_in_long_term_fostering(visit: date, at: AsAt) -> Finding:
    """Line 5: last + 3 months met; from there to + 6 months cannot say; past it not met."""
    sooner = overdue(months_after(visit, LONG_TERM_VISIT_MONTHS), at)
    later = overdue(months_after(visit, 6), at)
    return in_any_case((sooner, later), "the child may agree to fewer")


def visit_in_residential_care(row: Row, visit: date, at: AsAt) -> Finding:
    """Line 6 with permanence plan e, else line 7."""
    long_term = overdue(months_after(visit, LONG_TERM_VISIT_MONTHS), at)
    otherwise = overdue(visit + VISIT, at)
    if is_blank(row, "permanence_plan") is Answer.UNKNOWN:
        return in_any_case((long_term, otherwise), "the permanence plan cannot be used")
    return long_term if cell(row, "permanence_plan") == "e" else otherwise
