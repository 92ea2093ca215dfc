"""The tag of the national framework that inspectors print behind an item."""

import pytest

from lineofsight.frameworks.asks import without_tag


@pytest.mark.parametrize(
    ("printed", "tag"),
    [
        ("(outcome 4, national framework)", "outcome 4"),
        ("(Outcome 4, National Framework).", "outcome 4"),
        ("(National framework enabler two)", "enabler two"),
        ("(National Framework: outcome 1)", "outcome 1"),
        ("(outcome 3, children’s social care national framework)", "outcome 3"),
        ("(children’s social care national framework, outcome 3)", "outcome 3"),
        ("[principle 2]", "principle 2"),
    ],
)
def test_a_tag_is_taken_off_and_kept(printed: str, tag: str) -> None:
    assert without_tag(f"The timeliness of visits. {printed}") == ("The timeliness of visits.", tag)


@pytest.mark.parametrize("printed", ["(the national framework)", "(paragraph 4)", "(outcomes)"])
def test_what_names_no_outcome_stays_in_the_text(printed: str) -> None:
    assert without_tag(f"The timeliness of visits {printed}")[1] is None
