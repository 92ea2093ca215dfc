"""What was put into synthetic histories comes out again, within the intervals that are claimed."""

import pytest
from tests.unit.money.care.histories import COME_A_DAY, EARLY, TRUE, drawn_history

from lineofsight.money.care.entries import entries
from lineofsight.money.care.estimators import Seen, rate, share_beyond, survival
from lineofsight.money.care.kinds import Kind
from lineofsight.money.care.rates import seen_from, tally
from lineofsight.money.care.stays import History

SEEDS = range(8)


def late_cells(history: History, kind: Kind) -> tuple[float, dict[Kind | None, int]]:
    """Days and events after the first year in a kind of home, at the late rate."""
    seen = tally(history)
    days = sum(spent for cell, spent in seen.days.items() if cell.kind is kind and cell.time > 1)
    then: dict[Kind | None, int] = {}
    for (cell, following), times in seen.events.items():
        if cell.kind is kind and cell.time > 1:
            then[following] = then.get(following, 0) + times
    return days, then


def test_true_rates_lie_within_the_intervals_as_often_as_claimed() -> None:
    inside, tried = 0, 0
    for seed in SEEDS:
        for kind, (_, late) in TRUE.items():
            days, events = late_cells(drawn_history(seed), kind)
            for then, true in late.items():
                found = rate(events.get(then, 0), days / 365.25)
                inside += found.least <= true <= found.most
                tried += 1
    assert tried == 32
    assert inside >= 28  # 95% of 32 is 30.4; 27 or fewer would come by chance once in 60 times


def test_share_that_stays_is_found_although_the_window_cuts_both_ends() -> None:
    history = drawn_history(3)
    stays = [stay for stay in history.stays if stay.kind is Kind.FOSTERING]
    seen, cut = [], []
    for stay in stays:
        since, until = seen_from(stay, history)
        if since < min(until, stay.adult):
            ended = stay.ended is not None and stay.ended < stay.adult
            last = min(until, stay.adult) - stay.began
            seen.append(Seen(since - stay.began, last, ended=ended))
            cut.append(Seen(0, last, ended=ended))
    early = sum(TRUE[Kind.FOSTERING][0].values())
    true = 2.718281828 ** (-early * EARLY / 365.25)
    assert share_beyond(survival(seen), EARLY) == pytest.approx(true, abs=0.05)
    assert share_beyond(survival(cut), EARLY) > true + 0.1  # long stays are seen too often


def test_entries_are_found_and_are_no_more_spread_than_chance() -> None:
    found = entries(drawn_history(5))
    assert found.flow.children_a_day == pytest.approx(COME_A_DAY, rel=0.1)
    assert found.spread == pytest.approx(1, abs=0.6)


def test_leaving_on_the_eighteenth_birthday_is_no_event() -> None:
    history = drawn_history(1)
    of_age = sum(stay.ended == stay.adult for stay in history.stays)
    ended = sum(
        stay.ended is not None and history.since <= stay.ended < stay.adult
        for stay in history.stays
    )
    assert of_age > 0
    assert sum(tally(history).events.values()) == ended
