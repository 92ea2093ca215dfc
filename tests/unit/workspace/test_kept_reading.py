"""A reading comes back from what is kept exactly as it was."""

import json
from dataclasses import fields

from lineofsight.model.documents import Reading, as_json
from lineofsight.workspace.kept_reading import kept, reading_of


def test_nothing_changes_in_keeping(inspection: Reading, letter: Reading) -> None:
    assert reading_of(kept(inspection)) == inspection
    assert reading_of(kept(letter)) == letter


def test_the_example_has_something_in_every_field(inspection: Reading) -> None:
    unused = {"problem"}
    empty = {each.name for each in fields(inspection) if not getattr(inspection, each.name)}
    assert empty == unused


def test_what_is_kept_is_the_json_of_the_public_contract(inspection: Reading) -> None:
    assert json.loads(kept(inspection)) == as_json(inspection, full=True)


def test_a_field_that_came_later_has_its_default(inspection: Reading) -> None:
    row = as_json(inspection, full=True)
    del row["notes"]
    assert reading_of(json.dumps(row)).notes == ()
