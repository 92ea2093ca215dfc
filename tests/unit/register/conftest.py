"""A register in a folder of its own, on the first of June, and what is said in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.unit.register.days import june, on

from lineofsight.register.events import Who
from lineofsight.register.kinds.known import Case
from lineofsight.register.store import FILE, Register, open_register

CASE = Case("cpp.review_overdue", case="CH-004711", child="CH-004711")
MANAGER = Who("manager", "Rosa Thistlewood")


@pytest.fixture(autouse=True)
def _first_of_june() -> Iterator[None]:
    with on(june(1)):
        yield


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """A new register with nothing in it."""
    with open_register(tmp_path) as opened:
        yield opened


@pytest.fixture
def database(tmp_path: Path, register: Register) -> Iterator[sqlite3.Connection]:
    """The register's database, opened by something else than the register."""
    with closing(sqlite3.connect(tmp_path / FILE, isolation_level=None)) as connection:
        yield connection


@pytest.fixture
def case() -> Case:
    """A child whose review is overdue."""
    return CASE


@pytest.fixture
def manager() -> Who:
    return MANAGER
