"""A measure's definition in plain words, made from the very objects that its query is made from.

What is said here cannot differ from what is counted: there is no second text to keep in step.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lineofsight import law
from lineofsight.engines.helper_tables import BACK, IN_MONTHS, numbers_in_force
from lineofsight.errors import OurMistake
from lineofsight.law.standards import all_standards
from lineofsight.measures.measure import Measure
from lineofsight.memory.words import listing
from lineofsight.model.codes import codes
from lineofsight.model.tables import Column
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import (
    All,
    Any,
    AsAt,
    AtLeast,
    Blank,
    Choose,
    Compare,
    Condition,
    Day,
    Everyone,
    Expression,
    InForce,
    Is,
    Known,
    Later,
    Not,
    On,
    Recorded,
    Unborn,
)
from lineofsight.shapes.lists import Cases, Open, Rows
from lineofsight.shapes.other_rows import (
    BEGAN,
    ENDED,
    RUNNING,
    UNDATED,
    Between,
    OpenThroughout,
    Several,
)
from lineofsight.shapes.question import Excluded, Outcome, Rung
from lineofsight.views.measures.measure_words import in_units, people, verdict_words

_BIRTHDAY = "birthday"
_OTHER_SIGN = {"<": "<=", "<=": "<"}
_PICKED = {
    Cases.LATEST: "the latest row of each child of which",
    Cases.FIRST: "the first row of each child of which",
}
_OF_ANOTHER_ROW: Mapping[Expression, str] = {
    BEGAN: "its day",
    ENDED: "its end",
    RUNNING: "it has no end yet",
    UNDATED: "its day is not known",
}
_NO_WORDS = "views/measure_definition.py has no words for {}."


@dataclass(frozen=True)
class Line:
    """One line of a rule: where it holds, this is the verdict, for this reason."""

    verdict: Verdict
    words: str
    reason: str
    when: str


@dataclass(frozen=True)
class Definition:
    """Who is asked about, who is left out, and by which lines, the first that holds deciding."""

    listed: str
    who: str
    left_out: tuple[Line, ...]
    lines: tuple[Line, ...]
    otherwise: Line

    def reasons(self, verdict: Verdict) -> tuple[str, ...]:
        """Every reason for which a child can stand so, each once."""
        of = (each.reason for each in (*self.lines, self.otherwise) if each.verdict is verdict)
        return tuple(dict.fromkeys(of))


def definition(measure: Measure, day: dt.date, standards: Mapping[str, int]) -> Definition:
    """The measure's definition by the law of this day and these local standards."""
    says = _Says(measure, day, standards)
    question = measure.definition
    table = question.rows.table
    return Definition(
        listed=f"List {table.list_number}, {table.title}",
        who=says.who(),
        left_out=tuple(says.line(Verdict.EXCLUDED, each, each.when) for each in question.excluded),
        lines=tuple(says.line(each.verdict, each, each.when) for each in question.rungs),
        otherwise=says.line(question.otherwise.verdict, question.otherwise),
    )


