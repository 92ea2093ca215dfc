"""Something was done about a measure's shortfall: what, and on which day."""

import datetime as dt
from dataclasses import dataclass

from lineofsight.register.events import Body, Event, Kind, Who
from lineofsight.register.kinds.told import MEASURE, measure_subject, named_evidence, past_day
from lineofsight.register.store import Register


@dataclass(frozen=True)
class Acted(Body):
    """On which day, and what was done, as a paper, minute or letter has it.

    That it was done does not say that anything is better for children.
    """

    on: dt.date
    evidence: str


KIND = Kind("acted", about=MEASURE, body=Acted)


def say_acted(register: Register, measure: str, said: Acted, who: Who) -> Event[Acted]:
    """Record that something was done about this measure.

    Raises WrongUse for a day that has not come, and for evidence that is missing or too long.
    """
    checked = Acted(past_day(said.on), named_evidence(said.evidence))
    return register.append(KIND, measure_subject(measure), who, checked)
