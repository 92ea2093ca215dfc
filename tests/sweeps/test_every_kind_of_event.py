"""Every kind of event is one file, named for it, and what it says has a closed form."""

import dataclasses
import datetime as dt
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from lineofsight.register import kinds
from lineofsight.register.bodies import as_text, from_text
from lineofsight.register.case_key import CASE
from lineofsight.register.events import EVENT, Body, Kind
from lineofsight.register.kinds.thread_read import STEP
from lineofsight.register.kinds.told import MEASURE
from lineofsight.register.registry import all_kinds

SORTS = {CASE, EVENT, MEASURE, STEP}  # what events can be about
EXAMPLES: dict[type, Any] = {str: "a “word”", int: 3, dt.date: dt.date(2026, 6, 1)}

each_kind = pytest.mark.parametrize("kind", all_kinds().values(), ids=lambda kind: kind.id)


def example_of(hint: Any) -> Any:
    """A value of a field's type; KeyError for a type that no body may have."""
    return next(iter(hint)) if issubclass(hint, StrEnum) else EXAMPLES[hint]


def test_files_on_disk_are_the_kinds_found() -> None:
    (folder,) = kinds.__path__
    files = {file.stem for file in Path(folder).glob("*.py")} - {"__init__"}
    assert len(files) == 7
    assert files == set(all_kinds())


@each_kind
def test_it_is_about_a_sort_of_thing_that_we_know(kind: Kind[Any]) -> None:
    assert kind.about in SORTS


@each_kind
def test_what_it_says_is_a_frozen_form_of_its_own(kind: Kind[Any]) -> None:
    assert issubclass(kind.body, Body)
    assert kind.body is not Body
    assert sum(other.body is kind.body for other in all_kinds().values()) == 1


@each_kind
def test_what_it_says_comes_back_as_it_was_kept(kind: Kind[Any]) -> None:
    hints = get_type_hints(kind.body)
    assert set(hints) == {field.name for field in dataclasses.fields(kind.body)}
    said = kind.body(**{name: example_of(hint) for name, hint in hints.items()})
    assert hash(said)  # as only what is frozen can be
    assert from_text(kind.body, as_text(said)) == said
    with pytest.raises(ValueError, match="fields"):
        from_text(kind.body, '{"note": "anything"}')
