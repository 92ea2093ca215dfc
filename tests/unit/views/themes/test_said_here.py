"""What inspectors said here of a theme, document by document."""

from pathlib import Path

import pytest
from tests.unit.views.making_themes import HERE, asked, document, found, opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.model.documents import Reading
from lineofsight.views.asked import Asked
from lineofsight.views.themes.said_here import SaidHere, said_through_the_years

NEUTRAL = found("So it is.", "neutral", "plans")


def said(folder: Path, *documents: Reading, **filters: str) -> SaidHere:
    with opened(workspace(folder, *documents)) as at:
        asked_for = Asked({}, filters)
        return said_through_the_years(at.need_documents(), "plans", HERE, asked_for)


def test_every_document_stands_on_the_line_and_silence_shows(tmp_path: Path) -> None:
    page = said(
        tmp_path,
        document(HERE, "2024-06-24", asked("Plans.", "plans")),
        document(HERE, "2018-11-06", found("Well.", "strength", "plans")),
        document(HERE, "2022-12-01", asked("Something else.", "neglect"), framework="jtai"),
        document("Tarrowby", "2024-06-24", asked("Elsewhere.", "plans")),
    )
    assert [(str(each.on), each.asked, each.strengths, each.tells) for each in page.documents] == [
        ("2018-11-06", 0, 1, True),
        ("2022-12-01", 0, 0, False),
        ("2024-06-24", 1, 0, True),
    ]
    assert [each.quotes[0].text for each in page.passages] == ["Well.", "Plans."]
    assert page.in_short == (
        "Asked to improve in 1 of the 3 documents about Wexcombe (2024). Read as a strength (2018)."
    )


def test_what_is_neither_is_counted_and_shown_on_request(tmp_path: Path) -> None:
    page = said(tmp_path, document(HERE, "2024-06-24", asked("Plans.", "plans"), NEUTRAL))
    assert (len(page.passages[0].quotes), page.neither) == (1, 1)
    every = said(tmp_path, show="all")
    assert len(every.passages[0].quotes) == 2
    assert every.shows_all


def test_nothing_asked(tmp_path: Path) -> None:
    page = said(tmp_path, document(HERE, "2024-06-24", NEUTRAL))
    assert page.in_short == "Not asked for in any of the 1 document about Wexcombe."


def test_nothing_about_this_council(tmp_path: Path) -> None:
    page = said(tmp_path, document("Tarrowby", "2024-06-24", NEUTRAL))
    assert page.in_short == "No document about Wexcombe is in the library."


def test_fifty_on_a_page(tmp_path: Path) -> None:
    many = [asked(f"Plan {n}.", "plans") for n in range(51)]
    first = said(tmp_path, document(HERE, "2024-06-24", *many))
    assert (len(first.passages[0].quotes), first.pages.count, first.pages.next) == (50, 2, 2)
    second = said(tmp_path, page="2")
    assert [each.text for each in second.passages[0].quotes] == ["Plan 50."]
    with pytest.raises(WrongUse, match="no page 3"):
        said(tmp_path, page="3")
