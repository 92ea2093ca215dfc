"""One theme's page."""

import datetime as dt
from pathlib import Path

import pytest
from tests.unit.views.making_themes import HERE, asked, document, found, opened, workspace

from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.themes.theme import ThemePage, theme
from lineofsight.views.themes.theme_table import table

VISITS = "visits_direct_work"


def page_of(folder: Path, about: str = VISITS) -> ThemePage:
    with opened(folder) as at:
        return theme(at, Asked({"theme": about}))


def full(folder: Path) -> Path:
    return workspace(
        folder,
        document(HERE, "2024-06-24", asked("Visits to children.", VISITS)),
        document("Tarrowby", "2025-01-01", asked("Visits.", VISITS)),
        document("Ellsmoor", "2025-05-05", asked("Plans.", "plans")),
        document("Ellsmoor", "2019-05-05", found("Rarely seen.", "shortfall", VISITS),
                 asked("See children.", VISITS)),
        figures={"cpp.visit_overdue": {"n": 3, "d": 72, "value": 4.2, "met": 69, "not_met": 3}},
        left_out=[("cpp.visit_overdue", "Date: is blank", 2)],
    )  # fmt: skip


def test_everything_about_a_theme(tmp_path: Path) -> None:
    page = page_of(full(tmp_path))
    assert page.title == "Visits and direct work"
    assert page.is_seen
    assert page.said_here is not None
    assert [each.quotes[0].text for each in page.said_here.passages] == ["Visits to children."]
    assert [each.figure.id for each in page.measures] == ["cpp.visit_overdue"]
    assert len(page.blind) == 7
    assert page.as_at == dt.date(2026, 9, 30)


def test_what_is_asked_nationally_year_by_year(tmp_path: Path) -> None:
    elsewhere = page_of(full(tmp_path)).elsewhere
    assert elsewhere is not None
    assert elsewhere.since == dt.date(2023, 11, 21)
    assert (elsewhere.lately.n, elsewhere.lately.d, elsewhere.lately.percent) == (1, 2, 50.0)
    assert elsewhere.lately.low is not None
    assert round(elsewhere.lately.low, 1) == 9.5
    years = [(each.year, each.asked.n, each.asked.d) for each in elsewhere.years]
    assert years == [(2019, 1, 1), (2025, 1, 2)]
    assert [each.authority for each in elsewhere.quotes] == ["Tarrowby"]


def test_a_theme_that_nobody_sees(tmp_path: Path) -> None:
    page = page_of(full(tmp_path), "life_story")
    assert not page.is_seen
    assert page.seen.startswith("Nothing here sees this")
    assert page.measures == ()


def test_an_empty_workspace(tmp_path: Path) -> None:
    page = page_of(workspace(tmp_path, council=None))
    assert (page.said_here, page.elsewhere) == (None, None)
    assert len(page.missing) == 3
    assert len(page.blind) == 8


def test_documents_and_no_named_council(tmp_path: Path) -> None:
    page = page_of(workspace(tmp_path, document(None, "2025-01-01", asked("V.", VISITS)),
                             council=None))  # fmt: skip
    assert page.said_here is None
    assert page.elsewhere is not None
    assert page.elsewhere.lately.n == 1


def test_no_such_theme(tmp_path: Path) -> None:
    with pytest.raises(NotHere, match="'visits_direct_work'"):
        page_of(workspace(tmp_path), "visits")


def test_the_table_has_what_the_page_has(tmp_path: Path) -> None:
    made = table(page_of(full(tmp_path)))
    assert {len(row) for row in made.rows} == {len(made.headings)}
    assert [row[0] for row in made.rows] == [
        "said here", "asked elsewhere", "asked elsewhere", "said elsewhere", "our measure",
        "not in it", "not in it", *["no figure"] * 7,
    ]  # fmt: skip
