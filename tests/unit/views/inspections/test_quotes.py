"""Quotes: whose, in which order, and what they are called."""

import datetime as dt
from pathlib import Path

from tests.unit.views.making_themes import HERE, asked, document, found, opened, workspace

from lineofsight.views.inspections.quotes import last_asked_here, newest_of_each_council, said_here

SINCE = dt.date(2023, 11, 21)


def test_the_newest_that_was_asked_here_best_as_the_main_theme(tmp_path: Path) -> None:
    with opened(
        workspace(
            tmp_path,
            document(HERE, "2019-11-04", asked("Old.", "plans")),
            document(
                HERE,
                "2024-06-24",
                asked("Supervision, and plans.", "management_oversight_supervision", "plans"),
                asked("Plans.", "plans"),
                asked("More plans.", "plans"),
            ),
            document("Tarrowby", "2026-01-01", asked("Elsewhere.", "plans")),
        )
    ) as at:
        last = last_asked_here(at.need_documents(), HERE)
    assert last["plans"].text == "Plans."
    assert last["management_oversight_supervision"].text == "Supervision, and plans."
    assert set(last) == {"plans", "management_oversight_supervision"}


def test_what_was_said_here_is_told_in_words_the_oldest_first(tmp_path: Path) -> None:
    with opened(
        workspace(
            tmp_path,
            document(
                HERE,
                "2024-06-24",
                asked("Plans.", "plans"),
                found("Well.", "strength", "plans"),
                found("Not well.", "shortfall", "plans"),
                found("Both.", "mixed", "plans"),
                found("So it is.", "neutral", "plans"),
            ),
            document(HERE, "2013-07-01", found("Once.", "strength", "plans")),
            document("Tarrowby", "2013-07-01", found("There.", "strength", "plans")),
        )
    ) as at:
        said = said_here(at.need_documents(), "plans", HERE)
    assert [(each.text, each.told) for each in said] == [
        ("Once.", "read as a strength"),
        ("Plans.", "asked to improve"),
        ("Well.", "read as a strength"),
        ("Not well.", "read as a shortfall"),
        ("Both.", "read as a strength with a shortfall"),
        ("So it is.", "read as neither"),
    ]
    assert said[1].address == f"/inspections/documents/{said[1].sha256}?page=2&passage=1"


def test_one_quote_of_each_other_council_an_ask_before_a_finding(tmp_path: Path) -> None:
    with opened(
        workspace(
            tmp_path,
            document("Tarrowby", "2025-01-01", asked("Older.", "plans")),
            document(
                "Tarrowby",
                "2026-01-01",
                found("A shortfall.", "shortfall", "plans"),
                asked("Visits, and plans.", "visits_direct_work", "plans"),
                asked("Plans.", "plans"),
            ),
            document("Ellsmoor", "2026-02-02", found("Poor.", "shortfall", "plans")),
            document("North Harrowdale", "2026-03-03", found("Well.", "strength", "plans")),
            document("Old Town", "2023-11-20", asked("Too old.", "plans")),
            document(HERE, "2026-04-04", asked("Here.", "plans")),
            document(None, "2026-05-05", asked("Whose?", "plans")),
        )
    ) as at:
        newest = newest_of_each_council(at.need_documents(), "plans", HERE, SINCE, most=5)
        one = newest_of_each_council(at.need_documents(), "plans", HERE, SINCE, most=1)
    assert [(each.authority, each.text) for each in newest] == [
        ("Ellsmoor", "Poor."),
        ("Tarrowby", "Plans."),
    ]
    assert [each.authority for each in one] == ["Ellsmoor"]


def test_a_long_ask_is_cut_between_words(tmp_path: Path) -> None:
    long = asked(" ".join(["reviewing"] * 40), "plans")
    with opened(workspace(tmp_path, document(HERE, "2024-06-24", long))) as at:
        quote = last_asked_here(at.need_documents(), HERE)["plans"]
    assert quote.in_brief.endswith("reviewing …")
    assert len(quote.in_brief) <= 200
