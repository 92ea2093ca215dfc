"""leaving.left_the_list: who was a care leaver or eligible once, and is on no list any more."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from lineofsight.demo.council.calendar import age_on
from lineofsight.demo.council.leaving import GONE
from lineofsight.demo.council.period import SHORT_BREAKS
from lineofsight.demo.council.record import Council, Row

LEFT_THE_LIST = "leaving.left_the_list"
OWED_UNDER = 25
ELIGIBLE_FROM = 16
WEEKS_13 = timedelta(weeks=13)


@dataclass
class Leavers:
    """Keeps everybody to whom support as a care leaver is owed, with their dates of birth."""

    _owed: dict[str, date] = field(default_factory=dict)

    def gone(self, council: Council) -> list[str]:
        """Those of earlier month-ends under 25 who are in neither List 8 nor List 9 now."""
        listed = {row.person for table in ("care", "leaving") for row in council.rows[table]}
        gone = [
            person
            for person, born in self._owed.items()
            if person not in listed and age_on(born, council.as_at) < OWED_UNDER
        ]
        self._remember(council)
        return gone

    def _remember(self, council: Council) -> None:
        for row in council.rows["leaving"]:
            if row.cells["in_touch"] in GONE:
                self._owed.pop(row.person, None)
            else:
                self._keep(row)
        for row in council.rows["care"]:
            if _eligible(row, council.as_at):
                self._keep(row)

    def _keep(self, row: Row) -> None:
        born = row.cells["date_of_birth"]
        if isinstance(born, date):
            self._owed[row.person] = born


def _eligible(row: Row, as_at: date) -> bool:
    """In care on the day, sixteen, and with thirteen weeks of care."""
    age, start = row.cells["age"], row.cells["care_start"]
    in_care = row.cells["care_end"] is None and row.cells["legal_status"] not in SHORT_BREAKS
    long_enough = isinstance(start, date) and start + WEEKS_13 <= as_at
    return in_care and long_enough and isinstance(age, int) and age >= ELIGIBLE_FROM
