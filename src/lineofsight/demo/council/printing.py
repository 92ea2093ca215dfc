"""How a style puts a value in a cell. A date stays a date where the cell is to be an Excel one."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import cache, partial
from importlib import resources

from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.record import Cell
from lineofsight.model.tables import Column, Type

Printed = date | str | float | None
Printer = Callable[[Cell], Printed]


class Style(StrEnum):
    """The three ways in which a council's workbook comes."""

    OFFICIAL = "official"
    EXPORT = "export"
    MESSY = "messy"


# A council's own words for nobody, and what stands in an empty cell.
NOBODY = ("#N/A", "nan", "Unallocated", "DUTY", "awaiting allocation", " unallocated ", None)
EMPTY = (None, None, None, "", " ", "\u00a0")
UNKNOWN = ("c) Unknown", "Unknown", "unknown ", None)


@cache
def _codes() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    text = resources.files(__package__).joinpath("codes_as_printed.toml").read_text("utf-8")
    return tomllib.loads(text)


def printer(column: Column, style: Style, list_number: int, dice: Dice) -> Printer:
    """What prints the cells of one column in one style."""
    if style == Style.OFFICIAL:
        return _official(column)
    if style == Style.EXPORT:
        return _export(column, list_number)
    return _messy(column, dice)


def _official(column: Column) -> Printer:
    if column.type == Type.CODE and column.codes:
        unknown = "c) Unknown" if column.id == "disability" else None
        return partial(_code, _codes()["official"].get(column.codes, {}), unknown)
    return _as_it_is


def _export(column: Column, list_number: int) -> Printer:
    if column.type == Type.DATE:
        return partial(_text_date, "%Y-%m-%d" if list_number % 2 else "%d/%m/%Y")
    if column.type == Type.CODE and column.codes:
        return partial(_code, _codes()["export"].get(column.codes, {}), None)
    if column.type == Type.NAME:
        return _name_or_error
    return _as_it_is


def _as_it_is(value: Cell) -> Printed:
    return value


def _name_or_error(value: Cell) -> Printed:
    return value or "#N/A"


def _code(words: Mapping[str, str], unknown: str | None, value: Cell) -> Printed:
    return unknown if value is None else words.get(str(value), str(value))


@cache
def _formatted(pattern: str, day: date) -> str:
    return f"{day:{pattern}}"


def _text_date(pattern: str, value: Cell) -> Printed:
    return _formatted(pattern, value) if isinstance(value, date) else value


def _messy(column: Column, dice: Dice) -> Printer:
    if column.type == Type.DATE:
        return partial(_messy_date, dice)
    if column.type == Type.NAME:
        return partial(_messy_name, dice)
    if column.type == Type.CODE and column.codes:
        return partial(_messy_code, dice, column.codes)
    if column.type in (Type.WHOLE, Type.AGE):
        return partial(_messy_number, dice, column.type)
    return partial(_messy_text, dice)


PATTERNS = ("%d/%m/%Y", "%d/%m/%Y", "%Y-%m-%d", "%Y-%m-%d 00:00:00", "%d %b %Y", "%d/%m/%y")


def _messy_date(dice: Dice, value: Cell) -> Printed:
    if value is None:
        return dice.one_of(EMPTY)
    return value if dice.chance(0.45) else _text_date(dice.one_of(PATTERNS), value)


def _messy_name(dice: Dice, value: Cell) -> Printed:
    if value is None:
        return dice.one_of(NOBODY)
    return str(value).replace(" ", dice.one_of(("\u00a0", "  "))) if dice.chance(0.1) else value


def _messy_text(dice: Dice, value: Cell) -> Printed:
    return f" {value} " if isinstance(value, str) and dice.chance(0.03) else value


def _messy_number(dice: Dice, kind: Type, value: Cell) -> Printed:
    if not isinstance(value, int):
        return dice.one_of(EMPTY)
    if kind == Type.AGE and value >= 0 and dice.chance(0.3):
        return value + dice.whole(0, 99) / 100
    return str(value) if dice.chance(0.3) else value


def _messy_code(dice: Dice, codes: str, value: Cell) -> Printed:
    if value is None:
        return dice.one_of(UNKNOWN if codes == "yes_no_unknown" else EMPTY)
    return dice.one_of(_spellings(codes, str(value)))


@cache
def _spellings(codes: str, code: str) -> tuple[str, ...]:
    official = _codes()["official"].get(codes, {}).get(code, code)
    plain = _codes()["export"].get(codes, {}).get(code, code)
    spellings = [official, official, official.upper(), plain, f"{plain} ", code]
    if codes.startswith("yes_no"):
        spellings += [code[0].upper(), code]
    # A word of ours, such as need_plan, is no council's; nor is the age of a placement code.
    return tuple(each for each in spellings if "_" not in each)
