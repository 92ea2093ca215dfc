"""Episodes made into stays, drawn as the return prints them."""

import datetime as dt

import pytest

from lineofsight.errors import WrongUse
from lineofsight.inputs.ssda903.columns import CODES
from lineofsight.inputs.ssda903.returned import Episode, Returned
from lineofsight.money.care.bands import pieces
from lineofsight.money.care.kinds import Kind, kind_of_codes
from lineofsight.money.care.stays import at_home, birthday, history

BORN = dt.date(2010, 6, 15)


def returned(*drawn: str, born: dt.date = BORN) -> Returned:
    """Episodes drawn as "began ended status place", - for one that is open."""
    episodes = []
    for line in drawn:
        began, ended, status, place = line.split()
        end = None if ended == "-" else dt.date.fromisoformat(ended)
        episodes.append(
            Episode("A", dt.date.fromisoformat(began), end, "S", "X1", status, place, "PR1")
        )
    return Returned({"A": born}, tuple(episodes), (), len(episodes), 0)


def drawn_stays(given: Returned) -> list[str]:
    """Each stay as "kind began ended then"."""
    found = history(given, dt.date(2024, 4, 1), dt.date(2025, 4, 1)).stays
    day = dt.date.fromordinal
    return [
        f"{each.kind} {day(each.began)} {day(each.ended) if each.ended else '-'} {each.then or '-'}"
        for each in found
    ]


def test_legal_status_and_a_move_between_carers_begin_no_new_stay() -> None:
    assert drawn_stays(
        returned("2024-05-01 2024-06-01 V2 U6", "2024-06-01 2024-09-01 C2 U6", "2024-09-01 - C2 U4")
    ) == ["fostering 2024-05-01 - -"]


def test_a_holiday_is_no_move_and_a_short_break_is_no_care() -> None:
    assert drawn_stays(
        returned(
            "2024-04-10 2024-04-12 V4 K2", "2024-05-01 2024-06-01 C2 U4",
            "2024-06-01 2024-06-08 C2 T2", "2024-06-08 2024-09-01 C2 U4", "2024-09-01 - C2 K2",
        )
    ) == ["fostering 2024-05-01 2024-09-01 residential", "residential 2024-09-01 - -"]  # fmt: skip


def test_a_gap_is_leaving_care_and_coming_again() -> None:
    given = returned("2024-05-01 2024-06-01 C2 U4", "2024-08-01 - C2 U4")
    assert drawn_stays(given) == ["fostering 2024-05-01 2024-06-01 -", "fostering 2024-08-01 - -"]
    assert [each.enters for each in history(given).stays] == [True, True]


def test_care_ends_on_the_eighteenth_birthday_whatever_is_returned() -> None:
    found = history(
        returned("2024-05-01 - C2 K3", born=dt.date(2006, 10, 1)),
        dt.date(2024, 4, 1),
        dt.date(2025, 4, 1),
    )
    last_day = dt.date(2024, 9, 30).toordinal()
    assert [sum(at_home(found.stays, day).values()) for day in (last_day, last_day + 1)] == [1, 0]


def test_age_is_that_of_the_day_and_turns_on_the_birthday() -> None:
    began = dt.date(2019, 6, 1).toordinal()
    born = dt.date(2003, 6, 15).toordinal()
    cut = [
        (piece.cell.age, dt.date.fromordinal(int(piece.until)))
        for piece in pieces(Kind.FOSTERING, born, began, began, began + 20)
    ]
    assert cut == [(3, dt.date(2019, 6, 15)), (4, dt.date(2019, 6, 21))]


def test_somebody_born_on_29_february_is_of_age_on_1_march() -> None:
    assert birthday(dt.date(2004, 2, 29), 18) == dt.date(2022, 3, 1).toordinal()


def test_what_is_known_on_a_day_holds_nothing_later() -> None:
    whole = history(
        returned("2024-05-01 2024-06-01 C2 U4", "2024-06-01 - C2 K2"),
        dt.date(2024, 4, 1),
        dt.date(2025, 4, 1),
    )
    (known,) = whole.cut(dt.date(2024, 6, 1).toordinal()).stays
    assert (known.ended, known.then) == (None, None)


def test_every_code_of_the_return_has_a_kind() -> None:
    assert set(kind_of_codes()) == CODES["PLACE"]


def test_a_return_in_which_nothing_ended_is_refused() -> None:
    with pytest.raises(WrongUse, match="No episode of care has ended"):
        history(returned("2024-05-01 - C2 U4"))
