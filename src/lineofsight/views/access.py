"""What a view shows, from the least to the most sensitive, and who may see it.

One person on one machine sees all of it today. Every page says what it needs already, so that
people and roles have one place to come to.
"""

from dataclasses import dataclass
from enum import IntEnum

from lineofsight.register.events import Who

_ROLE = "owner of this workspace"  # roles come with people


class Needs(IntEnum):
    """How sensitive a page is."""

    PUBLISHED = 1  # what inspectors have published, and the rules
    COUNCIL = 2  # the council's own figures, small ones too
    CHILDREN = 3  # rows about children


@dataclass(frozen=True)
class Viewer:
    """Somebody who reads pages: how they are called in the record, and what they may see."""

    name: str
    may_see: Needs

    def may(self, needs: Needs) -> bool:
        """Whether a page that needs this is open to them."""
        return needs <= self.may_see

    @property
    def who(self) -> Who:
        """How the register signs what they say."""
        return Who(_ROLE, self.name)


# Until people come, whoever is at the machine may see all of it.
THIS_PERSON = Viewer("the person at this machine", Needs.CHILDREN)
