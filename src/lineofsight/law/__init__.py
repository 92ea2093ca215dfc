"""What the law and a council's own standards ask, and how days and months are counted.

A number of the law has a start, a source and a state; a local standard is no law, and each council
sets its own. `value` answers with the law in force on a day, `standards` with what a council asks
of itself. `calendar` counts working days, months and birthdays.
"""

from lineofsight.law.dated import Kind, Law, State, Unit, all_laws, find, value
from lineofsight.law.standards import Standard, Standards, standards

__all__ = [
    "Kind",
    "Law",
    "Standard",
    "Standards",
    "State",
    "Unit",
    "all_laws",
    "find",
    "standards",
    "value",
]
