"""The council that most of the tests here look at."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from lineofsight.demo.council import Council, Style, make_council, write_council

AS_AT = date(2026, 9, 30)
CHILDREN = 3000


@pytest.fixture(scope="session")
def council() -> Council:
    """About the size of a large council."""
    return make_council(CHILDREN, 1, AS_AT)


@pytest.fixture(scope="session")
def folders(council: Council, tmp_path_factory: pytest.TempPathFactory) -> Mapping[Style, Path]:
    """The council written in each style."""
    folder = tmp_path_factory.mktemp("council")
    for style in Style:
        write_council(folder / style, council, style)
    return {style: folder / style for style in Style}
