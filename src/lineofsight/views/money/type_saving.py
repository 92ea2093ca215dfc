"""The form in which somebody types one saving, and the savings that were typed before."""

import hashlib
import json
from dataclasses import dataclass

from lineofsight.money.savings.typed import Row, rows_in
from lineofsight.views.asked import Asked
from lineofsight.views.drafts import DRAFT, DRAFTS, Draft, Fault
from lineofsight.views.money.saving_fields import MOST_CHARACTERS, PARTS, Part
from lineofsight.views.sources import Sources
from lineofsight.workspace.money_files import typed_savings

TAKEN_AWAY = "taken_away"  # in a draft: the reference of what was taken away just now
_DIGITS = 16
_EMPTY = Draft((), ())
_GONE = Draft((), (Fault("title", "What you typed is no longer kept: type it again."),))


@dataclass(frozen=True)
class Typed:
    """One saving that was typed: `mark` stands for all that it says."""

    mark: str
    reference: str
    title: str


@dataclass(frozen=True)
class TypeSaving:
    """The fields, what stands in them by their names, and what is wrong with it.

    `taken_away` is the reference of the saving that was taken away just now; its words stand in the
    form, to be mended and sent again.
    """

    title: str
    parts: tuple[Part, ...]
    values: dict[str, str]
    faults: tuple[Fault, ...]
    typed: tuple[Typed, ...]
    taken_away: str | None
    most_characters: int


def type_saving(sources: Sources, asked: Asked) -> TypeSaving:
    """The form, empty or with what was typed before."""
    draft = _draft(asked)
    names = [field.name for part in PARTS for field in part.fields]
    rows = rows_in(typed_savings(sources.workspace))
    return TypeSaving(
        title="Type a saving",
        parts=PARTS,
        values={name: draft.typed(name) for name in names},
        faults=draft.faults,
        typed=tuple(Typed(mark_of(row), row["reference"], row["title"]) for row in rows),
        taken_away=draft.typed(TAKEN_AWAY) or None,
        most_characters=MOST_CHARACTERS,
    )


def mark_of(row: Row) -> str:
    """What stands for a row in a form: a digest of all that it says."""
    return hashlib.sha256(json.dumps(dict(row), sort_keys=True).encode()).hexdigest()[:_DIGITS]


def _draft(asked: Asked) -> Draft:
    wanted = asked.filter(DRAFT)
    return (DRAFTS.find(wanted) or _GONE) if wanted else _EMPTY
