"""What savings come to together, and what is asked of them."""

from decimal import Decimal
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.unit.money.savings.drawn import register_of

from lineofsight.money.savings.asked import recurrent
from lineofsight.money.savings.questions import Kind, Question
from lineofsight.money.savings.reader import read_savings
from lineofsight.money.savings.readings import Reading
from lineofsight.money.savings.register import Register, register
from lineofsight.money.savings.totals import Span, spans, total
from lineofsight.money.years import FinancialYear

FOUR_CUTS = Path(__file__).parents[4] / "docs/examples/cheshire_east_savings_2020.csv"


def pounds(low: int, high: int) -> Span:
    """From the least to the most."""
    return Span(Decimal(low), Decimal(high))


def asked(of: Register, kind: Kind) -> Question:
    """The one question of a kind."""
    (found,) = [each for each in of.questions if each.kind is kind]
    return found


def test_the_four_cuts_of_january_2020() -> None:
    cuts = register(read_savings(FOUR_CUTS))
    assert cuts.problems == ()
    assert cuts.totals is not None
    assert cuts.totals.recurrent == pounds(512_000, 557_000)
    assert cuts.totals.ring_fenced == pounds(150_000, 150_000)
    period = asked(cuts, Kind.PERIOD)
    assert period.references == ("YJS",)
    assert [each.total.low for each in period.answers] == [512_000, 557_000, 527_000]
    assert all(each.total.is_one for each in period.answers)


def test_a_fifth_of_what() -> None:
    of_what = asked(register(read_savings(FOUR_CUTS)), Kind.PERCENT_OF)
    assert "20% of what?" in of_what.ask
    assert "Of £1,300,000 gross (section 251 outturn of a later year) it would be £260,000" in (
        of_what.ask
    )
    assert of_what.answers[0].words == "of £225,000 a year, if it saves £45,000 a year"
    assert [each.total.low for each in of_what.answers] == [512_000, 557_000, 527_000]


def test_every_line_of_the_four_cuts_has_a_source() -> None:
    cuts = read_savings(FOUR_CUTS)
    assert len(cuts.proposals) == 4
    assert all(each.source for each in cuts.proposals)
    assert asked(register(cuts), Kind.PROMISE).references == ("EH",)


def test_one_saving_written_twice_counts_once_or_twice(tmp_path: Path) -> None:
    twice = register_of(
        tmp_path,
        "reference|title|service|amount|period|starts",
        "A|New contract|Short breaks|£50,000|a year|2021-22",
        "B|Retender|Short breaks|£50,000|a year|2021-22",
        "C|Fewer managers|Short breaks|£30,000|a year|2021-22",
    )
    assert twice.totals is not None
    assert twice.totals.recurrent == pounds(80_000, 130_000)
    overlap = asked(twice, Kind.OVERLAP)
    assert overlap.references == ("A", "B")
    assert [each.total for each in overlap.answers] == [
        pounds(130_000, 130_000),
        pounds(80_000, 80_000),
    ]


def test_a_row_that_says_what_it_overlaps(tmp_path: Path) -> None:
    said = register_of(
        tmp_path,
        "reference|title|amount|overlaps",
        "A|Hubs|£50,000|",
        "B|Early help|£80,000|A",
    )
    assert said.totals is not None
    assert said.totals.recurrent == pounds(80_000, 130_000)


def test_nominal_and_real_are_not_added_up(tmp_path: Path) -> None:
    mixed = register_of(
        tmp_path, "title|amount|prices", "A|£50,000|nominal", "B|£80,000|real 2019-20"
    )
    assert mixed.totals is None
    assert asked(mixed, Kind.PRICES).references == ("row 2", "row 3")


def test_what_is_withdrawn_is_kept_and_not_counted(tmp_path: Path) -> None:
    some = register_of(tmp_path, "title|amount|stage", "A|£50,000|approved", "B|£80,000|withdrawn")
    assert len(some.savings) == 2
    assert some.totals is not None
    assert some.totals.recurrent == pounds(50_000, 50_000)


def test_a_percentage_without_a_base_is_in_no_total(tmp_path: Path) -> None:
    some = register_of(tmp_path, "title|amount|percent", "A|£50,000|", "B||20%")
    assert some.totals is not None
    assert (some.totals.recurrent, some.totals.without_sum) == (pounds(50_000, 50_000), 1)
    assert asked(some, Kind.PERCENT_OF).references == ("row 3",)


def test_no_sum_at_all_is_a_question(tmp_path: Path) -> None:
    some = register_of(tmp_path, "title|amount", "A|", "B|£10")
    assert asked(some, Kind.NO_SUM).references == ("row 2",)


def test_a_lasting_saving_goes_on_and_the_years_add_up(tmp_path: Path) -> None:
    years = register_of(
        tmp_path,
        "title|amount|period|starts",
        "A|£120,000|a year|September 2021",
        "B|£50,000|once|2021-22",
        "C|£10,000|a year|2023-24",
    )
    assert years.totals is not None
    assert [(str(each.year), int(each.saved.low)) for each in years.totals.by_year] == [
        ("2021-22", 120_000),
        ("2022-23", 120_000),
        ("2023-24", 130_000),
    ]
    assert years.totals.one_off == pounds(50_000, 50_000)


def test_what_is_missing_is_one_question_a_kind(tmp_path: Path) -> None:
    some = register_of(
        tmp_path,
        "reference|title|amount|children|promise|check by|stage",
        "A|Hubs|£50,000|120|No effect|31/03/2022|approved",
        "B|Nurses|£50,000||No effect||",
    )
    assert asked(some, Kind.REACH).references == ("B",)
    assert asked(some, Kind.PROMISE).references == ("B",)
    assert asked(some, Kind.STAGE).references == ("B",)
    assert asked(some, Kind.STARTS).references == ("A", "B")


WHOLE = st.integers(-1_000_000, 1_000_000).map(Decimal)


def one_reading(pounds: Decimal) -> Reading:
    """A reading that saves this much a year."""
    return Reading(pounds, Decimal(0), (pounds,), (), ())


@given(st.lists(st.lists(WHOLE, min_size=1, max_size=4), max_size=6))
def test_any_choice_of_readings_lies_within_the_total(options: list[list[Decimal]]) -> None:
    readings = [[one_reading(each) for each in some] for some in options]
    found = total(spans(readings, recurrent), ())
    assert found.low == sum(map(min, options))
    assert found.high == sum(map(max, options))
    assert found.low <= sum((some[-1] for some in options), Decimal(0)) <= found.high


@given(st.lists(st.integers(0, 1_000_000).map(Decimal), min_size=2, max_size=5))
def test_one_saving_counted_once_is_never_more_than_each(amounts: list[Decimal]) -> None:
    readings = [[one_reading(each)] for each in amounts]
    group = tuple(range(len(amounts)))
    apart, once = (
        total(spans(readings, recurrent), (group,), {group: settled}) for settled in (False, True)
    )
    open_ = total(spans(readings, recurrent), (group,))
    assert open_ == Span(once.low, apart.high)
    assert once.high == max(amounts)


def test_a_year_before_the_first_saves_nothing(tmp_path: Path) -> None:
    some = register_of(tmp_path, "title|amount|starts", "A|£10|2021-22", "B|£20|2020-21")
    assert some.totals is not None
    assert some.totals.by_year[0].year == FinancialYear(2020)
    assert some.totals.by_year[0].saved == pounds(20, 20)
