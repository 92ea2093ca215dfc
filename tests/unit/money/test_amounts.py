"""Pounds and shares as people write them."""

from decimal import Decimal

import pytest

from lineofsight.inputs.cells import Cell
from lineofsight.money.amounts import (
    NoPounds,
    amount_at_start,
    amount_in,
    in_pounds,
    pounds_under,
    scale_of,
    share_in,
    to_the_penny,
    without_unit,
)

AMOUNTS: list[tuple[Cell, str | None, str | None]] = [
    ("£150,000", "150000", "£"),
    ("£90m", "90000000", "m"),
    ("£ 0.167 million", "167000", "million"),
    ("167k", "167000", "k"),
    ("£1.5bn", "1500000000", "bn"),
    ("(150,000)", "-150000", None),
    ("(£150,000)", "-150000", "£"),
    ("-£150,000", "-150000", "£"),
    ("£-150,000", "-150000", "£"),
    ("−167", "-167", None),
    ("150.55", "150.55", None),
    (0.167, "0.167", None),
    (1e-05, "0.00001", None),
    (167000.0, "167000", None),
    (511.99999999999994, "512", None),
    (0, "0", None),
    ("15,00", None, None),
    ("0,512", None, None),
    ("1,0000", None, None),
    ("£150,000 a year", None, None),
    ("(150", None, None),
    ("tbc", None, None),
    ("20%", None, None),
    ("", None, None),
    (True, None, None),
    (None, None, None),
]


@pytest.mark.parametrize(("cell", "number", "unit"), AMOUNTS, ids=lambda each: str(each))
def test_an_amount(cell: Cell, number: str | None, unit: str | None) -> None:
    written = amount_in(cell)
    if number is None:
        assert written is None
    else:
        assert written is not None
        assert (written.number, written.unit) == (Decimal(number), unit)


@pytest.mark.parametrize(
    ("heading", "scale"),
    [
        ("Amount (£)", 1),
        ("Amount £000", 1000),
        ("2021-22 (£'000)", 1000),
        ("£000s", 1000),
        ("Saving £k", 1000),
        ("£m", 1_000_000),
        ("Total (£ million)", 1_000_000),
        ("£ thousand", 1000),
        ("Saving (£,000)", 1000),
        ("£ in thousands", 1000),
        ("Amount (000s)", 1000),
        ("£(000)", 1000),
        ("£bn", 1_000_000_000),
        ("£ a year", 1),
        ("£1,500 cap", None),
        ("Rate per 1,000", None),
        ("Amount", None),
        ("2021-22", None),
    ],
)
def test_the_unit_of_a_heading(heading: str, scale: int | None) -> None:
    assert scale_of(heading) == scale


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("2021-22 £000", "2021-22"),
        ("£m 2021-22 savings", "2021-22 savings"),
        ("Saving in £ millions", "Saving"),
        ("Children", "Children"),
    ],
)
def test_a_heading_without_its_unit(heading: str, words: str) -> None:
    assert without_unit(heading) == words


@pytest.mark.parametrize(
    ("cell", "heading", "pounds"),
    [
        ("150", "£000", Decimal(150_000)),
        ("£0.5m", "£000", Decimal(500_000)),
        ("(0.512)", "£m", Decimal(-512_000)),
        ("tbc", "£000", NoPounds.NO_AMOUNT),
        ("150", "Amount", NoPounds.NO_UNIT),
        ("£150", "£000", NoPounds.TWO_UNITS),
        ("150000", "£000", NoPounds.TOO_MUCH),
        ("£150m", "£000", Decimal(150_000_000)),
        ("150000000", "£", Decimal(150_000_000)),
    ],
)
def test_pounds_under_a_heading(cell: str, heading: str, pounds: Decimal | NoPounds) -> None:
    assert pounds_under(amount_in(cell), heading, 100_000_000) == pounds


@pytest.mark.parametrize(
    ("cell", "under_percent", "share"),
    [
        ("20%", False, "0.2"),
        ("20 per cent", False, "0.2"),
        ("12.5 percent", False, "0.125"),
        ("-20%", False, "-0.2"),
        ("20", True, "0.2"),
        (20, True, "0.2"),
        ("20", False, None),
        ("a fifth", True, None),
    ],
)
def test_a_share(cell: Cell, *, under_percent: bool, share: str | None) -> None:
    found = share_in(cell, heading_says_percent=under_percent)
    assert found == (Decimal(share) if share else None)


def test_an_amount_with_words_after_it() -> None:
    found = amount_at_start("£1,300,000 gross (section 251)")
    assert found is not None
    assert (found[0].number, found[1]) == (Decimal(1_300_000), "gross (section 251)")
    assert amount_at_start("gross budget") is None


def test_pounds_for_people() -> None:
    assert in_pounds(Decimal(557000)) == "£557,000"
    assert in_pounds(Decimal("-12500.00")) == "−£12,500"
    assert in_pounds(to_the_penny(Decimal(100000) / 3)) == "£33,333.33"
