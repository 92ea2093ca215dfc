"""A yearly bill, a weekly cost and the number of children: any two give the third.

A unit is never mixed with another: a week is a 52nd and a bit of a year (365 / 7 weeks).
"""

from decimal import Decimal

DAYS_A_YEAR = Decimal(365)
DAYS_A_WEEK = Decimal(7)


def a_year(a_week: Decimal) -> Decimal:
    """What a weekly cost comes to in a year of 365 days."""
    return a_week * DAYS_A_YEAR / DAYS_A_WEEK


def children_implied(total: Decimal, weekly: Decimal) -> Decimal:
    """How many children, the year round, a yearly total pays for at a weekly cost."""
    return total / a_year(weekly)
