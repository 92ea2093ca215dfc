"""A fictional council: the eleven lists of its children, and what must be said of each child.

For the demonstration, and as truth for the tests of the measures: every life is drawn together
with its answers, and nothing here knows how lists are read or measures are worked out.
"""

from lineofsight.demo.council.lives import make_council
from lineofsight.demo.council.printing import Style
from lineofsight.demo.council.record import Answer, Council, Row, Team
from lineofsight.demo.council.writing import write_council

__all__ = ["Answer", "Council", "Row", "Style", "Team", "make_council", "write_council"]
