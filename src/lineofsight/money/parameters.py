"""The numbers that rules and statistics on money rest on, each dated, with unit and source.

They stand in parameters.toml by area and key; the id of one is both, such as "override.ends". A
scenario is an overlay, a TOML file that gives some of them another value and says why:

    name = "Override ends early"
    why = "What the reserves would have to bear if it lapsed in 2027"

    [override]
    ends = 2027-03-31
"""

import datetime as dt
import difflib
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from lineofsight.errors import OurMistake, WrongUse
from lineofsight.law.closed_table import ClosedTable, read

FILE = "parameters.toml"


class Unit(StrEnum):
    """What a value counts."""

    DAY = "day"  # a day of the calendar: the value is a date
    SHARE = "share"  # of 1
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    LOG_POINTS = "log_points"
    POUNDS = "pounds"
    POUNDS_A_WEEK = "pounds_a_week"
    POUNDS_A_YEAR = "pounds_a_year"


class Prices(StrEnum):
    """Whether pounds are those of their own time or of one stated year."""

    NOMINAL = "nominal"
    REAL = "real"
    NOT_MONEY = "not_money"


class Tag(StrEnum):
    """How well a value is known."""

    SEEN = "S"  # read in the source named
    COMPUTED = "C"  # worked out from published data
    MEMORY = "M"  # to be verified before anyone relies on it


Value = Decimal | dt.date

_MONEY = (Unit.POUNDS, Unit.POUNDS_A_WEEK, Unit.POUNDS_A_YEAR)


@dataclass(frozen=True)
class Parameter:
    """One value, and what it rests on.

    It holds from `since` to `until`, both included; `until` is None while nothing has followed.
    `price_year` is the financial year, as 2019-20, of real prices; None for any other. `scenario`
    names the overlay that changed it, None for the value as it is.
    """

    id: str
    title: str
    value: Value
    unit: Unit
    prices: Prices
    price_year: str | None
    tag: Tag
    source: str
    since: dt.date
    until: dt.date | None
    scenario: str | None = None

    @property
    def number(self) -> Decimal:
        """The value of a parameter that is no day; OurMistake for one that is."""
        if not isinstance(self.value, Decimal):
            raise OurMistake(f"{self.id} is a day and was used as a number.")
        return self.value

    @property
    def day(self) -> dt.date:
        """The value of a parameter that is a day; OurMistake for any other."""
        if isinstance(self.value, Decimal):
            raise OurMistake(f"{self.id} is a number and was used as a day.")
        return self.value

    def holds_on(self, day: dt.date) -> bool:
        """Whether this was the value on a day."""
        return self.since <= day <= (self.until or dt.date.max)


@dataclass(frozen=True)
class Scenario:
    """An overlay: other values for some parameters, with a name and a reason that are shown."""

    name: str
    why: str
    values: Mapping[str, Value]


def parameter(id: str, on: dt.date, scenario: Scenario | None = None) -> Parameter:  # noqa: A002
    """The value on a day, as the scenario has it if it has one; WrongUse where there was none."""
    dated = _dated(id)
    found = next((each for each in dated if each.holds_on(on)), None)
    if found is None:
        raise WrongUse(
            f"“{dated[0].title}” ({id}) is not known on {on}: "
            f"choose a day from {dated[0].since} on."
        )
    if scenario is None or id not in scenario.values:
        return found
    return replace(found, value=scenario.values[id], source=scenario.why, scenario=scenario.name)


@cache
def all_parameters() -> Mapping[str, tuple[Parameter, ...]]:
    """Every parameter by id, its values with the oldest first."""
    return parameters_in(read(resources.files(__package__).joinpath(FILE)))


def parameters_in(areas: ClosedTable) -> Mapping[str, tuple[Parameter, ...]]:
    """The parameters of a file laid out as ours, checked key by key."""
    return {
        f"{area}.{key}": tuple(_values(f"{area}.{key}", keys))
        for area, table in areas.named_tables()
        for key, keys in table.named_tables()
    }


