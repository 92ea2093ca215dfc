"""The days on which a council that reports monthly looks at itself."""

from datetime import date

from lineofsight.demo.council.calendar import ONE_DAY, months_after


def month_ends(last: date, count: int) -> list[date]:
    """So many last days of months, the latest of them on or before the day; earliest first."""
    first_of_next = (last + ONE_DAY).replace(day=1)
    return [months_after(first_of_next, -back) - ONE_DAY for back in reversed(range(count))]
