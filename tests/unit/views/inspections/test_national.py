"""The country as a library has it: documents counted, nobody named."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.views.inspections.making import HERE, LETTER, followed_library, library
from tests.unit.views.making_themes import opened, workspace

from lineofsight.charts.learning import learning_charts
from lineofsight.charts.national import national_charts
from lineofsight.charts.national_kept import draw_national_charts
from lineofsight.memory.national_of_library import national_of
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.inspections.national import (
    CHARTS,
    NationalPage,
    national_chart,
    national_page,
    table,
)
from lineofsight.views.shares import Share
from lineofsight.workspace.library import open_library

OF_ANOTHER = replace(LETTER, sha256="a" * 64)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return followed_library(tmp_path)


def picture(folder: Path) -> NationalPage:
    with opened(folder) as found:
        return national_page(found, Asked())


def chart(folder: Path, name: str) -> bytes:
    with opened(folder) as found:
        return national_chart(found, Asked({"chart": name}))


def test_who_did_not_know_is_n_of_d_with_its_interval(folder: Path) -> None:
    page = picture(folder)
    by_grade = {row.overall: row for row in page.unaware}
    assert by_grade["inadequate"].share == Share(1, 1, 100.0, 20.7, 100.0)
    assert by_grade["requires improvement to be good"].share.n == 0
    assert page.opening == (
        "Of 1 full inspection (ILACS, since 2018) judged inadequate overall, 1 say at least once "
        "that leaders did not know of a shortfall: 100.0%, with a 95% interval of 20.7% to 100.0%.",
        "Of 1 full inspection (ILACS, since 2018) judged requires improvement to be good overall, "
        "0 say at least once that leaders did not know of a shortfall: 0.0%, with a 95% interval "
        "of 0.0% to 79.3%.",
    )


def test_grades_stand_by_year_and_area_and_off_a_scale_there_is_nothing(folder: Path) -> None:
    page = picture(folder)
    assert page.by_area[0].year == 2026
    oldest = page.by_area[-2]
    assert (oldest.year, oldest.area) == (2013, "overall effectiveness")
    shares = dict(zip(page.grades, oldest.shares, strict=True))
    assert shares["inadequate"] == Share(1, 1, 100.0, 20.7, 100.0)
    assert shares["requires improvement to be good"] is None


def test_asks_stand_by_theme_the_newest_year_first(folder: Path) -> None:
    page = picture(folder)
    assert page.by_year.columns == ("2026", "2025", "2024", "2022", "2019", "2013")
    row = next(row for row in page.by_year.rows if row.theme == "visits_direct_work")
    assert [share.n for share in row.shares] == [0, 0, 1, 0, 0, 1]
    assert page.most_asked[0].theme == "visits_direct_work"
    assert page.most_asked[0].shares[0].n == 2
    assert page.most_asked[0].shares[0].d == 6


def test_no_authority_is_named(folder: Path) -> None:
    assert HERE not in str(picture(folder))


def test_a_document_that_is_added_is_counted(folder: Path) -> None:
    before = picture(folder).documents
    library(folder, OF_ANOTHER)
    assert picture(folder).documents == before + 1


def test_charts_are_there_once_they_are_drawn(folder: Path) -> None:
    assert [each.address for each in picture(folder).charts.values()] == [None] * len(CHARTS)
    with pytest.raises(NotHere, match="not drawn yet"):
        chart(folder, "national-grades-by-year")
    assert draw_national_charts(folder) == len(CHARTS)
    assert draw_national_charts(folder) == 0
    for name, shown in picture(folder).charts.items():
        assert shown.address == f"/inspections/national/{name}.svg"
        assert chart(folder, name).startswith(b"<svg")
        assert b"style=" not in chart(folder, name)


def test_charts_of_what_the_library_showed_before_go(folder: Path) -> None:
    draw_national_charts(folder)
    library(folder, OF_ANOTHER)
    assert picture(folder).charts["national-asks-by-year"].address is None
    draw_national_charts(folder)
    assert len(list(folder.rglob("*.svg"))) == len(CHARTS)


def test_every_chart_that_is_drawn_has_its_place_on_the_page(folder: Path) -> None:
    with open_library(folder) as documents:
        shown = national_of(documents)
    drawings = [*national_charts(shown), *learning_charts(shown)]
    assert {each.name for each in drawings} == set(CHARTS)


def test_the_table_is_every_share(folder: Path) -> None:
    page = picture(folder)
    kinds = [row[0] for row in table(page).rows]
    assert kinds.count("asks by year") == 36 * 6
    assert kinds.count("leaders did not know") == len(page.unaware)


def test_without_documents_there_is_no_country(tmp_path: Path) -> None:
    with pytest.raises(NotHere, match="no inspection documents yet"):
        picture(workspace(tmp_path))
