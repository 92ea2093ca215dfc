"""docs/reference/json.md: the fields of `lineofsight read --json`."""

import dataclasses
import datetime as dt
import tomllib
import types
import typing
from collections.abc import Iterator
from enum import StrEnum
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.model.documents import Reading
from lineofsight.reference_pages.markdown import opening, table

_FILE = "json_fields.toml"
_IN_WORDS = {str: "text", int: "whole number", bool: "true or false", dt.date: "date"}


def page() -> str:
    """The whole page."""
    return "\n".join(
        [
            opening(
                "The JSON of `read`",
                "`lineofsight read --json` prints one object for each file, a line each, in the "
                "order of the files. Every key is always there: null or an empty list when there "
                "is nothing. A value that could not be read is null, never a guess, and `notes` "
                "says why. Dates are written 2024-05-16. Fields may be added; none is renamed or "
                "removed without a new major version.",
            ),
            *(f"## {each.__name__}\n\n{_about(each)}\n\n{_fields(each)}" for each in _objects()),
        ]
    )


def _objects() -> list[type]:
    """The objects that a reading is made of, each after the one that first holds it."""
    found: list[type] = [Reading]
    for each in found:
        for hint in typing.get_type_hints(each).values():
            found.extend(inner for inner in _held(hint) if inner not in found)
    return found


def _held(hint: Any) -> Iterator[type]:
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        yield hint
    for argument in typing.get_args(hint):
        yield from _held(argument)


def _about(each: type) -> str:
    return (each.__doc__ or "").partition("\n")[0]


def _fields(each: type) -> str:
    meanings = _meanings(each.__name__)
    hints = typing.get_type_hints(each)
    if list(meanings) != list(hints):
        raise OurMistake(
            f"{_FILE} has {list(meanings)} under [{each.__name__}], whose fields are {list(hints)}."
        )
    rows = ((f"`{name}`", type_in_words(hint), meanings[name]) for name, hint in hints.items())
    return table(("field", "is", "meaning"), rows)


def _meanings(name: str) -> dict[str, str]:
    text = files("lineofsight.reference_pages").joinpath(_FILE).read_text("utf-8")
    found: dict[str, str] = tomllib.loads(text).get(name, {})
    return found


def type_in_words(hint: Any) -> str:
    """What a field holds, in words: "date or null", "list of ask"."""
    if typing.get_origin(hint) in (types.UnionType, typing.Union):
        known = [type_in_words(each) for each in typing.get_args(hint) if each is not type(None)]
        return " or ".join([*known, "null"])
    if typing.get_origin(hint) is tuple:
        return f"list of {type_in_words(typing.get_args(hint)[0])}"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return "one of " + ", ".join(f"`{value}`" for value in hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return _IN_WORDS[hint]
