"""Questions from elsewhere on pages: for this council, before today, with every source."""

from pathlib import Path

import pytest
from tests.unit.views.making_themes import (
    HERE,
    TODAY,
    Figures,
    asked,
    document,
    found,
    opened,
    workspace,
)

from lineofsight.memory.elsewhere.kept import keep_heard
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.elsewhere.question import QuestionPage, question
from lineofsight.views.elsewhere.question import table as table_of_one
from lineofsight.views.elsewhere.questions import Questions, questions, table
from lineofsight.views.home.home import home
from lineofsight.views.inspections.document import document as document_page
from lineofsight.views.themes.matters import matters
from lineofsight.workspace.database import database

DOCUMENTS = (
    document("Tarrowby", "2025-01-01", asked("Neglect.", "neglect")),
    document("Ellsmoor", "2026-01-02", asked("Pathway plans.", "care_leavers_pathway_plans"),
             found("Neglect is not seen and is poor.", "shortfall", "neglect")),
    document(HERE, "2025-01-01", asked("Adoption.", "permanence")),
    document("Greyfold", TODAY.isoformat(), asked("Life story work.", "life_story")),
)  # fmt: skip
LATE = {"n": 3, "d": 72, "value": 4.2, "met": 69, "not_met": 3}


def kept(folder: Path, figures: Figures | None = None, council: str | None = HERE) -> Path:
    workspace(folder, *DOCUMENTS, figures=figures, council=council)
    with database(folder) as library:
        keep_heard(library)
    return folder


def page_of(folder: Path) -> Questions:
    with opened(folder) as sources:
        return questions(sources, Asked())


def one(folder: Path, name: str) -> QuestionPage:
    with opened(folder) as sources:
        return question(sources, Asked(parts={"question": name}))


def test_only_what_others_were_told_before_today(tmp_path: Path) -> None:
    page = page_of(kept(tmp_path))
    assert {each.id for each in page.questions} == {"neglect", "pathway_plans"}
    assert [row[0] for row in table(page).rows] == [1, 2]


def test_a_council_that_nobody_knows_yet_is_asked_what_others_were(tmp_path: Path) -> None:
    with opened(kept(tmp_path, council="Nowhereshire")) as sources:
        assert home(sources, Asked()).heard_elsewhere
    assert "neglect" in {each.id for each in page_of(tmp_path).questions}


def test_what_is_heard_more_often_of_late_says_so(tmp_path: Path) -> None:
    often = ("neglect", "permanence", "life_story")
    before = [
        document(f"{name}", "2024-06-01", *(asked(f"{each.title()}.", each) for each in often))
        for name in ("Ellsmoor", "Greyfold", "Tarrowby")
    ]
    of_late = document(
        "Marlthorpe", "2026-01-02", asked("Pathway plans.", "care_leavers_pathway_plans")
    )
    workspace(tmp_path, *before, of_late)
    with database(tmp_path) as library:
        keep_heard(library)
    (risen,) = (each for each in page_of(tmp_path).questions if each.is_rising)
    assert (risen.rank, risen.id) == (3, "pathway_plans")
    assert risen.heard == "Found in 1 other council, more often of late than before."


def test_what_our_lists_answer_is_said(tmp_path: Path) -> None:
    page = page_of(kept(tmp_path, {"leaving.pathway_plan_overdue": LATE}))
    here = {each.id: each.here for each in page.questions}
    assert here["pathway_plans"].endswith(": 3 of 72.")
    assert here["neglect"].startswith("Nothing here can see this")
    assert page.blind == 1


def test_a_council_without_a_name_has_no_questions(tmp_path: Path) -> None:
    assert page_of(kept(tmp_path, council=None)).questions == ()


def test_a_question_shows_the_newest_of_each_council_and_tables_every_passage(
    tmp_path: Path,
) -> None:
    page = one(kept(tmp_path), "neglect")
    assert [each.authority for each in page.of_each_council] == ["Ellsmoor", "Tarrowby"]
    assert page.of_each_council[0].place == "page 3, paragraph 7"
    assert page.of_each_council[1].place == "page 2, ask 1"
    assert len(table_of_one(page).rows) == len(page.every) == 2


def test_every_source_opens_its_document_with_the_passage_marked(tmp_path: Path) -> None:
    folder = kept(tmp_path)
    for each in one(folder, "neglect").every:
        where, asked_for = each.address.split("?")
        filters = dict(pair.split("=") for pair in asked_for.split("&"))
        with opened(folder) as sources:
            parts = {"sha256": where.rsplit("/", 1)[1]}
            shown = document_page(sources, Asked(filters=filters, parts=parts))
        (chosen,) = [passage for passage in shown.passages if passage.is_chosen]
        assert each.quote in chosen.text
        assert chosen.page == shown.page == each.page


@pytest.mark.parametrize("name", ["no_such_question", "adoption", "life_story"])
def test_what_nobody_else_was_asked_is_not_here(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotHere):
        one(kept(tmp_path), name)


def test_the_first_page_and_the_map_lead_to_them(tmp_path: Path) -> None:
    folder = kept(tmp_path, {"leaving.pathway_plan_overdue": LATE})
    with opened(folder) as sources:
        addresses = {each.address for each in home(sources, Asked()).heard_elsewhere}
        since = TODAY.replace(year=TODAY.year - 1)
        of_late = matters(sources, since)
    assert addresses == {"/questions/neglect", "/questions/pathway_plans"}
    assert [(each.id, each.councils, each.is_seen) for each in of_late] == [
        ("neglect", 1, False),  # not visible first; the other council was asked too long ago
        ("pathway_plans", 1, True),
    ]
