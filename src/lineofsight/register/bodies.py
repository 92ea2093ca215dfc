"""What an event says, as the JSON that is kept, and back: exactly its kind's fields."""

import dataclasses
import datetime as dt
import json
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, get_type_hints

from lineofsight.register.events import B, Body


def as_text(body: Body) -> str:
    """The body as JSON; days as ISO dates."""
    return json.dumps(dataclasses.asdict(body), default=dt.date.isoformat, ensure_ascii=False)


def from_text(of: type[B], text: str) -> B:
    """The body that a text holds; ValueError or TypeError when it is none of its kind."""
    said = json.loads(text)
    hints = _fields(of)  # type: ignore[arg-type]  # a class can be hashed; mypy asks its objects
    if not isinstance(said, dict) or said.keys() != hints.keys():
        raise ValueError(f"fields other than {', '.join(hints)}")
    return of(**{name: _value(hint, said[name]) for name, hint in hints.items()})


@cache  # asked for every event that is read
def _fields(of: type[Body]) -> Mapping[str, Any]:
    return get_type_hints(of)


def _value(hint: Any, kept: Any) -> Any:
    if hint is dt.date:
        return dt.date.fromisoformat(kept)
    if issubclass(hint, StrEnum):
        return hint(kept)
    if type(kept) is not hint:
        raise ValueError(f"no {hint.__name__}")
    return kept
