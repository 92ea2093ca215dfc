"""All the themes, one line each."""

import datetime as dt
from pathlib import Path

from tests.unit.views.making_themes import HERE, asked, document, opened, workspace

from lineofsight.model.themes import THEMES
from lineofsight.views.asked import Asked
from lineofsight.views.themes.theme_areas import areas
from lineofsight.views.themes.themes import Line, Themes, table, themes


def page_of(folder: Path) -> Themes:
    with opened(folder) as at:
        return themes(at, Asked())


def line(page: Themes, theme: str) -> Line:
    return next(each for part in page.parts for each in part.lines if each.id == theme)


def test_every_theme_stands_in_one_part() -> None:
    placed = [each.id for area in areas() for each in area.themes]
    assert sorted(placed) == sorted(each.id for each in THEMES)


def test_a_line_says_what_was_asked_how_often_and_what_is_seen(tmp_path: Path) -> None:
    folder = workspace(
        tmp_path,
        document(HERE, "2024-06-24", asked("Visits to children.", "visits_direct_work")),
        document("Tarrowby", "2025-01-01", asked("Visits.", "visits_direct_work")),
        document("Ellsmoor", "2025-01-02", asked("Plans.", "plans")),
        figures={"cpp.visit_overdue": {"n": 3, "d": 72, "met": 69, "not_met": 3}},
    )
    page = page_of(folder)
    visits = line(page, "visits_direct_work")
    assert visits.asked_last is not None
    assert (visits.asked_last.text, visits.asked_last.on) == (
        "Visits to children.",
        dt.date(2024, 6, 24),
    )
    assert visits.elsewhere is not None
    assert (visits.elsewhere.n, visits.elsewhere.d) == (1, 2)
    assert (visits.answered, visits.declared, visits.out_of_line) == (1, 8, 1)
    assert page.seen_by_nobody == 35
    assert page.missing == ()
    assert line(page, "plans").asked_last is None


def test_an_empty_workspace_says_what_is_missing(tmp_path: Path) -> None:
    page = page_of(workspace(tmp_path, council=None))
    assert len(page.missing) == 3
    assert page.seen_by_nobody == 36
    assert line(page, "plans").elsewhere is None


def test_the_table_has_a_row_for_each_theme(tmp_path: Path) -> None:
    made = table(page_of(workspace(tmp_path, document(HERE, "2024-06-24", asked("P.", "plans")))))
    assert len(made.rows) == 36
    assert {len(row) for row in made.rows} == {len(made.headings)}
    plans = next(row for row in made.rows if row[1] == "plans")
    assert plans[3:7] == (1, 1, "2024-06-24", "P.")
