"""leaving.left_the_list: care leavers and eligible children who are on no list any more.

Each other measure is one SELECT over one import. This one asks about children who are *not* in the
import that it answers for, so it stands here, beside the history that it needs, and gives the same
kind of answer as they do. It looks back over every earlier import, and not only the last: whoever
was dropped two years ago has not come back because nobody asked since.

Asked about: whoever was in an earlier import's list of care leavers, or in its list of children in
care, and was in care at 16 or over after 13 weeks of it, under 25. `met`: on either list now.
`excluded`: recorded, when last seen, as died, returned home or gone abroad. `cannot_say`: whether
they are asked about rests on a date that is blank or could not be read.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from lineofsight import law
from lineofsight.engines.query import (
    Case,
    Figure,
    Standing,
    Standings,
    Summary,
    by_team,
    not_counted_of,
    verdicts_of,
)
from lineofsight.law.calendar import age_on
from lineofsight.measures.blind_spots import BlindSpot, blind_spots
from lineofsight.model.tables import table
from lineofsight.model.verdicts import Verdict
from lineofsight.workspace.import_tables import read_ids, read_list
from lineofsight.workspace.imports import Import
from lineofsight.workspace.read_model import Row

ID = "leaving.left_the_list"
NOT_IN_IT = (
    "Whoever was on neither list in any import that is kept, and whoever was 25 already. A young "
    "person whose id was changed looks as if they had left."
)
_LISTS = ("care", "leaving")
_LEFT_BECAUSE = {
    "died": "recorded as died",
    "RHOM": "recorded as returned home",
    "abroad": "recorded as gone abroad",
    "E2": "recorded as died",
}


@dataclass(frozen=True)
class Listed:
    """A young person as they were last listed. `is_owed`: None where it cannot be told."""

    child: str
    table: str
    on: dt.date
    birth: dt.date | None
    team: str | None
    is_owed: bool | None
    left_because: str | None


@dataclass
class Roster:
    """Everyone who was on either list in the imports added so far, each as last listed."""

    by_child: dict[str, Listed] = field(default_factory=dict)

    @classmethod
    def of(cls, before: Iterable[Import]) -> "Roster":
        """The roster of these imports, the oldest first."""
        roster = cls()
        for kept in before:
            roster.add(kept)
        return roster

    def add(self, kept: Import) -> None:
        """Adds an import; they are to come in the order of days."""
        for name in _LISTS:
            if name in kept.present:
                for row in _rows(kept, name):
                    self._note(row)

    def _note(self, row: Listed) -> None:
        """An earlier import that owed it to them is not undone by a later one."""
        known = self.by_child.get(row.child)
        owed = [row.is_owed, known.is_owed] if known else [row.is_owed]
        is_owed = True if True in owed else None if None in owed else False
        self.by_child[row.child] = Listed(
            row.child, row.table, row.on, row.birth or (known.birth if known else None),
            row.team, is_owed, row.left_because,
        )  # fmt: skip


def roster_rows(roster: Roster) -> Iterator[Row]:
    """A roster as the read model has it."""
    for each in roster.by_child.values():
        birth = each.birth.isoformat() if each.birth else None
        yield (
            each.child, each.table, each.on.isoformat(), birth, each.team, each.is_owed,
            each.left_because,
        )  # fmt: skip


def roster_of(rows: Iterable[tuple[Any, ...]]) -> Roster:
    """The roster that the read model has."""
    return Roster({row[0]: _listed(*row) for row in rows})


def _listed(
    child: str,
    table_id: str,
    on: str,
    birth: str | None,
    team: str | None,
    is_owed: int | None,
    left_because: str | None,
) -> Listed:
    born = dt.date.fromisoformat(birth) if birth else None
    owed = None if is_owed is None else bool(is_owed)
    return Listed(child, table_id, dt.date.fromisoformat(on), born, team, owed, left_because)


@dataclass(frozen=True)
class Left:
    """The answer: its cases, how many stand how, and what they come to, as any measure's."""

    cases: tuple[Case, ...]
    standings: Standings
    summary: Summary


def left_the_list(now: Import, roster: Roster) -> Left:
    """Who of the roster, made of the imports before this one, has left the lists."""
    missing = _why_blind(now, roster)
    cases = () if missing else tuple(_cases(now, roster.by_child))
    standings = Counter(Standing(each.team, each.verdict, each.reason) for each in cases)
    return Left(cases, standings, _summary(standings, missing))


