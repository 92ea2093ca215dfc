"""Where a form may send its reader on to."""

import pytest

from lineofsight.views.own_address import own_address


@pytest.mark.parametrize(
    "given",
    [
        "/children",
        "/children?measure=care.review_overdue&team=0123456789ab&page=2",
        "/children/0123456789abcdef",
        "/teams/none",
        "/teams?page=2",
    ],
)
def test_our_own_pages_about_children_are_gone_back_to(given: str) -> None:
    assert own_address(given, "/otherwise") == given


@pytest.mark.parametrize(
    "given",
    [
        None,
        "",
        "children",
        "//example.org/children",
        "/\\example.org",
        "https://example.org/children",
        "/childrenx",
        "/children\n.example.org",
        "/children?x=<script>",
        "/children#top",
        "/children@example.org",
        "javascript:alert(1)",
        "/law",
        " /children",
    ],
)
def test_nothing_else_is(given: str | None) -> None:
    assert own_address(given, "/otherwise") == "/otherwise"
