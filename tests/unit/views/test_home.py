"""The director's first page, whatever is in the workspace yet."""

from pathlib import Path

from lineofsight.views.asked import Asked
from lineofsight.views.home import MOST_ITEMS, home, table
from lineofsight.views.sources import sources


def test_an_empty_workspace_says_what_to_give_it(tmp_path: Path) -> None:
    with sources(tmp_path) as opened:
        page = home(opened, Asked())
    assert len(page.missing) == 3
    assert page.as_at is None
    assert (page.out_of_line, page.problems, page.new_elsewhere) == ((), (), ())


def test_without_lists_nobody_sees_any_theme(tmp_path: Path) -> None:
    with sources(tmp_path) as opened:
        page = home(opened, Asked())
    assert page.not_seen_in_all == 36
    assert len(page.not_seen) == MOST_ITEMS


def test_the_table_has_a_line_for_each_item(tmp_path: Path) -> None:
    with sources(tmp_path) as opened:
        page = home(opened, Asked())
    assert [row[0] for row in table(page).rows] == ["not seen by anyone"] * MOST_ITEMS
