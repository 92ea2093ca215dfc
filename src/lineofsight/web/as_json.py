"""A view's context as JSON: the fields by name, days as ISO dates."""

import dataclasses
import datetime as dt
import json
from enum import Enum
from typing import Any


def as_json(context: Any) -> bytes:
    """The context as UTF-8 JSON."""
    return json.dumps(_plain(context), ensure_ascii=False, default=_text).encode()


def _plain(context: Any) -> Any:
    return dataclasses.asdict(context) if dataclasses.is_dataclass(context) else context  # type: ignore[arg-type]


def _text(value: object) -> object:
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    raise TypeError(f"a page's context holds a {type(value).__name__}, which JSON has no form for")
