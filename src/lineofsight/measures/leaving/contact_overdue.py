"""Care leavers with no contact in the last 2 months (a local standard: law only where the council provides the accommodation)."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import IN_SUPPORT, NOT_CARE_LEAVERS
from lineofsight.shapes.kinds import gap, months
from lineofsight.shapes.lists import LEAVING

MEASURE = Measure(
    id="leaving.contact_overdue",
    title="Care leavers with no contact in the last 2 months (a local standard: law only where the council provides the accommodation)",
    why=("An adviser who has not spoken to a young person for months does not know how they are."),
    good=Good.LOW,
    theme="care_leavers_support",
    area="care_leavers",
    unit=Unit.PERCENT,
    law=("care_leavers.full_duties_until_age", "care_leavers.support_on_request_until_age"),
    standards=("leaving.contact_months",),
    source=81,
    not_in_it="Those of 21 or over with no adviser, and those on no list any more.",
    note=(
        "A local standard: the law sets two months only where the council provides the "
        "accommodation."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=gap(
        LEAVING,
        IN_SUPPORT,
        last="last_contact",
        allowed=months("leaving.contact_months"),
        what="contact",
        limit="{leaving.contact_months} months",
        excluded=NOT_CARE_LEAVERS,
    ),
    examples="""
        child                   | date_of_birth | eligibility     | in_touch | adviser   | last_contact | verdict
        due today               | 2007-05-05    | former_relevant | yes      |           | 2026-07-30   | met
        due yesterday           | 2007-05-05    | former_relevant | yes      |           | 2026-07-29   | not_met
        never                   | 2007-05-05    | former_relevant | no       |           |              | not_met
        contact after the day   | 2007-05-05    | former_relevant | yes      |           | 2026-10-01   | cannot_say
        not readable            | 2007-05-05    | former_relevant | yes      |           | ??           | cannot_say
        21 tomorrow, no adviser | 2005-10-01    | former_relevant | yes      |           |              | not_met
        21 today, no adviser    | 2005-09-30    | former_relevant | yes      |           |              | no case
        21 today, adviser       | 2005-09-30    | former_relevant | yes      | Pim Larch |              | not_met
        25 tomorrow, adviser    | 2001-10-01    | former_relevant | yes      | Pim Larch |              | not_met
        25 today, adviser       | 2001-09-30    | former_relevant | yes      | Pim Larch |              | no case
        qualifying              | 2007-05-05    | qualifying      | yes      |           |              | not_met
        still in care           | 2009-05-05    | eligible        | yes      |           |              | excluded
        returned home           | 2007-05-05    | relevant        | RHOM     |           |              | excluded
        in touch is blank       | 2007-05-05    | relevant        |          |           |              | cannot_say
        birth is blank          |               | relevant        | yes      |           |              | cannot_say
    """,
)