def scenario_in(file: Path) -> Scenario:
    """The scenario that a person has written; WrongUse for whatever in it cannot be used."""
    try:
        words = file.read_text(encoding="utf-8-sig")  # Notepad writes a mark first
        keys = tomllib.loads(words, parse_float=Decimal)
    except OSError as error:
        raise WrongUse(
            f"The scenario {file.name} could not be opened ({error.strerror}): check its name and"
            " that you may read it."
        ) from error
    except UnicodeDecodeError as error:
        raise WrongUse(
            f"The scenario {file.name} is not text that can be read: save it as UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise WrongUse(
            f"The scenario {file.name} is not written as TOML is ({error}): check it against the"
            " guide's example."
        ) from error
    name, why = keys.pop("name", None), keys.pop("why", None)
    if not (isinstance(name, str) and name.strip() and isinstance(why, str) and why.strip()):
        raise WrongUse(f"{file.name}: a scenario has a name and a reason: write both in words.")
    return Scenario(name, why, dict(_overlaid(file.name, keys)))


def _dated(id: str) -> tuple[Parameter, ...]:  # noqa: A002 - the word of every table of ours
    found = all_parameters().get(id)
    if found is None:
        near = difflib.get_close_matches(id, all_parameters(), n=1, cutoff=0.0)
        raise OurMistake(f"There is no parameter {id!r}. The nearest is {near[0]!r}.")
    return found


def _values(id: str, keys: ClosedTable) -> Iterator[Parameter]:  # noqa: A002
    title, unit = keys.text("title"), keys.choice("unit", Unit)
    prices = keys.choice("prices", Prices)
    if (prices is Prices.NOT_MONEY) == (unit in _MONEY):
        raise OurMistake(f"{keys.place}: 'prices' must be nominal or real for money, and only so.")
    before: Parameter | None = None
    for each in keys.tables("values"):
        value = Parameter(
            id=id,
            title=title,
            value=each.day("value") if unit is Unit.DAY else _decimal(each),
            unit=unit,
            prices=prices,
            price_year=each.text("price_year") if prices is Prices.REAL else None,
            tag=each.choice("tag", Tag),
            source=each.text("source"),
            since=each.day("from"),
            until=each.day_if_there("until"),
        )
        _refuse_overlap(each.place, before, value)
        before = value
        yield value


def _decimal(keys: ClosedTable) -> Decimal:
    words = keys.text("value")
    try:
        return Decimal(words)
    except InvalidOperation as error:
        raise OurMistake(f"{keys.place}: 'value' must be a number between quotes.") from error


def _refuse_overlap(place: str, before: Parameter | None, value: Parameter) -> None:
    if value.until is not None and value.until < value.since:
        raise OurMistake(f"{place}: 'until' must not come before 'from'.")
    if before is not None and (before.until is None or before.until >= value.since):
        raise OurMistake(f"{place}: a value must end before the next one begins.")


def _overlaid(file: str, areas: Mapping[str, Any]) -> Iterator[tuple[str, Value]]:
    for area, keys in areas.items():
        for key, value in keys.items() if isinstance(keys, dict) else [("", keys)]:
            name = f"{area}.{key}" if key else area
            if name not in all_parameters():
                (near,) = difflib.get_close_matches(name, all_parameters(), n=1, cutoff=0.0)
                raise WrongUse(f"{file}: there is no parameter “{name}”: try “{near}”.")
            yield name, _of_its_unit(file, name, value)


def _of_its_unit(file: str, name: str, value: Any) -> Value:
    unit = _dated(name)[0].unit
    if unit is Unit.DAY and type(value) is dt.date:
        return value
    if unit is not Unit.DAY and type(value) in (int, Decimal):
        return Decimal(value)
    wanted = "a date as 2028-03-31" if unit is Unit.DAY else f"a number of {unit}"
    raise WrongUse(f"{file}: “{name}” cannot be that: write {wanted}.")
