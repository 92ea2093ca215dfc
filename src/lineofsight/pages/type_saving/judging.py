"""What is wrong with a saving that was typed: what the reader of files says, field by field."""

from collections.abc import Iterator, Sequence

from lineofsight.money.savings import sentences
from lineofsight.money.savings.proposal import Proposal
from lineofsight.money.savings.reader import ReadSavings
from lineofsight.money.savings.typed import Row, columns, read_one, title_of
from lineofsight.views.drafts import Fault
from lineofsight.views.money.saving_fields import MOST_CHARACTERS, NAMES, field_of

_NO_MONEY = Fault("amount", "Type what it saves: a number, and its unit beside it.")
_A_TOTAL = Fault("title", "These words name a total, which is no saving: give it another title.")
_TOO_LONG = f"This is longer than {MOST_CHARACTERS} characters: say it in fewer."
_MARKS = ";|"  # by which, too, a file's cells may be parted


def judged(row: Row, unit: str) -> Proposal | tuple[Fault, ...]:
    """The saving as the register reads it; else what is to be put right, in the form's order."""
    if faults := tuple(_before_reading(row)):
        return _in_order(faults)
    read = read_one(row, unit)
    if faults := _said_of(read, unit):
        return _in_order(faults)
    return read.proposals[0]


def _in_order(faults: Sequence[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda each: NAMES.index(each.field)))


def _before_reading(row: Row) -> Iterator[Fault]:
    if not row["title"]:
        yield Fault("title", sentences.NO_TITLE)
    if not (row["amount"] or row["percent"]):
        yield _NO_MONEY
    for column, cell in row.items():
        if len(cell) > MOST_CHARACTERS:
            yield Fault(field_of(column), _TOO_LONG)
    for mark in _MARKS:
        marks = {column: cell.count(mark) for column, cell in row.items()}
        if sum(marks.values()) > len(row) // 2:
            fullest = max(marks, key=lambda column: marks[column])
            yield Fault(field_of(fullest), f"Write fewer “{mark}”: they part the cells of a file.")


def _said_of(read: ReadSavings, unit: str) -> tuple[Fault, ...]:
    named = {title_of(column, unit): field_of(column) for column in columns()}
    said = [Fault(named.get(each.column or "", "title"), each.problem) for each in read.problems]
    is_total = not read.proposals and {each.sentence for each in said} <= {sentences.WRONG_TOTAL}
    if is_total:
        return (_A_TOTAL,)
    without = [each for each in read.proposals if each.amount is None and each.percent is None]
    return tuple(said) or ((_NO_MONEY,) if without else ())
