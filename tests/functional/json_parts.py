"""An answer of a command, value by value, beside what the reference says that each value is."""

import dataclasses
import datetime as dt
import re
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any

from lineofsight.money.years import FinancialYear
from lineofsight.reference_pages.json_answers import as_printed

_hints = cache(typing.get_type_hints)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}-\d\d")
_NUMBER = re.compile(r"-?\d+(\.\d+)?(E[+-]\d+)?")
_TEXTS = {dt.date: _DAY, FinancialYear: _YEAR, Decimal: _NUMBER}
_SINGLE: Mapping[Any, tuple[type, ...]] = {
    str: (str,),
    int: (int,),
    float: (int, float),
    bool: (bool,),
    types.NoneType: (types.NoneType,),
}


@dataclass(frozen=True)
class Part:
    """A value of an answer, where it stands, and the class that it is said to be."""

    place: str
    value: Any
    kind: Any

    @property
    def is_as_described(self) -> bool:
        """Whether it is; of an object, whether it has just those fields, in that order."""
        if self.kind in _SINGLE:
            return type(self.value) in _SINGLE[self.kind]
        if self.kind in _TEXTS:
            return bool(_TEXTS[self.kind].fullmatch(str(self.value)))
        if issubclass(self.kind, StrEnum):
            return self.value in set(self.kind)
        return list(self.value or ()) == list(_hints(self.kind))


def parts_of(value: Any, hint: Any, place: str) -> Iterator[Part]:
    """A value and all that it holds, as far as that is as described."""
    kind, arguments = typing.get_origin(hint), typing.get_args(hint)
    if kind in (types.UnionType, typing.Union):
        yield from parts_of(value, _one_of(arguments, value), place)
    elif kind is Mapping:
        for key, each in value.items():
            yield from parts_of(each, arguments[1], f"{place}.{key}")
    elif kind is not None:
        hints = arguments if _is_uneven(arguments) else arguments[:1] * len(value)
        for each, inner in zip(value, hints, strict=True):
            yield from parts_of(each, inner, place)
    else:
        yield from _of_one(Part(place, value, as_printed(hint)))


def _is_uneven(arguments: tuple[Any, ...]) -> bool:
    """Whether it is a list of different things, such as a name and a year."""
    return len(arguments) > 1 and arguments[-1] is not Ellipsis


def _one_of(hints: tuple[Any, ...], value: Any) -> Any:
    """Which of several things a value is; the first where it is none of them."""
    if value is None:
        return types.NoneType if types.NoneType in hints else hints[0]
    for each in hints:
        if typing.get_origin(each) or Part("", value, as_printed(each)).is_as_described:
            return each
    return hints[0]


def _of_one(part: Part) -> Iterator[Part]:
    yield part
    is_object = dataclasses.is_dataclass(part.kind) and part.kind not in _TEXTS
    if is_object and part.is_as_described:
        for name, hint in _hints(part.kind).items():
            yield from parts_of(part.value[name], hint, f"{part.place}.{name}")