def figure_of(standings: Standings) -> Figure:
    """How many have left the lists, of all that stand so."""
    n = sum(cases for each, cases in standings.items() if each.verdict is Verdict.NOT_MET)
    return Figure(n, None, float(n))


def words() -> BlindSpot:
    """What the measure says of itself, and what it needs."""
    return blind_spots()[ID]


def _why_blind(now: Import, roster: Roster) -> str | None:
    if not roster.by_child:
        return f"needs {words().needs}"
    for name in _LISTS:
        if name not in now.present:
            listed = table(name)
            return f"needs List {listed.list_number} ({listed.title}), which is not in the files"
    return None


def _cases(now: Import, roster: Mapping[str, Listed]) -> Iterator[Case]:
    here = {child for name in _LISTS for child in read_ids(now.folder, name)}
    until = law.value("care_leavers.support_on_request_until_age", now.as_at).value
    for child, listed in sorted(roster.items()):
        age = age_on(listed.birth, now.as_at) if listed.birth else None
        if listed.is_owed is not False and (age is None or age < until):
            yield _case(listed, *_stands(listed, age, is_here=child in here))


def _stands(listed: Listed, age: int | None, *, is_here: bool) -> tuple[Verdict, str]:
    if age is None:
        return Verdict.CANNOT_SAY, "the date of birth is not known"
    if is_here and listed.is_owed:
        return Verdict.MET, "on List 8 or List 9 now"
    if listed.left_because and listed.is_owed:
        return Verdict.EXCLUDED, listed.left_because
    if listed.is_owed is None:
        return Verdict.CANNOT_SAY, "whether the child had 13 weeks of care is not known"
    return Verdict.NOT_MET, "was on a list before, and is on neither List 8 nor List 9 now"


def _case(listed: Listed, verdict: Verdict, reason: str) -> Case:
    return Case(
        measure=ID,
        case=listed.child,
        child=listed.child,
        team=listed.team,
        worker=None,
        verdict=verdict,
        reason=reason,
        due=None,
        row_id=None,
        table=listed.table,
        dates={"last_listed": listed.on},
    )


def _summary(standings: Standings, missing: str | None) -> Summary:
    return Summary(
        measure=ID,
        figure=figure_of(standings),
        verdicts=verdicts_of(standings),
        by_team={team: figure_of(own) for team, own in by_team(standings).items()},
        not_counted=not_counted_of(standings),
        due_10=None,
        due_20=None,
        why_blind=missing,
    )


def _rows(kept: Import, name: str) -> Iterator[Listed]:
    """The rows of a list that may make somebody a care leaver, or an eligible child."""
    own = ("in_touch",) if name == "leaving" else ("care_start", "care_end", "end_reason")
    for row in read_list(kept.folder, name, ["child_id", "team", "date_of_birth", *own]):
        if row["child_id"]:
            is_owed = True if name == "leaving" else _is_eligible(row, kept.as_at)
            because = _LEFT_BECAUSE.get(row["in_touch" if name == "leaving" else "end_reason"])
            yield Listed(
                row["child_id"], name, kept.as_at, row["date_of_birth"], row["team"],
                is_owed, because,
            )  # fmt: skip


def _is_eligible(row: Mapping[str, Any], on: dt.date) -> bool | None:
    """Whether a child was in care at 16 or over by the day, with 13 weeks of care by then.

    List 8 has children for months after they left care: a birthday since then makes nobody eligible
    (Children Act 1989, schedule 2, paragraph 19B: a child who is looked after).
    """
    birth, start, end = row["date_of_birth"], row["care_start"], row["care_end"]
    until = min(end or on, on)
    age = age_on(birth, until) if birth else None
    is_old_enough = None if birth is None else (age or 0) >= _number("eligible_from_age", on)
    weeks = dt.timedelta(weeks=_number("eligible_after_weeks", on))
    is_long_enough = None if start is None else until - start >= weeks
    if False in (is_old_enough, is_long_enough):
        return False
    return None if None in (is_old_enough, is_long_enough) else True


def _number(name: str, on: dt.date) -> int:
    return law.value(f"care_leavers.{name}", on).value
