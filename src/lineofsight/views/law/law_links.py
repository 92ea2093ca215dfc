"""What a measure leans on, in a few words each, with the page that tells the rest."""

import datetime as dt
from dataclasses import dataclass

from lineofsight.law.standards import Standards
from lineofsight.measures.measure import Measure
from lineofsight.views.children.lines import Line
from lineofsight.views.law.law_rules import rule_on, standards_of

LAW = "/law"


@dataclass(frozen=True)
class LawLink:
    """A number of the law, or of the council's own; `source` says which, `address` is its page."""

    words: str
    source: str
    address: str


@dataclass(frozen=True)
class Told:
    """A line of a worklist, and what it leans on."""

    line: Line
    laws: tuple[LawLink, ...]


def law_links(measure: Measure, day: dt.date, standards: Standards) -> tuple[LawLink, ...]:
    """The measure's numbers: those of the law on this day first, then the council's own."""
    rules = (rule_on(each, day) for each in measure.law)
    own = standards_of(measure, standards)
    return (
        *(LawLink(f"{each.title} {each.value or '(not in force)'}", each.source,
                  f"{LAW}/{each.id}") for each in rules),
        *(LawLink(f"{each.title} {each.value}", f"local standard, {each.stands}", LAW)
          for each in own),
    )  # fmt: skip
