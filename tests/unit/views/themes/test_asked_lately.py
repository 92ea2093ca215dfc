"""How often inspectors ask about a theme: which documents count, and whose."""

import datetime as dt
from pathlib import Path

from tests.unit.views.making_themes import HERE, asked, document, found, opened, workspace

from lineofsight.views.themes.asked_lately import (
    AskedOf,
    Inspection,
    asked_elsewhere,
    asked_here,
    asked_of,
    inspections_elsewhere,
    three_years_before,
)

SINCE = dt.date(2023, 11, 21)
PLANS = asked("The quality of plans.", "plans")
AGAIN = asked("The reviews of plans, and visits.", "plans", "visits_direct_work")
VISITS = asked("How often children are seen.", "visits_direct_work")
DOCUMENTS = (
    document("Tarrowby", "2023-11-21", PLANS, AGAIN),
    document("Ellsmoor", "2025-01-01", VISITS),
    document("Ellsmoor", "2023-11-20", PLANS),
    document("North Harrowdale", "2025-02-02", found("It is well.", "strength", "plans")),
    document(HERE, "2024-06-24", PLANS),
    document(HERE, "2013-07-01", VISITS),
)


def test_elsewhere_leaves_out_the_council_and_what_is_older(tmp_path: Path) -> None:
    with opened(workspace(tmp_path, *DOCUMENTS)) as at:
        counts = asked_elsewhere(at.need_documents(), HERE, SINCE)
    assert counts["plans"] == AskedOf(n=1, d=2, asks=2)
    assert counts["visits_direct_work"] == AskedOf(n=2, d=2, asks=2)
    assert counts["life_story"] == AskedOf(n=0, d=2, asks=0)
    assert len(counts) == 36


def test_without_a_named_council_every_document_is_elsewhere(tmp_path: Path) -> None:
    unnamed = document(None, "2025-03-03", PLANS)
    with opened(workspace(tmp_path, *DOCUMENTS, unnamed, council=None)) as at:
        counts = asked_elsewhere(at.need_documents(), None, SINCE)
        own = asked_here(at.need_documents(), None)
    assert counts["plans"] == AskedOf(n=3, d=4, asks=4)
    assert own["plans"] == AskedOf(0, 0, 0)


def test_here_counts_every_year(tmp_path: Path) -> None:
    with opened(workspace(tmp_path, *DOCUMENTS)) as at:
        counts = asked_here(at.need_documents(), HERE)
    assert counts["plans"] == AskedOf(n=1, d=2, asks=1)


def test_each_inspection_elsewhere_of_one_theme(tmp_path: Path) -> None:
    with opened(workspace(tmp_path, *DOCUMENTS)) as at:
        inspections = inspections_elsewhere(at.need_documents(), HERE, "plans")
    assert sorted(inspections, key=lambda each: each.on) == [
        Inspection(dt.date(2023, 11, 20), 1),
        Inspection(dt.date(2023, 11, 21), 2),
        Inspection(dt.date(2025, 1, 1), 0),
    ]
    assert asked_of(inspections) == AskedOf(n=2, d=3, asks=3)


def test_three_years() -> None:
    assert three_years_before(dt.date(2026, 11, 20)) == SINCE
