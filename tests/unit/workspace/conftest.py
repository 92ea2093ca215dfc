"""A library in a folder of its own, and two documents that exist nowhere to keep in it."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from lineofsight.model.documents import (
    Ask,
    Finding,
    Judgement,
    ListedStrength,
    NamedAuthority,
    Part,
    Reading,
    Section,
    Unaware,
)
from lineofsight.model.grades import Grade
from lineofsight.workspace.database import database

VISITS = Finding(
    number="12",
    text="Most children are visited often. Visiting is less regular for children’s siblings.",
    page=4,
    themes=("visits_direct_work", "plans"),
    tone="mixed",
    reference="since the last inspection",
)
ADVISERS = Ask(
    n=1,
    text="The support for care leavers, so that",
    kind="needs_improvement",
    list="local_authority",
    page=2,
    parts=(Part("a", "those over 21 keep a personal adviser"),),
    themes=("care_leavers_support",),
    national_framework="outcome 4",
)
INSPECTION = Reading(
    file="reports/inspection.pdf",
    sha256="a" * 64,
    status="read",
    framework="ilacs_2023",
    authority=NamedAuthority("Cheshire East", "E06000049", "80447"),
    inspection_start=dt.date(2024, 2, 26),
    inspection_end=dt.date(2024, 3, 8),
    published=dt.date(2024, 5, 16),
    lead_inspector="Imogen Quillfeather",
    judgements=(Judgement("overall_effectiveness", Grade.INADEQUATE, "Inadequate", 1),),
    limiting="The judgement on care leavers limits the overall one.",
    asks=(ADVISERS,),
    strengths_listed=(ListedStrength("Foster carers speak well of their training.", 3),),
    unaware=(Unaware("Leaders did not know how many had no adviser.", 5, "28"),),
    pages=11,
    notes=("The table says good for leaders and page 6 says inadequate; the table's was kept.",),
    sections=(Section("Help and protection", "help_and_protection", Grade.GOOD, (VISITS,)),),
)
LETTER = replace(
    INSPECTION,
    file="letters/letter.pdf",
    sha256="b" * 64,
    framework="focused_visit",
    authority=NamedAuthority("Wexcombe"),
    inspection_start=None,
    inspection_end=None,
    judgements=(),
    limiting=None,
    asks=(),
    strengths_listed=(),
    unaware=(),
    sections=(),
)


@pytest.fixture
def inspection() -> Reading:
    """A document with something in every field."""
    return INSPECTION


@pytest.fixture
def letter() -> Reading:
    """A document with little in it, about an authority that nobody knows."""
    return LETTER


@pytest.fixture
def moment() -> dt.datetime:
    return dt.datetime(2026, 4, 1, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A new library with nothing in it."""
    with database(tmp_path) as connection:
        yield connection
