"""Since when a case has been not met, and when it stopped: spells, from import to import.

A spell begins at the import at which a case is first not met: from that day on it was visible. It
goes on while the case is not met, and ends at the first import that says otherwise: the case has
another verdict there, or is no longer asked about (it left the list, or fell out of the period).
An import that cannot tell ends nothing, because nobody has said that anything was put right: a
case that answers `cannot_say`, or a measure that is blind or failed there, leaves the spell as it
was, and what is not met again afterwards has been visible since before.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lineofsight.engines.query import Case
from lineofsight.model.verdicts import Verdict


class Spell(NamedTuple):
    """A case that was not met without a break.

    `visible` and `cleared` are numbers of imports: the first at which it was not met, and the first
    that said otherwise, None while it lasts. `verdict` and `reason` are what that one said; None
    where it no longer asked. Child and team are the last recorded.
    """

    measure: str
    case: str
    child: str | None
    team: str | None
    visible: int
    cleared: int | None = None
    verdict: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class Spells:
    """A measure's spells after an import: those that last, by case, and those just ended.

    `untold` has the cases whose spell lasts only because this import cannot tell.
    """

    lasting: Mapping[str, Spell]
    ended: tuple[Spell, ...] = ()
    untold: tuple[str, ...] = ()


class Stand(NamedTuple):
    """How a case stands at an import: as much of it as is followed."""

    case: str
    child: str | None
    team: str | None
    verdict: str
    reason: str


@dataclass(frozen=True)
class Stands:
    """How every case of a measure stands: by columns, which another process hands over faster."""

    cases: tuple[str, ...]
    children: tuple[str | None, ...]
    teams: tuple[str | None, ...]
    verdicts: tuple[str, ...]
    reasons: tuple[str, ...]

    def __iter__(self) -> Iterator[Stand]:
        return map(Stand, self.cases, self.children, self.teams, self.verdicts, self.reasons)


def stands(cases: Collection[Case]) -> Stands:
    """As much of these cases as is followed."""
    return Stands(
        tuple(each.case for each in cases),
        tuple(each.child for each in cases),
        tuple(each.team for each in cases),
        tuple(each.verdict.value for each in cases),
        tuple(each.reason for each in cases),
    )


def follow(
    measure: str, lasting: Mapping[str, Spell], cases: Iterable[Stand], number: int
) -> Spells:
    """The spells after an import that answers the measure with these cases."""
    now = {case.case: case for case in cases}
    going_on = {name: spell for name, spell in lasting.items() if _is_untold(now.get(name))}
    untold = tuple(going_on)
    for name, case in now.items():
        if case.verdict == Verdict.NOT_MET:
            visible = lasting[name].visible if name in lasting else number
            going_on[name] = Spell(measure, name, case.child, case.team, visible)
    ended = (
        _ended(spell, now.get(name), number)
        for name, spell in lasting.items()
        if name not in going_on
    )
    return Spells(going_on, tuple(ended), untold)


def _is_untold(case: Stand | None) -> bool:
    return case is not None and case.verdict == Verdict.CANNOT_SAY


def _ended(spell: Spell, case: Stand | None, number: int) -> Spell:
    if case is None:
        return spell._replace(cleared=number)
    return spell._replace(cleared=number, verdict=case.verdict, reason=case.reason)
