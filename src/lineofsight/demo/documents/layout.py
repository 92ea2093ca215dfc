"""What a layout must say about itself: its judgements, its lists of asks, its sections, its look.

A layout is one module in `layouts/` with a `LAYOUT`; nothing else has to know of it.
"""

import datetime as dt
import functools
import importlib
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lineofsight.demo.documents.bank import COUNCIL, JOINT, Subject, Theme, themes
from lineofsight.demo.documents.blocks import Pages
from lineofsight.demo.documents.dates import Form
from lineofsight.demo.documents.model import Script
from lineofsight.demo.documents.options import Options

FOLDER = Path(__file__).parent / "layouts"

Arrange = Callable[[Script, Options], Pages]
Number = Callable[[Script, Options], Script]


@dataclass(frozen=True)
class Row:
    """One judgement: its key in the public contract and the words printed beside the grade.

    `grades` are the grade's words in this row, where they differ from the layout's own.
    """

    key: str
    label: str
    grades: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Area:
    """One section of findings and the themes that belong in it.

    `takes` names areas of practice, `themes` names themes outright (and wins); neither takes all.
    """

    title: str
    key: str | None = None
    takes: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    size: tuple[int, int] = (4, 6)
    tones: tuple[str, ...] = ()
    where: str = ""


@dataclass(frozen=True)
class AskList:
    """One list of what must improve: whose, of what kind, in what grammar, how long."""

    kind: str
    owner: str
    style: str  # noun, imperative, leaders or long
    size: tuple[int, int]
    where: str = ""
    when_priority: bool = False  # only where the draw says that priority actions are listed
    now_and_then: bool = False  # only where the draw says that asks stand in groups
    groups: tuple[str, ...] = ()
    splits: bool = True  # whether one of its asks may have sub-items


@dataclass(frozen=True)
class Layout:
    """One framework as it was printed over some years."""

    name: str
    framework: str
    file_kind: str
    window: tuple[dt.date, dt.date]  # the first and last day an inspection may begin
    days: tuple[int, ...]  # how many days after the first the inspection may end
    areas: tuple[Area, ...]
    lists: tuple[AskList, ...]
    forms: tuple[Form, ...]
    arrange: Arrange
    number: Number
    rows: tuple[Row, ...] = ()
    grades: Mapping[str, str] = field(default_factory=dict)
    themes: tuple[str, ...] = ()  # none named: all
    where: str = COUNCIL
    summary: int = 0  # unnumbered paragraphs before the first section
    strengths: tuple[int, int] = (0, 0)
    signed_by_one: bool = True  # False: a letter signed by several, who name no lead
    monitors: bool = False  # visits made because services had been judged inadequate
    may_shorten: bool = False  # some copies print "Requires improvement" and no more
    short_strengths: bool = False  # some copies list strengths as noun phrases
    tagged: bool = False  # asks carry a tag of the national framework
    topics: tuple[str, ...] = ("",)

    def subjects(self, theme: Theme, where: str = "") -> tuple[Subject, ...]:
        """The subjects of a theme that this layout may mention."""
        wanted = where or self.where
        found = theme.found(wanted)
        return found + theme.found(COUNCIL) if wanted == JOINT else found

    def pool(self, where: str = "") -> tuple[Theme, ...]:
        """The themes that this layout may mention, in order."""
        allowed = self.themes or tuple(themes())
        return tuple(
            theme
            for name, theme in themes().items()
            if name in allowed and self.subjects(theme, where)
        )


@functools.cache
def every_layout() -> dict[str, Layout]:
    """Every layout in the folder, by name."""
    names = sorted(module.name for module in pkgutil.iter_modules([str(FOLDER)]))
    found = [importlib.import_module(f"{__package__}.layouts.{name}").LAYOUT for name in names]
    return {layout.name: layout for layout in found}
