"""Under which overall grade a document stands, and why there may be none."""

from collections.abc import Callable

import pytest

from lineofsight.memory.grading import is_full_inspection, overall_of
from lineofsight.model.documents import Reading

ALL = {"overall_effectiveness": "good", "leaders": "good"}


@pytest.mark.parametrize(
    ("framework", "grades", "overall", "full"),
    [
        ("ilacs_2018", ALL, "good", True),
        ("ilacs_2023", {"overall_effectiveness": "inadequate"}, "inadequate", True),
        ("ilacs_2023", {"leaders": "good"}, "not_read", True),
        ("ilacs_2026", {"leaders": "good"}, "none_printed", True),
        ("ilacs_2026", {}, "none_printed", True),
        ("sif", ALL, "good", True),
        ("sif", {"lscb": "good"}, "not_graded", False),
        ("looked_after_2013", {"overall_effectiveness": "adequate"}, "adequate", False),
        ("focused_visit", {}, "not_graded", False),
        ("area_send", {}, "not_graded", False),
        (None, {}, "not_graded", False),
    ],
)
def test_overall(
    make: Callable[..., Reading],
    framework: str | None,
    grades: dict[str, str],
    overall: str,
    full: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    reading = make(framework, grades=grades)
    assert overall_of(reading) == overall
    assert is_full_inspection(reading) is full
