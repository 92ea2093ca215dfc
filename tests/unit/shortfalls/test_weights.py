"""Every weight has its reason, and the order of outside things is kept."""

import dataclasses

from lineofsight.shortfalls.weights import Weight, weights


def test_each_says_why() -> None:
    found: list[Weight] = [getattr(weights(), each.name) for each in dataclasses.fields(weights())]
    assert len(found) == 11
    assert all(each.value >= 1 and each.why.endswith(".") for each in found)


def test_the_law_weighs_more_than_a_local_standard_and_that_more_than_no_rule() -> None:
    by = weights()
    assert by.outside_every_measure.value > by.outside_the_law.value
    assert by.outside_the_law.value > by.outside_own_standard.value > by.outside_no_rule.value
