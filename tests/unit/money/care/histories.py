"""Histories whose truth is known, drawn from a seed: rates, entries, and who was there when.

Children come at a steady rate from long before the window, so that the window cuts stays at both
ends as a return does. They leave each kind of home at rates that depend on time there.
"""

from random import Random

from lineofsight.money.care.kinds import Kind
from lineofsight.money.care.stays import History, Stay

SINCE, UNTIL = 735_000, 735_000 + 3 * 365
WARM_UP = 8 * 365
EARLY = 182  # days in a home within which children leave faster
COME_A_DAY = 0.5

# Times a child-year: within the first half year, and after it; None is out of care.
TRUE = {
    Kind.FOSTERING: ({None: 1.2, Kind.RESIDENTIAL: 0.3}, {None: 0.35, Kind.RESIDENTIAL: 0.1}),
    Kind.RESIDENTIAL: ({None: 0.9, Kind.FOSTERING: 0.5}, {None: 0.6, Kind.FOSTERING: 0.2}),
}


def dice(seed: int) -> Random:
    """Chance that can be repeated."""
    return Random(seed)  # noqa: S311 - chance, no secret


def drawn_history(seed: int, come_a_day: float = COME_A_DAY, until: int = UNTIL) -> History:
    """All stays that a window from SINCE would show."""
    chance = dice(seed)
    stays: list[Stay] = []
    day, child = float(SINCE - WARM_UP), 0
    while (day := day + chance.expovariate(come_a_day)) < until:
        child += 1
        born = int(day) - int(chance.uniform(0, 15) * 365.25)
        kind = Kind.FOSTERING if chance.random() < 0.8 else Kind.RESIDENTIAL
        stays += _career(chance, f"C{child}", born, kind, int(day))
    seen = [stay for stay in stays if stay.ended is None or stay.ended >= SINCE]
    return History(tuple(seen), SINCE, until).cut(until)


def _career(chance: Random, child: str, born: int, kind: Kind, began: int) -> list[Stay]:
    adult, stays, enters = born + int(18 * 365.25), [], True
    while began < adult:
        days, then = _leaving(chance, kind)
        ended = began + max(round(days), 1)
        leaves = then if ended < adult else None
        stays.append(Stay(child, kind, born, adult, began, min(ended, adult), leaves, enters))
        if leaves is None:
            break
        kind, began, enters = leaves, ended, False
    return stays


def _leaving(chance: Random, kind: Kind) -> tuple[float, Kind | None]:
    early, late = TRUE[kind]
    days = chance.expovariate(sum(early.values()) / 365.25)
    rates = early
    if days > EARLY:
        days, rates = EARLY + chance.expovariate(sum(late.values()) / 365.25), late
    nexts = list(rates)
    return days, chance.choices(nexts, [rates[each] for each in nexts])[0]
