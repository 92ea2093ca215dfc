"""Contacts followed by a referral of the same child within 7 days.

A referral on a day that is not known, or still to come, may be the one: nobody can say then.
"""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import All, AsAt, On, before, by, days_after
from lineofsight.shapes.kinds import in_the_period
from lineofsight.shapes.lists import CONTACTS, REFERRALS
from lineofsight.shapes.other_rows import BEGAN, some
from lineofsight.shapes.question import Outcome, Question, Rung

WITHIN = "definitions.contact_referral_days"
TOO_SOON = before(days_after(AsAt(), f"-{WITHIN}"), On("contact_date"))
REFERRED = some(
    REFERRALS,
    All(by(On("contact_date"), BEGAN), by(BEGAN, days_after(On("contact_date"), WITHIN))),
)

MEASURE = Measure(
    id="contacts.to_referral",
    title="Contacts followed by a referral of the same child within 7 days",
    why="How many worries become work: a change may be a change of threshold.",
    good=Good.NONE,
    theme="front_door",
    area="help_and_protection",
    unit=Unit.PERCENT,
    source=2,
    not_in_it="Whether the contact led to the referral: the lists do not link them.",
    note="A referral of the same child soon after is taken to have come from the contact.",
    review_by=dt.date(2027, 11, 30),
    definition=Question(
        CONTACTS,
        in_the_period("contact_date"),
        Outcome(Verdict.NOT_MET, f"no referral within {{{WITHIN}}} days"),
        (
            Rung(TOO_SOON, Verdict.NOT_YET_DUE, f"the {{{WITHIN}}} days are not over"),
            Rung(REFERRED, Verdict.MET, f"a referral within {{{WITHIN}}} days"),
        ),
    ),
    examples="""
        child                        | contact_date | verdict
        referred that day            | 2026-05-05   | met
        referred on the 7th day      | 2026-05-05   | met
        referred on the 8th day      | 2026-05-05   | not_met
        referred the day before      | 2026-05-05   | not_met
        never referred               | 2026-05-05   | not_met
        seven days ago               | 2026-09-23   | met
        six days ago                 | 2026-09-24   | not_yet_due
        day before the period        | 2026-03-30   | no case
        not readable                 | ??           | cannot_say
        referred nobody knows when   | 2026-05-05   | cannot_say
        referred twice, one unknown  | 2026-05-05   | met
        referral is dated tomorrow   | 2026-05-05   | cannot_say
        also in referrals:
        child                        | referral_date
        referred that day            | 2026-05-05
        referred on the 7th day      | 2026-05-12
        referred on the 8th day      | 2026-05-13
        referred the day before      | 2026-05-04
        seven days ago               | 2026-09-30
        six days ago                 | 2026-09-24
        day before the period        | 2026-03-31
        referred nobody knows when   | ??
        referred twice, one unknown  |
        referred twice, one unknown  | 2026-05-06
        referral is dated tomorrow   | 2026-10-01
    """,
)
