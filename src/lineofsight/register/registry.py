"""Every kind of event, found by scanning the folder of kinds: a file there is a kind."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

from lineofsight.errors import OurMistake
from lineofsight.register import kinds
from lineofsight.register.events import Kind


@cache
def all_kinds() -> Mapping[str, Kind[Any]]:
    """Every kind of event that there is, by id."""
    found: dict[str, Kind[Any]] = {}
    for file in pkgutil.iter_modules(kinds.__path__):
        kind: Kind[Any] = import_module(f"{kinds.__name__}.{file.name}").KIND
        if kind.id != file.name:
            raise OurMistake(f"{file.name}: a file is named for its kind, and this is {kind.id}.")
        found[kind.id] = kind
    return found
