"""The stock and flow model tried on the council's own past Januaries, beside the naive way."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lineofsight.money.high_needs.baselines import FOR_REPEATING, repeating
from lineofsight.money.high_needs.flows import Flows
from lineofsight.money.high_needs.scoring import crps, limits, middle
from lineofsight.money.high_needs.stock_flow import next_plans


@dataclass(frozen=True)
class CheckedJanuary:
    """One January foreseen from the one before: the 80% interval, its middle, and what came."""

    january: int
    low: float
    middle: float
    high: float
    came: int
    crps: float
    repeating: int

    @property
    def held(self) -> bool:
        """Whether the interval held what came."""
        return self.low <= self.came <= self.high

    @property
    def naive_missed_by(self) -> int:
        """What the last movement, repeated, missed it by: the score of a single figure."""
        return abs(self.repeating - self.came)


def checked(flows: Flows, chance: random.Random) -> tuple[CheckedJanuary, ...]:
    """Every January that has whole years and a movement before it."""
    januaries = sorted(flows.plans)
    found = []
    for start, january in pairwise(januaries):
        past = [flows.plans[each].total() for each in januaries if each <= start]
        if flows.known_years(start) and len(past) >= FOR_REPEATING and january == start + 1:
            found.append(_checked(flows, start, past, chance))
    return tuple(found)


def why_step_back(checks: Sequence[CheckedJanuary]) -> str | None:
    """Why the model's forecast is not shown, in words; None where it beat the naive way."""
    if not checks:
        return "there are too few years of flows to check the model on"
    model, naive = sum(c.crps for c in checks), sum(c.naive_missed_by for c in checks)
    if model < naive:
        return None
    return (
        f"on {len(checks)} past Januaries the model scored {model / len(checks):.0f} plans and the "
        f"last movement repeated {naive / len(checks):.0f}, of which less is better"
    )


def _checked(
    flows: Flows, start: int, past: Sequence[int], chance: random.Random
) -> CheckedJanuary:
    drawn = next_plans(flows, start, chance)
    low, high = limits(drawn)
    came = flows.plans[start + 1].total()
    naive = repeating([float(each) for each in past])
    return CheckedJanuary(
        start + 1, low, middle(drawn), high, came, crps(drawn, came), round(naive or 0.0)
    )
