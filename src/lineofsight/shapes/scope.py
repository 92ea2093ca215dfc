"""What a query has joined so far: the helper tables that its dates and numbers came from.

Dates move only by joining `calendar`, `months_on` and `birthdays`, so the same text means the same
on every engine. Asking twice for the same date gives the same join.
"""

from dataclasses import dataclass, field, replace

_ON_DAY = "LEFT JOIN calendar {alias} ON {alias}.day = {day}"


@dataclass
class Scope:
    """The joins of one SELECT, in the order in which they lean on each other."""

    joins: dict[str, str] = field(default_factory=dict)
    blanks: set[str] = field(
        default_factory=set
    )  # columns whose blank the definition gives a meaning
    numbers: set[str] = field(default_factory=set)  # names asked of `params`
    steps: dict[str, str] = field(default_factory=dict)  # what must be worked out before, by name
    doubts: dict[str, str] = field(default_factory=dict)  # condition on other rows: what if unknown
    elsewhere: set[tuple[str, str]] = field(default_factory=set)  # list and column of such rows

    def number(self, name: str | int) -> str:
        """The number under this name in `params`; a number is itself."""
        if isinstance(name, int):
            return str(name)
        self.numbers.add(name)
        return self._join("p", f"JOIN params {{alias}} ON {{alias}}.name = '{name}'") + ".value"

    def days_after(self, day: str, limit: str | int) -> str:
        """The day this many days after another."""
        then = "LEFT JOIN calendar {{alias}} ON {{alias}}.n = {start}.n + {count}"
        start = self._join("c", _ON_DAY.replace("{day}", day))
        return self._join("c", then.format(start=start, count=self.number(limit))) + ".day"

    def working_days_after(self, day: str, limit: str | int) -> str:
        """The Nth working day after day 0."""
        then = (
            "LEFT JOIN calendar {{alias}} ON {{alias}}.working_day = {start}.working_day + {count}"
            " AND {{alias}}.is_working = 1"
        )
        start = self._join("c", _ON_DAY.replace("{day}", day))
        return self._join("c", then.format(start=start, count=self.number(limit))) + ".day"

    def months_after(self, day: str, limit: str | int) -> str:
        """The day this many calendar months on, clipped to the month's end."""
        return self._stepped("months_on", "m", "months", day, limit)

    def birthday(self, born: str, limit: str | int) -> str:
        """The birthday on which somebody reaches this age."""
        return self._stepped("birthdays", "b", "age", born, limit)

    def number_of_day(self, day: str) -> str:
        """The running number of a day: two of them differ by the days in between."""
        return self._join("c", _ON_DAY.replace("{day}", day)) + ".n"

    def step(self, letter: str, text: str) -> str:
        """The name of the step that has this text."""
        known = {own: name for name, own in self.steps.items()}
        if text not in known:
            known[text] = f"{letter}{len(self.steps) + 1}"
            self.steps[known[text]] = text
        return known[text]

    def inside_a_step(self) -> "Scope":
        """For a step of the same query, which has joins and doubts of its own."""
        return replace(self, joins={}, doubts={})

    def of_row(self, step: str) -> str:
        """A step that says something of the rows asked about, joined to them."""
        return self._join("r", f"LEFT JOIN {step} {{alias}} ON {{alias}}.row_id = t.row_id")

    def _stepped(self, table: str, letter: str, step: str, day: str, limit: str | int) -> str:
        clause = (
            f"LEFT JOIN {table} {{alias}} ON {{alias}}.day = {day}"
            f" AND {{alias}}.{step} = {self.number(limit)}"
        )
        return self._join(letter, clause) + ".falls_on"

    def _join(self, letter: str, clause: str) -> str:
        if clause not in self.joins:
            self.joins[clause] = f"{letter}{len(self.joins) + 1}"
        return self.joins[clause]

    def text(self) -> str:
        """The JOIN clauses."""
        return "\n".join(clause.format(alias=alias) for clause, alias in self.joins.items())
