"""docs/reference/json.md: the fields of what each command prints with --json."""

import dataclasses
import datetime as dt
import tomllib
import types
import typing
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.evaluation.results import Check
from lineofsight.memory.comparing.compared import Compared
from lineofsight.memory.threads.steps import Step
from lineofsight.model.documents import Reading
from lineofsight.reference_pages.markdown import opening, table
from lineofsight.reference_pages.printed import Case, Child, Doubt
from lineofsight.views.brief import Brief

_FILE = "json_fields.toml"
_IN_WORDS = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    dt.date: "date",
}

# By command: what an answer is made of, and how answers are printed.
_ANSWERS: Mapping[str, tuple[type, str]] = {
    "read": (
        Reading,
        "One object for each file, a line each, in the order of the files. A value that could not "
        "be read is null, never a guess, and `notes` says why.",
    ),
    "compare": (
        Compared,
        "One object. Everything found stands in `items`; a person reads both wordings and decides "
        "what a difference means.",
    ),
    "threads": (
        Step,
        "One object for each thing asked and each later document, a line each; with `--findings`, "
        "then one for each paragraph that is followed. A status is a suggestion from the text; how "
        "often it is right stands in [scores](scores.md), of paragraphs too.",
    ),
    "check": (
        Check,
        "One object. A blind measure has null for every figure: nothing is known, which is not "
        "zero. Counts are of children.",
    ),
    "cases": (
        Case,
        "One object for each case of a measure, a line each. It holds ids, workers' names and "
        "dates of children: for those entitled to them, and nobody else.",
    ),
    "child": (Child, "One object. The same care is due as with `cases`."),
    "quality": (
        Doubt,
        "One object for each check, a line each, those with most children first. The same care is "
        "due as with `cases`.",
    ),
    "brief": (
        Brief,
        "One object, with no row about a child: councillors may have it. Pounds are whole.",
    ),
}


def page() -> str:
    """The whole page."""
    written: list[type] = []
    return "\n".join(
        [
            opening(
                "The JSON of the commands",
                "With `--json`, a command prints JSON to standard output and nothing else there. "
                "Every key is always there: null or an empty list when there is nothing. Dates are "
                "written 2024-05-16. Fields may be added; none is renamed or removed without a new "
                "major version.",
            ),
            *(_answer(name, *answer, written) for name, answer in _ANSWERS.items()),
        ]
    )


def _answer(command: str, root: type, about: str, written: list[type]) -> str:
    """One command's part of the page; an object that stands above is not written again."""
    new = [each for each in _objects(root) if each not in written]
    written += new
    parts = (f"### {each.__name__}\n\n{_about(each)}\n\n{_fields(each)}" for each in new)
    return "\n".join([f"## lineofsight {command}\n\n{about}\n", *parts])


def _objects(root: type) -> list[type]:
    """The objects that an answer is made of, each after the one that first holds it."""
    found: list[type] = [root]
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
    if typing.get_origin(hint) is Mapping:
        return f"object: {type_in_words(typing.get_args(hint)[1])} by name"
    if typing.get_origin(hint) is tuple:
        return f"list of {type_in_words(typing.get_args(hint)[0])}"
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return "one of " + ", ".join(f"`{value}`" for value in hint)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return _IN_WORDS[hint]
