"""The map of blind spots: the darkest first, and of those what is asked about most."""

from pathlib import Path

from tests.unit.views.making_themes import HERE, Figures, asked, document, opened, workspace

from lineofsight.views.asked import Asked
from lineofsight.views.themes.blind_spots import BlindSpots, blind_spots
from lineofsight.views.themes.blind_spots_table import table

LATE = {"n": 3, "d": 72, "value": 4.2, "met": 69, "not_met": 3}
DOCUMENTS = (
    document("Tarrowby", "2025-01-01", asked("A.", "life_story"), asked("B.", "recording")),
    document("Ellsmoor", "2025-01-02", asked("A.", "recording"), asked("F.", "private_fostering")),
    document(HERE, "2015-01-01", asked("A.", "neglect")),
)


def page_of(folder: Path, figures: Figures | None) -> BlindSpots:
    with opened(workspace(folder, *DOCUMENTS, figures=figures)) as at:
        return blind_spots(at, Asked())


def test_darkest_and_most_asked_first(tmp_path: Path) -> None:
    page = page_of(tmp_path, {"cpp.visit_overdue": LATE, "leaving.pathway_plan_overdue": LATE})
    nothing, no_answer, in_part, every = page.depths
    assert [each.id for each in nothing.themes][:3] == ["recording", "life_story", "neglect"]
    assert no_answer.themes[0].id == "private_fostering"
    assert [each.id for each in in_part.themes] == ["visits_direct_work"]
    assert [each.id for each in every.themes] == ["care_leavers_pathway_plans"]
    assert sum(len(each.themes) for each in page.depths) == 36


def test_the_unseen_are_those_of_both_depths_most_asked_first(tmp_path: Path) -> None:
    page = page_of(tmp_path, {})
    assert [each.id for each in page.unseen][:4] == [
        "recording",
        "life_story",  # as often as private fostering, which has a measure at least
        "private_fostering",
        "neglect",
    ]
    assert page.unseen[0].asked_in_words == (
        "Asked to improve by 2 of 2 inspections elsewhere in three years, and by 0 of 1 here ever."
    )


def test_a_measure_is_named_with_whom_it_tells_of(tmp_path: Path) -> None:
    page = page_of(tmp_path, {"cpp.visit_overdue": LATE})
    (visits,) = page.depths[2].themes
    (measure,) = visits.answered
    assert measure.population == "children on a child protection plan on the day"
    assert measure.not_in_it.startswith("Visits before the last one")
    assert len(visits.unanswered) == 7


def test_what_the_files_lack_apart_from_what_needs_other_data(tmp_path: Path) -> None:
    page = page_of(tmp_path, {"cpp.visit_overdue": LATE})
    (lacking,) = page.lacking
    assert lacking.what == "needs “Date” in List 7"
    assert "cpp.open" in [each.id for each in lacking.measures]
    (needing,) = page.needing
    assert "private_fostering.visit_overdue" in [each.id for each in needing.measures]
    assert page.failed == ()


def test_what_more_measures_wait_for_stands_first(tmp_path: Path) -> None:
    waiting = [len(each.measures) for each in page_of(tmp_path, {}).needing]
    assert waiting == sorted(waiting, reverse=True)


def test_without_lists_nothing_is_seen(tmp_path: Path) -> None:
    page = page_of(tmp_path, None)
    assert len(page.unseen) == 36
    assert len(page.missing) == 1


def test_without_documents_it_is_not_known_how_often(tmp_path: Path) -> None:
    with opened(workspace(tmp_path)) as at:
        page = blind_spots(at, Asked())
    assert {each.asked_in_words for each in page.unseen} == {
        "How often inspectors ask about it is not known."
    }


def test_the_table_has_a_line_for_each_measure_and_for_each_theme_without(tmp_path: Path) -> None:
    page = page_of(tmp_path, {"cpp.visit_overdue": LATE})
    made = table(page)
    assert {len(row) for row in made.rows} == {len(made.headings)}
    assert made.rows[0][1] == "recording"
    assert made.rows[0][7:] == (None,) * 9
    assert {row[1] for row in made.rows} == {
        each.id for depth in page.depths for each in depth.themes
    }
