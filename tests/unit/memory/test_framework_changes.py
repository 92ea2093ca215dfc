"""What changed in the grading between two inspections, in words."""

from collections.abc import Callable

from lineofsight.memory.framework_changes import changes
from lineofsight.model.documents import Reading

Make = Callable[..., Reading]


def test_the_same_framework_changes_nothing(make: Make) -> None:
    before = make("ilacs_2018", grades={"overall_effectiveness": "good", "leaders": "good"})
    assert changes(before, make("ilacs_2018", grades={"leaders": "good"})) == ()


def test_a_grade_that_is_gone_and_one_that_came(make: Make) -> None:
    before = make("looked_after_2013", grades={"overall_effectiveness": "adequate"})
    after = make("sif", grades={"overall_effectiveness": "requires_improvement"})
    assert changes(before, after) == (
        "framework changed: from looked after children 2013 to single inspection 2013",
        "scale changed: adequate is no longer a grade",
        "scale changed: requires improvement to be good is a grade now",
    )


def test_no_overall_grade_any_more(make: Make) -> None:
    before = make("ilacs_2023", grades={"overall_effectiveness": "good", "leaders": "good"})
    after = make("ilacs_2026", grades={"leaders": "good"})
    assert changes(before, after) == (
        "framework changed: from ILACS 2023 to ILACS 2026",
        "overall effectiveness is no longer printed",
    )


def test_one_judgement_that_became_two(make: Make) -> None:
    before = make("ilacs_2018", grades={"in_care_and_care_leavers": "good"})
    after = make("ilacs_2023", grades={"in_care": "good", "care_leavers": "good"})
    assert changes(before, after)[1:] == (
        "the judgement on “children in care and care leavers” is no longer printed",
        "the judgements on “children in care” and “care leavers” are printed now",
    )
