"""docs/reference/json.md: the fields of what each command prints with --json."""

import datetime as dt
import tomllib
import types
import typing
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.money.years import FinancialYear
from lineofsight.reference_pages.json_answers import ANSWERS, Answer, as_printed, objects, titles
from lineofsight.reference_pages.markdown import opening, table

_FILE = "json_fields.toml"
_IN_WORDS = {
    str: "text",
    int: "whole number",
    float: "number",
    bool: "true or false",
    dt.date: "date",
    Decimal: "number as text",
    FinancialYear: "financial year",
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
                "written 2024-05-16, financial years 2024-25. Fields may be added; none is renamed "
                "or removed without a new major version.",
            ),
            *(_answer(command, answer, written) for command, answer in ANSWERS.items()),
        ]
    )


def _answer(command: str, answer: Answer, written: list[type]) -> str:
    """One command's part of the page; an object that stands above is not written again."""
    new = [each for each in objects(answer) if each not in written]
    written += new
    parts = (f"### {titles()[each]}\n\n{_about(each)}\n\n{_fields(each)}" for each in new)
    return "\n".join([f"## lineofsight {command}\n\n{answer.about}\n", *parts])


def _about(each: type) -> str:
    paragraph, _, _ = (each.__doc__ or "").partition("\n\n")
    return " ".join(paragraph.split()).replace("None", "null")


def _fields(each: type) -> str:
    name = titles()[each]
    meanings = _meanings().get(name, {})
    hints = typing.get_type_hints(each)
    if list(meanings) != list(hints):
        raise OurMistake(
            f"{_FILE} has {list(meanings)} under [{name}], whose fields are {list(hints)}."
        )
    rows = ((f"`{field}`", type_in_words(hint), meanings[field]) for field, hint in hints.items())
    return table(("field", "is", "meaning"), rows)


@cache
def _meanings() -> Mapping[str, Mapping[str, str]]:
    text = files("lineofsight.reference_pages").joinpath(_FILE).read_text("utf-8")
    return tomllib.loads(text)


def type_in_words(hint: Any) -> str:
    """What a field holds, in words: "date or null", "list of ask"."""
    kind, arguments = typing.get_origin(hint), typing.get_args(hint)
    if kind in (types.UnionType, typing.Union):
        known = [type_in_words(each) for each in arguments if each is not type(None)]
        return " or ".join([*known, "null"])
    if kind is Mapping:
        return f"object: {type_in_words(arguments[1])} by {_key_in_words(arguments[0])}"
    if kind in (tuple, frozenset, Sequence):
        return _list_in_words(arguments)
    return _one_in_words(as_printed(hint))


def _key_in_words(hint: Any) -> str:
    return type_in_words(hint) if hint is FinancialYear else "name"


def _list_in_words(arguments: Sequence[Any]) -> str:
    if len(arguments) == 1 or arguments[-1] is Ellipsis:
        return f"list of {type_in_words(arguments[0])}"
    return "list: " + ", ".join(map(type_in_words, arguments))


def _one_in_words(hint: type) -> str:
    if hint in _IN_WORDS:
        return _IN_WORDS[hint]
    if issubclass(hint, StrEnum):
        return "one of " + ", ".join(f"`{value}`" for value in hint)
    name = titles()[hint]
    return f"[{name}](#{name.lower().replace(' ', '-')})"
