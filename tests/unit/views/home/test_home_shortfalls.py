"""The first five shortfalls on the director's first page."""

from pathlib import Path

from tests.unit.views.making_measures import Counts, Lists, workspace

from lineofsight.views.home.home_shortfalls import first_shortfalls
from lineofsight.views.sources import sources

SHARES = (
    "care.visit_overdue", "care.review_overdue", "cpp.visit_overdue", "cpp.review_overdue",
    "care.health_assessment_overdue", "cin.not_seen",
)  # fmt: skip


def test_the_first_five_each_with_the_way_to_its_measure(tmp_path: Path) -> None:
    counts = {name: Counts(met=40, not_met=n) for n, name in enumerate(SHARES, start=3)}
    workspace(tmp_path, Lists(figures=counts))
    with sources(tmp_path) as opened:
        found = first_shortfalls(opened, 5)
    assert len(found) == 5
    assert found[0].address == "/measures/care.health_assessment_overdue"
    assert (found[0].n, found[0].d) == (7, None)
    assert "7 of the 47 of whom it could be told" in found[0].sentence


def test_without_lists_there_are_none(tmp_path: Path) -> None:
    with sources(tmp_path) as opened:
        assert first_shortfalls(opened, 5) == ()
