"""Everything that can be said of savings made together: break-even first, then five views.

The views are never put into one figure. Each says what it rests on, and what is not known is asked.
"""

from dataclasses import dataclass

from lineofsight.money.effects.break_even import BreakEven, break_even
from lineofsight.money.effects.capacity import Capacity, capacity
from lineofsight.money.effects.concentration import Concentration, concentration
from lineofsight.money.effects.evidence import Scenario, scenarios
from lineofsight.money.effects.feared import Hindsight, hindsight
from lineofsight.money.effects.interaction import Interaction, interaction
from lineofsight.money.effects.overlap import HitBy, overlap
from lineofsight.money.effects.package import Package, Span, added
from lineofsight.money.effects.questions import Question, questions
from lineofsight.money.effects.reading import Given
from lineofsight.money.effects.timing import Timing, timing


@dataclass(frozen=True)
class Effects:
    """The answer to a file, and the file as it was understood, so that it can be audited.

    `interaction` is None where nobody supposed anything about the children concerned.
    """

    given: Given
    pounds: Span
    break_even: tuple[BreakEven, ...]
    overlap: tuple[HitBy, ...]
    concentration: Concentration
    capacity: tuple[Capacity, ...]
    interaction: Interaction | None
    timing: Timing
    scenarios: tuple[Scenario, ...]
    hindsight: tuple[Hindsight, ...]
    questions: tuple[Question, ...]


def effects(given: Given) -> Effects:
    """Work out every view. Raises WrongUse when the counts of children contradict each other."""
    package = given.package
    return Effects(
        given=given,
        pounds=package.pounds,
        break_even=tuple(break_even(package.pounds, cost) for cost in given.costs),
        overlap=overlap(package.reached, package.hitting),
        concentration=concentration(package),
        capacity=tuple(map(capacity, given.teams)),
        interaction=_interaction(given, package),
        timing=timing(package),
        scenarios=scenarios(package.pounds, given.numbers),
        hindsight=tuple(map(hindsight, given.feared)),
        questions=questions(package),
    )


def _interaction(given: Given, package: Package) -> Interaction | None:
    """Decided on the savings that something is supposed of, and on no other's pounds."""
    if given.supposed is None:
        return None
    savings = [each for each in package.with_reach if each.ref in given.supposed.times]
    return interaction(package.reached, added(savings), given.supposed)
