"""Whose name stands as that of the lead inspector."""

import pytest

from lineofsight.frameworks.definition import all_frameworks
from lineofsight.frameworks.people import named_leads

SINGLE = next(each for each in all_frameworks() if each.name == "sif")


@pytest.mark.parametrize(
    "lines",
    [
        ["Lead inspector: Ada Sample"],
        ["Lead inspector on site: Ada Sample", "Report author: Bob Other"],
        ["Deputy lead inspector: Bob Other", "Lead inspector: Ada Sample"],
        ["Lead inspector on site: Ada Sample", "Deputy lead inspector: Bob Other"],
    ],
)
def test_the_lead_is_the_lead_and_no_deputy(lines: list[str]) -> None:
    assert next(named_leads(lines, SINGLE)) == "Ada Sample"
