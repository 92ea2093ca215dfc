"""The money kept in this workspace that is about one theme: savings, the deficit, and costs."""

from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.money.savings.register import register
from lineofsight.money.savings.together import read_together
from lineofsight.views.money.care import (
    CareForecastShown,
    SufficiencyShown,
    kept_forecast,
    kept_sufficiency,
)
from lineofsight.views.money.high_needs import HighNeedsShown, kept_high_needs
from lineofsight.views.money.savings import Pounds, SavingShown, savings
from lineofsight.views.sources import Sources
from lineofsight.workspace.money_files import savings_files

# High needs are met in schools and by short breaks; costs of care are those of its homes.
_OF_HIGH_NEEDS = ("education", "disabled_children")
_OF_CARE = ("placement_sufficiency", "foster_kinship_carers")
_MILLION = 1_000_000


@dataclass(frozen=True)
class SavingHere:
    """One saving. `recurrent` is pounds a year; None where the register names no sum.

    `is_suggested` says that only its own words lead to the theme.
    """

    reference: str
    title: str
    stage: str
    recurrent: Pounds | None
    is_counted: bool
    is_suggested: bool
    address: str


@dataclass(frozen=True)
class CostHere:
    """A deficit or a cost in one sentence, and the page that it comes from."""

    sentence: str
    address: str


def savings_here(sources: Sources, theme: str) -> tuple[SavingHere, ...]:
    """Those that carry the theme, in the register's order; none until a register is kept."""
    files = savings_files(sources.workspace)
    if not files:
        return ()
    shown = savings(register(read_together(files)))
    return tuple(
        _here(number, each)
        for number, each in enumerate(shown.savings, start=1)
        if theme in each.themes
    )


def costs_here(sources: Sources, theme: str) -> tuple[CostHere, ...]:
    """The deficit and costs of the theme; none until they are kept."""
    found: list[CostHere] = []
    if theme in _OF_HIGH_NEEDS:
        high_needs = kept_high_needs(sources.workspace)
        found += [_deficit(high_needs)] if high_needs and high_needs.days else []
    if theme in _OF_CARE:
        care, homes = kept_forecast(sources.workspace), kept_sufficiency(sources.workspace)
        found += [*(_costs(care) if care else ()), *(_foreseen(homes) if homes else ())]
    return tuple(found)


def _here(number: int, saving: SavingShown) -> SavingHere:
    return SavingHere(
        saving.reference,
        saving.title,
        saving.stage.replace("_", " "),
        saving.recurrent,
        saving.counted,
        not saving.themes_written,
        f"/money#saving-{number}",
    )


def _deficit(shown: HighNeedsShown) -> CostHere:
    """At the newest day, from the least to the most that any source has."""
    day = shown.days[-1]
    said = [pounds for each in day.deficits for pounds in each]
    words = _between(min(said), max(said))
    on = f"{day.as_at.day} {day.as_at:%B %Y}"
    return CostHere(f"Deficit of the schools grant at {on}: {words}.", "/money/high-needs")


def _costs(shown: CareForecastShown) -> Iterator[CostHere]:
    for cost in shown.costs:
        words = f"{_millions(cost.as_now)} if as many stay as now"
        if shown.is_model_used:
            words = f"{_between(cost.pounds.low, cost.pounds.high)}, eight times in ten; {words}"
        sentence = f"{cost.home.capitalize()} over {shown.months} months: {words}."
        yield CostHere(sentence, "/money/care#cost")


def _foreseen(shown: SufficiencyShown) -> Iterator[CostHere]:
    """The newest year of the strategy of which it is known what happened."""
    known = [each for each in shown.strategy if each.happened is not None]
    for year in known[-1:]:
        sentence = (
            f"At 31 March {year.year} {year.happened:,} children were in care; {year.forecast:,} "
            f"were foreseen ({year.said})."
        )
        yield CostHere(sentence, "/money/care#sufficiency")


def _between(low: int, high: int) -> str:
    return _millions(low) if low == high else f"{_millions(low)} to {_millions(high)}"


def _millions(pounds: int) -> str:
    return f"{'−' if pounds < 0 else ''}£{abs(pounds) / _MILLION:,.1f}m"
