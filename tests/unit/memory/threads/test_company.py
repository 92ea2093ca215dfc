"""Where words point: those that keep company point the same way."""

import math

import pytest

from lineofsight.memory.threads.company import company, direction_of


def test_words_that_keep_company_are_nearer_than_words_that_do_not() -> None:
    asked = direction_of("Supervision of staff.")
    same = direction_of("Managers meet practitioners to reflect.")
    other = direction_of("Adopters wait for a match.")
    assert company(asked, same) > company(asked, other)


def test_a_text_points_its_own_way_whole() -> None:
    asked = direction_of("The timeliness of return home interviews.")
    assert math.hypot(*asked) == pytest.approx(1)
    assert company(asked, asked) == pytest.approx(1)


def test_words_that_nobody_knows_point_nowhere() -> None:
    assert company(direction_of("Zzz qqq."), direction_of("Supervision of staff.")) == 0