class _Says:
    """Says the expressions of one measure."""

    def __init__(self, measure: Measure, day: dt.date, standards: Mapping[str, int]) -> None:
        self._measure = measure
        self._day = day
        self._standards = standards
        self._person = people(measure.id, 1)
        self._numbers = numbers_in_force(measure.numbers(), day, standards)

    def line(
        self, verdict: Verdict, given: Excluded | Rung | Outcome, when: Condition | None = None
    ) -> Line:
        """A line of the rule, with the numbers in force in its reason."""
        reason = given.reason
        for name, number in self._numbers.items():
            reason = reason.replace(f"{{{name}}}", str(number))
        holds = self.condition(when) if when else "none of these holds"
        return Line(verdict, verdict_words(self._measure, verdict), reason, holds)

    def who(self) -> str:
        """Who is asked about, and by which of their rows where one is picked."""
        question = self._measure.definition
        who = self.condition(question.population)
        if question.among is None:
            return who
        among = f"{_PICKED[question.rows.cases]} {self.condition(question.among)}"
        return among if isinstance(question.population, Everyone) else f"{among}, where {who}"

    def condition(self, asked: Expression) -> str:
        """What must be so."""
        match asked:
            case All(parts=parts):
                return " and ".join(dict.fromkeys(map(self._in_brackets, _flat(parts))))
            case Any(parts=parts):
                return " or ".join(map(self._in_brackets, parts))
            case Not(part=part):
                return self._not(part)
            case Compare(left=left, sign=sign, right=right):
                return self._compare(left, sign, right)
        return self._of_a_child(asked)

    def _of_a_child(self, asked: Expression) -> str:
        match asked:
            case Open():
                return self._open()
            case Unborn():
                return "the child is not yet born"
            case Everyone():
                return "every child on the list"
            case Several():
                return self._several(asked)
            case OpenThroughout():
                return f"a {self._open_in(asked)}"
            case Between(surely=surely):
                return self.condition(surely)
            case InForce(rule=rule):
                return f"“{_titled(rule)}” is in force"
        return self._of_a_cell(asked)

    def _in_brackets(self, part: Condition) -> str:
        return f"({self.condition(part)})" if isinstance(part, All | Any) else self.condition(part)

    def _of_a_cell(self, asked: Expression) -> str:
        if asked in _OF_ANOTHER_ROW:
            return _OF_ANOTHER_ROW[asked]
        match asked:
            case Blank(column=column):
                return f"{self._title(column)} is blank"
            case Is(column=column, codes=held):
                return f"{self._title(column)} is {self._meanings(column, held)}"
            case AtLeast(column=column, number=number):
                return f"{self._title(column)} is {self._value(number)} or more"
        raise OurMistake(_NO_WORDS.format(type(asked).__name__))

    def _not(self, part: Condition) -> str:
        match part:
            case Blank(column=column):
                return f"{self._title(column)} is filled in"
            case OpenThroughout():
                return f"no {self._open_in(part)}"
            case Is(column=column, codes=held):
                return f"{self._title(column)} is not {self._meanings(column, held)}"
            case Several(rows=rows, when=when, at_least=1):
                return f"no row in {_list(rows)} of which {self.condition(when)}"
            case Compare(left=left, sign=sign, right=right):
                return self._compare(right, _OTHER_SIGN[sign], left)
        return f"it is not so that ({self.condition(part)})"

    def _several(self, asked: Several) -> str:
        """How many rows of the same child stand in a list, of which something is so."""
        many = asked.at_least != 1
        rows = f"{self._value(asked.at_least)} rows or more" if many else "a row"
        return f"{rows} in {_list(asked.rows)} of which {self.condition(asked.when)}"

    def _open_in(self, asked: OpenThroughout) -> str:
        day = self.day(asked.first)
        return f"row in {listing([*map(_list, asked.lists)], 'or')} was open on the day of {day}"

    def _compare(self, left: Day, sign: str, right: Day) -> str:
        match left, right:
            case Later(day=AsAt(), limit=limit), _ if str(limit).startswith(BACK):
                return f"{self.day(right)} is in the {self._length(left)} to the day of the lists"
            case AsAt(), Later(unit=unit, limit=limit) if unit == _BIRTHDAY:
                return f"the {self._person} is younger than {self._value(limit)}"
            case Later(unit=unit, limit=limit), AsAt() if unit == _BIRTHDAY:
                return f"the {self._person} is {self._value(limit)} or older"
            case AsAt(), _:
                passed = "is still to come" if sign == "<" else "has not gone by"
                return f"{self.day(right)} {passed}"
            case _, AsAt():
                return f"{self.day(left)} has {'gone by' if sign == '<' else 'come'}"
        than = "before" if sign == "<" else "on or before"
        return f"{self.day(left)} is {than} {self.day(right)}"

    def day(self, asked: Expression) -> str:
        """Which day."""
        if asked in _OF_ANOTHER_ROW:
            return _OF_ANOTHER_ROW[asked]
        match asked:
            case On(column=column) | Recorded(column=column):
                return self._title(column)
            case AsAt():
                return "the day of the lists"
            case Known(day=day):
                return self.day(day)
            case Later(unit=unit, limit=limit) if unit == _BIRTHDAY:
                return f"the birthday at which the {self._person} is {self._value(limit)}"
            case Later(day=day, limit=limit):
                way = "before" if str(limit).startswith(BACK) else "after"
                return f"{self._length(asked)} {way} {self.day(day)}"
            case Choose():
                return self._chosen(asked)
        raise OurMistake(_NO_WORDS.format(type(asked).__name__))

    def _chosen(self, asked: Choose) -> str:
        otherwise = self.day(asked.otherwise)
        if isinstance(asked.when, Several):  # the other day is for one that is not known
            return otherwise
        return f"{self.day(asked.then)} (if {self.condition(asked.when)}) or {otherwise}"

    def _open(self) -> str:
        if self._measure.definition.rows.end is None:
            return "they stand on the list"
        return "the row has begun by the day of the lists and is not ended or closed"

    def _title(self, column: str) -> str:
        return f"“{self._column(column).title}”"

    def _meanings(self, column: str, held: tuple[str, ...]) -> str:
        listed = self._column(column).codes
        known = codes(listed) if listed else {}
        return " or ".join(dict.fromkeys(f"‘{known.get(code, code)}’" for code in held))

    def _column(self, column: str) -> Column:
        return self._measure.definition.rows.table.column(column)

    def _length(self, later: Later) -> str:
        """A length of time in its own unit: "6 weeks", though the query counts days."""
        if isinstance(later.limit, int):
            return in_units(later.limit, law.Unit(later.unit))
        name = _plain(later.limit)
        if name in self._standards:
            return in_units(self._standards[name], all_standards()[name].unit)
        number = law.find(name, self._day)
        if number is None:
            return f"“{_titled(name)}”, not in force,"
        return in_units(number.value, number.unit)

    def _value(self, number: int | str) -> str:
        return str(number if isinstance(number, int) else self._numbers[number])


def _flat(parts: Iterable[Condition]) -> Iterator[Condition]:
    """The parts, and those of any part that asks for all of its own."""
    for part in parts:
        yield from _flat(part.parts) if isinstance(part, All) else (part,)


def _list(rows: Rows) -> str:
    return f"List {rows.table.list_number} ({rows.table.title})"


def _plain(limit: str) -> str:
    """The id of the number that a name in a query stands for."""
    return limit.removeprefix(BACK).removesuffix(IN_MONTHS)


def _titled(law_id: str) -> str:
    return law.all_laws()[law_id][-1].title
