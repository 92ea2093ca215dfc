"""What an amount covers, as a council writes it: "over two years", "p.a.", "one-off"."""

import re

from lineofsight.money.savings.proposal import Period

_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_LONGEST = 10  # years: a plan for longer is a slip

_OF_YEARS = re.compile(
    r"(?P<how>spread|rising|cash|in all|in total)? ?(?:over|in|to) (?:the )?(?:next |coming )?"
    rf"(?P<years>\d{{1,2}}|{'|'.join(_NUMBERS)}) years"
)
_HOW = {
    "spread": Period.SPREAD,
    "rising": Period.RISING,
    "cash": Period.CASH,
    "in all": Period.OVER,
    "in total": Period.OVER,
    None: Period.OVER,
}
_PLAIN = {
    Period.A_YEAR: (
        "a year", "per year", "per annum", "p.a.", "pa", "annual",
        "full year", "recurrent", "ongoing", "year", "annum",
    ),
    Period.FIRST_YEAR: ("first year", "part year", "in year"),
    Period.ONCE: ("once", "one-off", "one off", "non-recurrent", "non recurrent"),
    Period.STEPS: ("steps", "incremental", "change on the year before", "increments"),
    Period.EACH_YEAR: ("each year", "cumulative", "cash each year"),
}  # fmt: skip


def period_in(words: str) -> tuple[Period, int | None] | None:
    """The period, and the years that it names; None for words that are no period."""
    small = " ".join(words.casefold().split())
    if not small:
        return Period.UNSAID, None
    if found := _OF_YEARS.fullmatch(small):
        years = int(_NUMBERS.get(found["years"], found["years"]))
        return (_HOW[found["how"]], years) if 1 < years <= _LONGEST else None
    plain = next((period for period, spelled in _PLAIN.items() if small in spelled), None)
    return (plain, None) if plain else None
