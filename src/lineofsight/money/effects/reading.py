"""The file of savings and their reach, as a council writes it (docs/how-to/effects-of-savings.md).

It is TOML: savings, or the register that holds them; the services that stay; overlaps that are
known; teams; local costs; what is supposed; and harms that were feared. A register alone is enough.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.money.effects.break_even import (
    WeeklyCost,
    break_even,
    local_cost,
    national_cost,
)
from lineofsight.money.effects.capacity import Team
from lineofsight.money.effects.evidence import NEEDED
from lineofsight.money.effects.feared import Feared
from lineofsight.money.effects.interaction import Supposed
from lineofsight.money.effects.package import Package, Saving
from lineofsight.money.effects.reading_package import package_in, refuse_twice
from lineofsight.money.effects.written import Written, written_in
from lineofsight.money.savings.reader import ReadSavings, read_savings
from lineofsight.money.years import FinancialYear, financial_year


@dataclass(frozen=True)
class Given:
    """All that the file says, and the name of the `register` beside it.

    `not_used` is how much in that could not be used.
    """

    package: Package
    costs: tuple[WeeklyCost, ...]
    teams: tuple[Team, ...] = ()
    supposed: Supposed | None = None
    numbers: Mapping[str, Decimal] = field(default_factory=dict)
    feared: tuple[Feared, ...] = ()
    not_used: int = 0
    register: str | None = None


def given_in(file: Path) -> Given:
    """What a file says; WrongUse, with one sentence, for the first thing that cannot be used.

    Raises NotRead when the register, or the file of children beside it, cannot be read.
    """
    if file.suffix.casefold() != ".toml":
        return given_of(read_savings(file))
    keys = written_in(file)
    named = keys.words("register") if keys.has("register") else None
    register = read_savings(file.parent / named) if named else None
    return _given(keys, file.parent, register, named)


def given_of(register: ReadSavings) -> Given:
    """A register alone, whatever files it was read from."""
    return _given(Written({}, register.file), Path(), register, register.file)


def _given(keys: Written, folder: Path, register: ReadSavings | None, named: str | None) -> Given:
    package = package_in(keys, folder, register)
    costs = (national_cost(), *map(_cost, keys.tables("costs")))
    refuse_twice([each.name for each in costs], keys.place)
    given = Given(
        package=package,
        costs=costs,
        teams=tuple(map(_team, keys.tables("teams"))),
        supposed=_supposed(keys.table("supposed"), package, costs)
        if keys.has("supposed")
        else None,
        numbers=_numbers(keys.table("numbers")),
        feared=tuple(_feared(each, package, costs) for each in keys.tables("feared")),
        not_used=len(register.problems) if register else 0,
        register=named,
    )
    keys.nothing_left()
    return given


def _team(keys: Written) -> Team:
    workers = keys.whole("workers", least=1)
    lost = keys.whole("workers_lost")
    if lost >= workers:
        raise WrongUse(f"{keys.place}: no worker is left: give such a service as one that ends.")
    busy = keys.number("busy", most=1)
    if not 0 < busy < 1:
        raise WrongUse(
            f"{keys.place}: “busy” is the share of workers' time that is taken, and a team that has"
            " none free has no end to its list: write a number between 0 and 1."
        )
    return Team(
        name=keys.words("name"),
        workers=workers,
        workers_lost=lost,
        busy=float(busy),
        days_a_case=float(keys.number("days_a_case", least=Decimal("0.01"))),
        more_work=float(keys.number("more_work")) if keys.has("more_work") else 0.0,
        variation=float(keys.number("variation")) if keys.has("variation") else 1.0,
    )


def _cost(keys: Written) -> WeeklyCost:
    """A local cost; without its own spread it has that of one council's figure over the years."""
    name, year, source = keys.words("name"), keys.year("year"), keys.words("source")
    weekly = keys.number("weekly", least=1)
    if not keys.has("low") and not keys.has("high"):
        return local_cost(name, year, weekly, source)
    low, high = keys.number("low", least=1), keys.number("high", least=1)
    if not low <= weekly <= high:
        raise WrongUse(f"{keys.place}: “weekly” is not between its ends: check “low” and “high”.")
    return WeeklyCost(name, year, weekly, low, high, source)


def _supposed(keys: Written, package: Package, costs: Sequence[WeeklyCost]) -> Supposed:
    refs = [each.ref for each in package.with_reach]
    times = keys.table("times")
    supposed = Supposed(
        cost=_cost_named(keys, costs),
        child_years_a_thousand=float(keys.number("child_years_a_thousand")),
        times={times.checked(ref, refs): float(times.number(ref, 1)) for ref in times.left},
        several=keys.whole("several", least=1),
    )
    keys.nothing_left()
    return supposed


def _cost_named(keys: Written, costs: Sequence[WeeklyCost]) -> WeeklyCost:
    name = keys.name("cost", [each.name for each in costs])
    return next(each for each in costs if each.name == name)


def _numbers(keys: Written) -> Mapping[str, Decimal]:
    known = [name for names in NEEDED.values() for name in names]
    numbers = {name: keys.number(name, least=1) for name in known if keys.has(name)}
    keys.nothing_left()
    return numbers


def _feared(keys: Written, package: Package, costs: Sequence[WeeklyCost]) -> Feared:
    begun, saving = _begun(keys, package)
    cost = _cost_named(keys, costs)
    years_each = float(keys.number("years_each", least=Decimal("0.01")))
    feared = Feared(
        saving=saving.ref,
        outcome=keys.words("outcome"),
        before=_by_year(keys.table("before")),
        since=_by_year(keys.table("since")),
        shows_from=begun.plus(keys.whole("after_years")),
        cancels=float(break_even(saving.pounds, cost).least) / years_each,
    )
    if not feared.before or max(feared.before) >= begun:
        raise WrongUse(f"{keys.place}: “before” holds years before the saving began: give those.")
    return feared


def _begun(keys: Written, package: Package) -> tuple[FinancialYear, Saving]:
    ref = keys.name("saving", [each.ref for each in package.savings])
    for year, saving in package.dated:
        if saving.ref == ref and saving.pounds.least > 0:
            return year, saving
    raise WrongUse(
        f"{keys.place}: its saving may save nothing, or has no year, so there is nothing to hold"
        " the harm against: give the saving its pounds and a year."
    )


def _by_year(keys: Written) -> Mapping[FinancialYear, int]:
    return {financial_year(year): keys.whole(year) for year in keys.left}
