"""List 9, care leavers: one plain function a measure, after measures.md.

Readings chosen where the text leaves room:
- ages and advisers say who is in the population; died, returned home, eligible and qualifying are
  then excluded, so somebody of 25 who died is no case, and a blank date of birth is cannot_say
  even for somebody who died;
- a young person gone abroad is left out as one returned home is, since both leave the national
  figure;
- a blank "in touch" is "not known" (not met) in leaving.in_touch only; elsewhere it is cannot_say;
- a blank type of accommodation is cannot_say in leaving.homeless_or_emergency, and R (not known)
  is met there: leaving.address_not_known counts both.
"""

from lineofsight.engines.plain.cells import (
    age,
    either,
    every,
    is_blank,
    is_code,
    is_named,
    last_times,
    opposite,
    younger_than,
)
from lineofsight.engines.plain.dates import months_after
from lineofsight.engines.plain.findings import (
    UNUSABLE,
    exclude,
    in_any_case,
    met_when,
    not_met,
    not_met_when,
    only,
    overdue,
)
from lineofsight.engines.plain.rows import Answer, AsAt, ChildList, Finding, Question, Row

# Care Leavers (England) Regulations 2010, regulation 7(1)(c): a pathway plan is reviewed at
# intervals of not more than six months.
PATHWAY_REVIEW_MONTHS = 6

# Any F (full time) or P (part time); any G is not in education, employment or training.
ACTIVE = ("F1", "P1", "F2", "P2", "F3", "P3", "F4", "P4", "F5", "P5")


def every_row(_row: Row, _at: AsAt) -> Answer:
    """The list has no starts and ends: whoever is on it receives the service on T."""
    return Answer.YES


def is_21_to_24(row: Row, at: AsAt) -> Answer:
    """Aged 21 to 24 on T."""
    return every(opposite(younger_than(row, 21, at)), younger_than(row, 25, at))


def under_21_or_advised(row: Row, at: AsAt) -> Answer:
    """Under 21, or 21 to 24 with an adviser."""
    if age(row, at) is None:
        return Answer.UNKNOWN
    advised = every(is_21_to_24(row, at), is_named(row, "adviser"))
    return either(younger_than(row, 21, at), advised)


def gone(row: Row) -> tuple[tuple[Answer, str], ...]:
    """Died, returned home, or (a code that systems have and the template has not) gone abroad."""
    return (
        (is_code(row, "in_touch", "died"), "died"),
        (is_code(row, "in_touch", "RHOM"), "returned home"),
        (is_code(row, "in_touch", "abroad"), "gone abroad"),
    )


def leave_out_gone_and_eligible(row: Row, *more: tuple[Answer, str]) -> None:
    """Died, returned home, and children still in care: out of every measure but two."""
    exclude(
        *gone(row),
        (is_code(row, "eligibility", "eligible"), "still in care (eligible child)"),
        *more,
    )


def leave_out_gone_and_qualifying(row: Row) -> None:
    """Died, returned home, and qualifying young people: out of adviser and pathway plan."""
    exclude(
        *gone(row),
        (is_code(row, "eligibility", "qualifying"), "qualifying young person"),
    )


def in_touch(row: Row, _at: AsAt) -> Finding:
    """leaving.in_touch: yes met; no, refused, not wanted and not known not met."""
    if is_blank(row, "in_touch") is Answer.YES:
        exclude((is_code(row, "eligibility", "eligible"), "still in care (eligible child)"))
        return not_met("not known")
    leave_out_gone_and_eligible(row)
    return met_when(is_code(row, "in_touch", "yes"), "in touch")


def contact_overdue(row: Row, at: AsAt) -> Finding:
    """leaving.contact_overdue: latest contact + 2 months (setting) < T, or blank: not met."""
    only(under_21_or_advised(row, at))
    leave_out_gone_and_eligible(row)
    return not_since(row, "last_contact", at.standards["leaving.contact_months"], at)


def not_since(row: Row, column: str, months: int, at: AsAt) -> Finding:
    """Not met when the date + so many months < T, or when there is none."""
    never = not_met("none recorded")
    findings = (
        never if latest is None else overdue(months_after(latest, months), at)
        for latest in last_times(row, column, at)
    )
    return in_any_case(findings, UNUSABLE)


def adviser_allocated(row: Row, at: AsAt) -> Finding:
    """leaving.adviser_allocated: relevant, former relevant, eligible; under 21."""
    only(younger_than(row, 21, at))
    leave_out_gone_and_qualifying(row)
    return not_met_when(opposite(is_named(row, "adviser")), "no adviser is named")


