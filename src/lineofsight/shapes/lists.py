"""What each list is a list of: what a case is in it, and when a row starts, ends and is "open"."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from lineofsight.model.tables import Table, table
from lineofsight.shapes.scope import Scope


class Cases(StrEnum):
    """What a case is, and which of several rows speaks for it."""

    STANDING = "standing"  # a child: by the open row, else by the latest start
    ROW = "row"  # each row by itself
    LATEST = "latest"  # a child: by the latest of the rows asked about
    FIRST = "first"  # a child: by the first of the rows asked about
    ANY = "any"  # a child: met where any row of theirs is
    WORST = "worst"  # a child: by the least favourable row
    FAMILY = "family"  # adopters of one family: by the least favourable row


PICKED = (Cases.LATEST, Cases.FIRST)  # one row is picked among those that the question names


@dataclass(frozen=True)
class Rows:
    """One list, and what a case is in it.

    Without a start and an end, a row is about the day itself or about one event, on the day in
    `dated`. `booked` are events that may be to come: until then they have not happened.
    """

    table_id: str
    start: str | None = None
    end: str | None = None
    status: str | None = None  # a column that can say "closed" whatever the dates say
    dated: str | None = None
    booked: tuple[str, ...] = ()
    cases: Cases = Cases.STANDING

    @property
    def table(self) -> Table:
        """The canonical table."""
        return table(self.table_id)

    def own_columns(self) -> tuple[str, ...]:
        """The columns that say whether a row is open."""
        return tuple(column for column in (self.start, self.end, self.status) if column)

    def person_columns(self) -> tuple[str, ...]:
        """The columns that say whose the row is."""
        family = ("family_id",) if self.cases is Cases.FAMILY else ()
        return (self.table.person, *family)


NEED = Rows("need", "need_start", "need_end", "status")
PROTECTION = Rows("protection", "plan_start", "plan_end")
CARE = Rows("care", "care_start", "care_end")
LEAVING = Rows("leaving")

CONTACTS = Rows("contacts", dated="contact_date", cases=Cases.ROW)
FIRST_CONTACTS = replace(CONTACTS, cases=Cases.FIRST)
EARLY_HELP = Rows("early_help", "assessment_start", "assessment_end", cases=Cases.ANY)
REFERRALS = Rows("referrals", dated="referral_date", cases=Cases.ROW)
LATEST_REFERRALS = replace(REFERRALS, cases=Cases.LATEST)
ASSESSMENTS = Rows(
    "assessments", "assessment_start", "authorised", dated="assessment_start", cases=Cases.ROW
)
ASSESSMENTS_BEGUN = Rows("assessments", dated="assessment_start", cases=Cases.ROW)
SECTION47 = Rows("section47", dated="strategy_date", cases=Cases.ROW)
CONFERENCES = replace(SECTION47, booked=("conference_date",))
LATEST_SECTION47 = replace(SECTION47, cases=Cases.LATEST)
ADOPTION = Rows("adoption", cases=Cases.WORST)
STAGE_1 = Rows("adopters", "stage_1_start", "stage_1_end", cases=Cases.FAMILY)
STAGE_2 = Rows("adopters", "stage_2_start", "stage_2_end", cases=Cases.FAMILY)


@dataclass(frozen=True)
class Open:
    """Started by the day, not ended or closed by then; always so in a list of the day itself."""

    def sql(self, scope: Scope) -> str:  # noqa: ARG002  as every condition
        return "t.is_open = 1"

    def columns(self) -> Iterator[str]:
        return iter(())
