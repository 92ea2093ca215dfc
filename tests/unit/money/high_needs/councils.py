"""A made-up council's plans, year by year, with the chances that they were drawn from."""

import random
from collections import Counter

from lineofsight.money.high_needs.flows import TRANSITIONS, Cell, Flows

MAINSTREAM, SPECIAL = "mainstream", "special"
AGES = range(4, 19)
ENDS, ENDS_AT_18, MOVES, MOVES_AT_TRANSITION = 0.05, 0.6, 0.01, 0.12
BEGIN = {MAINSTREAM: 20, SPECIAL: 5}  # a year of age


def council(chance: random.Random, years: int, start: int = 2019) -> Flows:
    """So many years of flows, and the January after; nothing is left unaccounted for."""
    flows = Flows({}, {}, {}, {})
    stock = Counter({(age, name): 60 for age in AGES for name in BEGIN})
    for year in range(start, start + years):
        flows.plans[year] = stock
        stock = _one_year(flows, year, chance)
    flows.plans[start + years] = stock
    return flows


def _one_year(flows: Flows, year: int, chance: random.Random) -> Counter[Cell]:
    ended, begun, later = Counter[Cell](), Counter[Cell](), Counter[Cell]()
    moved = Counter[tuple[int, str, str]]()
    for (age, name), count in flows.plans[year].items():
        other = SPECIAL if name == MAINSTREAM else MAINSTREAM
        end = of(count, ENDS if age < AGES[-1] else ENDS_AT_18, chance) if age < 24 else count
        move = of(count - end, MOVES_AT_TRANSITION if age in TRANSITIONS else MOVES, chance)
        ended[age, name] += end
        moved[age, name, other] += move
        later[age + 1, name] += count - end - move
        later[age + 1, other] += move
    for age in AGES:
        for name, mean in BEGIN.items():
            begun[age, name] = of(10 * mean, 0.1, chance)  # about as Poisson
            later[age, name] += begun[age, name]
    flows.ended[year], flows.moved[year], flows.begun[year] = ended, moved, begun
    return +later


def of(count: int, share: float, chance: random.Random) -> int:
    """How many of a count."""
    return sum(chance.random() < share for _ in range(count))