def over_21_without_adviser(row: Row, at: AsAt) -> Finding:
    """leaving.over_21_without_adviser: aged 21 to 24; no adviser is counted (not met)."""
    only(is_21_to_24(row, at))
    leave_out_gone_and_eligible(row)
    return not_met_when(opposite(is_named(row, "adviser")), "no adviser is named")


def over_21_no_contact_12_months(row: Row, at: AsAt) -> Finding:
    """leaving.over_21_no_contact_12_months: aged 21 to 24; latest contact + 12 months < T, or
    blank, is counted (not met)."""
    only(is_21_to_24(row, at))
    leave_out_gone_and_eligible(row)
    return not_since(row, "last_contact", 12, at)


def pathway_plan_overdue(row: Row, at: AsAt) -> Finding:
    """leaving.pathway_plan_overdue: latest review + 6 months < T, or blank: not met."""
    only(under_21_or_advised(row, at))
    leave_out_gone_and_qualifying(row)
    return not_since(row, "pathway_review", PATHWAY_REVIEW_MONTHS, at)


def suitable_accommodation(row: Row, _at: AsAt) -> Finding:
    """leaving.suitable_accommodation: suitable met; unsuitable, and not known, not met."""
    leave_out_gone_and_eligible(row)
    if is_blank(row, "suitability") is Answer.YES:
        return not_met("not known")
    return met_when(is_code(row, "suitability", "suitable"), "in suitable accommodation")


def homeless_or_emergency(row: Row, _at: AsAt) -> Finding:
    """leaving.homeless_or_emergency: S, V or W is counted (not met); custody (X) apart."""
    custody = (is_code(row, "accommodation", "X"), "in custody")
    leave_out_gone_and_eligible(row, custody)
    homeless = is_code(row, "accommodation", "S", "V", "W")
    return not_met_when(homeless, "no fixed abode, emergency accommodation, or bed and breakfast")


def address_not_known(row: Row, _at: AsAt) -> Finding:
    """leaving.address_not_known: type blank or R: not met."""
    leave_out_gone_and_eligible(row)
    not_known = either(is_blank(row, "accommodation"), is_code(row, "accommodation", "R"))
    return not_met_when(not_known, "accommodation not known")


def education_employment_training(row: Row, _at: AsAt) -> Finding:
    """leaving.education_employment_training: any F or P met; any G, and not known, not met."""
    leave_out_gone_and_eligible(row)
    if is_blank(row, "activity") is Answer.YES:
        return not_met("not known")
    return met_when(is_code(row, "activity", *ACTIVE), "in education, employment or training")


LEAVING = ChildList("leaving", None, every_row)
WHO = frozenset({"eligibility", "in_touch"})
WITH_AGE = WHO | {"date_of_birth"}

QUESTIONS = (
    Question("leaving.in_touch", LEAVING, "percent", "high", WHO, in_touch),
    Question(
        "leaving.contact_overdue",
        LEAVING,
        "percent",
        "low",
        WITH_AGE | {"adviser", "last_contact"},
        contact_overdue,
    ),
    Question(
        "leaving.adviser_allocated",
        LEAVING,
        "percent",
        "high",
        WITH_AGE | {"adviser"},
        adviser_allocated,
    ),
    Question(
        "leaving.over_21_without_adviser",
        LEAVING,
        "count",
        "low",
        WITH_AGE | {"adviser"},
        over_21_without_adviser,
    ),
    Question(
        "leaving.over_21_no_contact_12_months",
        LEAVING,
        "count",
        "low",
        WITH_AGE | {"last_contact"},
        over_21_no_contact_12_months,
    ),
    Question(
        "leaving.pathway_plan_overdue",
        LEAVING,
        "percent",
        "low",
        WITH_AGE | {"adviser", "pathway_review"},
        pathway_plan_overdue,
    ),
    Question(
        "leaving.suitable_accommodation",
        LEAVING,
        "percent",
        "high",
        WHO | {"suitability"},
        suitable_accommodation,
    ),
    Question(
        "leaving.homeless_or_emergency",
        LEAVING,
        "count",
        "low",
        WHO | {"accommodation"},
        homeless_or_emergency,
    ),
    Question(
        "leaving.address_not_known",
        LEAVING,
        "percent",
        "low",
        WHO | {"accommodation"},
        address_not_known,
    ),
    Question(
        "leaving.education_employment_training",
        LEAVING,
        "percent",
        "high",
        WHO | {"activity"},
        education_employment_training,
    ),
)
