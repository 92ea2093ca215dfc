"""What a reader asks of a view: the parts of its address, and the filters after it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lineofsight.errors import UserError, WrongUse

_WHOLE = re.compile(r"[1-9][0-9]{0,5}")


class NotHere(UserError):
    """There is no such page, or nothing to show on it; the sentence says which."""


@dataclass(frozen=True)
class Asked:
    """`parts` of the address by name ("measure"), `filters` by name ("team")."""

    parts: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, str] = field(default_factory=dict)

    def filter(self, name: str) -> str | None:
        """A filter's value; None where it is not there or empty."""
        return self.filters.get(name, "").strip() or None

    def number(self, name: str, default: int) -> int:
        """A filter that counts from one. Raises WrongUse when it is something else."""
        given = self.filter(name)
        if given is None:
            return default
        if not _WHOLE.fullmatch(given):
            raise WrongUse(f"“{name}” in the address must be a whole number from 1: correct it.")
        return int(given)
