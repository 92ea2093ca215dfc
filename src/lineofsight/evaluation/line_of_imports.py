"""The line of imports, in the order of days: what each adds to those before it.

Since when each case has stood as it does, spells of not being met, and children who are missing.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lineofsight.evaluation.left_the_list import ID, Left, Roster, left_the_list
from lineofsight.evaluation.one_import import Rows
from lineofsight.evaluation.read_model_rows import figure_row, not_counted_rows, team_rows
from lineofsight.evaluation.spells import Spell, Stands, follow, stands
from lineofsight.evaluation.vanished import vanished_rows, vanishing, vanishing_row
from lineofsight.workspace.imports import Import
from lineofsight.workspace.read_model import Row

Found = Mapping[str, Stands | None]  # by measure; None where it gave no answer
First = dict[tuple[str, str], int]  # the first import of a case and verdict, unbroken until now


@dataclass
class Line:
    """What the imports so far come to. They are added in the order of days.

    `first` has, by measure, the first import of each case and verdict. `lasting` has the spells
    that last, by measure and case; `ended` those that ended, and were not taken out yet.
    """

    first: dict[str, First] = field(default_factory=dict)
    lasting: dict[str, Mapping[str, Spell]] = field(default_factory=dict)
    ended: list[Spell] = field(default_factory=list)
    roster: Roster = field(default_factory=Roster)
    last: Import | None = None

    def pass_by(self, kept: Import) -> None:
        """An import whose answers are known already."""
        self.roster.add(kept)
        self.last = kept

    def add(self, kept: Import, rows: Rows, found: Found) -> Left:
        """The next import: its own rows grow by what only those before it can tell.

        Gives who has left the lists.
        """
        self._add_left(kept, rows, left := left_the_list(kept, self.roster))
        self._add_vanished(kept, rows)
        unanswered = left.summary.why_blind is not None
        rows["untold"] = list(
            self._follow(kept.number, {**found, ID: None if unanswered else stands(left.cases)})
        )
        self.pass_by(kept)
        return left

    def spells(self) -> Iterator[Spell]:
        """Those that ended at the imports added, and those that last."""
        yield from self.ended
        for lasting in self.lasting.values():
            yield from lasting.values()

    def _add_left(self, kept: Import, rows: Rows, left: Left) -> None:
        rows["figure"] = [row for row in rows["figure"] if row[1] != ID]
        rows["figure"].append(figure_row(kept.number, left.summary))
        rows["team_figure"] += team_rows(kept.number, left.summary)
        rows["not_counted"] += not_counted_rows(kept.number, left.summary)

    def _add_vanished(self, kept: Import, rows: Rows) -> None:
        rows["vanishing"], rows["vanished"] = [], []
        for each in vanishing(self.last, kept) if self.last else ():
            rows["vanishing"].append(vanishing_row(kept.number, each))
            rows["vanished"] += vanished_rows(kept.number, each)

    def _follow(self, number: int, found: Found) -> Iterator[Row]:
        """Follows every case to this import; gives the rows of those of whom it cannot tell."""
        for measure, cases in found.items():
            before = self.first.get(measure, {})
            keys = zip(cases.cases, cases.verdicts, strict=True) if cases else ()
            self.first[measure] = {key: before.get(key, number) for key in keys}
            if cases is not None:  # else nobody has said anything, and every spell goes on
                spells = follow(measure, self.lasting.get(measure, {}), cases, number)
                self.lasting[measure] = spells.lasting
                self.ended += spells.ended
                yield from ((number, measure, case) for case in spells.untold)


def lasting_by_measure(spells: Iterable[Spell]) -> dict[str, Mapping[str, Spell]]:
    """Spells that last, as a line has them."""
    found: dict[str, dict[str, Spell]] = {}
    for spell in spells:
        found.setdefault(spell.measure, {})[spell.case] = spell
    return dict(found)


def first_by_measure(rows: Iterator[tuple[str, str, str, int]]) -> dict[str, First]:
    """Measure, case, verdict and first import, as a line has them."""
    found: dict[str, First] = {}
    for measure, case, verdict, number in rows:
        found.setdefault(measure, {})[(case, verdict)] = number
    return found


def spell_row(spell: Spell) -> Row:
    """A spell as the read model has it."""
    return tuple(spell)
