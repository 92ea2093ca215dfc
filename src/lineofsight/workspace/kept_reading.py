"""A reading, from the JSON it is kept as back to what it was.

The other way is `model.documents.as_json`. The types of the model say how each value is read, so
that a field added there is kept here without a further line.
"""

import dataclasses
import datetime as dt
import json
from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from lineofsight.model.documents import Reading, as_json

Record = TypeVar("Record")


def kept(reading: Reading) -> str:
    """Everything that was read, sections and paragraphs too, as the text that is kept."""
    return json.dumps(as_json(reading, full=True), ensure_ascii=False)


def reading_of(text: str) -> Reading:
    """The reading that was kept as this text."""
    return record_of(Reading, text)


def record_of(kind: type[Record], text: str) -> Record:
    """A frozen dataclass, made again from its fields as JSON."""
    record: Record = _decoder(kind)(json.loads(text))  # type: ignore[arg-type]  # a class can be hashed
    return record


@cache
def _decoder(kind: Any) -> Callable[[Any], Any]:
    """What turns a JSON value into a value of this type."""
    if dataclasses.is_dataclass(kind):
        return _record(kind)
    if get_origin(kind) is tuple:
        item = _decoder(get_args(kind)[0])
        return lambda values: tuple(map(item, values))
    if NoneType in get_args(kind):
        present = _decoder(next(each for each in get_args(kind) if each is not NoneType))
        return lambda value: None if value is None else present(value)
    if kind is dt.date:
        return dt.date.fromisoformat
    if issubclass(kind, Enum):
        return lambda value: kind(value)
    return lambda value: value


def _record(kind: Any) -> Callable[[Mapping[str, Any]], Any]:
    hints = get_type_hints(kind)
    decoders = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(kind)}

    def record(row: Mapping[str, Any]) -> Any:
        # A field that a kept reading lacks is newer than that reading: it has its default.
        return kind(**{name: decode(row[name]) for name, decode in decoders.items() if name in row})

    return record
