"""Whom several measures ask about, and whom they leave out, said once."""

from lineofsight.shapes.expressions import All, Any, Blank, Condition, Not, aged, coded, under
from lineofsight.shapes.lists import Open
from lineofsight.shapes.question import Excluded

ON_A_NEED_PLAN = All(Open(), coded("status", "need_plan"))

# Rules of their own: Care Planning, Placement and Case Review (England) Regulations 2010, regulation 48.
SHORT_BREAKS = Excluded(
    coded("legal_status", "V3", "V4"),
    "a series of short breaks, which has rules of its own and which national figures leave out",
)

DIED = Excluded(coded("in_touch", "died"), "the young person has died")
RETURNED_HOME = Excluded(coded("in_touch", "RHOM"), "the young person returned home")
GONE_ABROAD = Excluded(coded("in_touch", "abroad"), "the young person has gone abroad")
STILL_IN_CARE = Excluded(coded("eligibility", "eligible"), "an eligible child, still in care")
QUALIFYING = Excluded(
    coded("eligibility", "qualifying"),
    "a qualifying young person, to whom no adviser or pathway plan is owed",
)
NOT_CARE_LEAVERS = (DIED, RETURNED_HOME, GONE_ABROAD, STILL_IN_CARE)
OWED_NO_PLAN = (DIED, RETURNED_HOME, GONE_ABROAD, QUALIFYING)

_UP_TO = "care_leavers.full_duties_until_age"
_ON_REQUEST_UP_TO = "care_leavers.support_on_request_until_age"
YOUNGER: Condition = under(_UP_TO)
OLDER: Condition = aged(_UP_TO, _ON_REQUEST_UP_TO)
IN_SUPPORT: Condition = Any(YOUNGER, All(OLDER, Not(Blank("adviser"))))
