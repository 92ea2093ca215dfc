"""A council's plans, costs, grants and mitigations (docs/how-to/follow-the-schools-grant.md).

They stand in a TOML file, which names a CSV file or spreadsheet beside it with the counts.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.inputs.numbers import whole_in
from lineofsight.money.effects.written import Written, written_in
from lineofsight.money.high_needs.flows import OLDEST, Cost, Flows, Mitigation
from lineofsight.money.high_needs.stock_flow import Settings
from lineofsight.money.titled_rows import TitledRow, titled_rows
from lineofsight.money.years import FinancialYear, financial_year

_TITLES = {
    "year": ["year", "calendar year"],
    "what": ["what", "count of"],
    "age": ["age"],
    "placement": ["placement", "setting"],
    "to": ["to", "moved to"],
    "number": ["number", "plans", "count"],
}
_MOVED = "moved"
_YEARS = (2014, 2100)  # plans exist since September 2014
_MOST_PLANS = 100_000


@dataclass(frozen=True)
class GivenFlows:
    """What a file says; `files` are it and the one with the counts, which it names."""

    flows: Flows
    settings: Settings
    files: tuple[Path, Path]


def given_flows(file: Path) -> GivenFlows:
    """What a file says; WrongUse, in one sentence, for the first thing that cannot be used."""
    keys = written_in(file)
    counts = file.parent / keys.words("flows")
    flows = _flows(counts)
    settings = Settings(
        costs={each.placement: each for each in map(_cost, keys.tables("costs"))},
        grants=_by_year(keys.table("grants")),
        deficit=keys.pounds("deficit", least=-(10**10)),
        mitigations=tuple(_mitigation(each, flows) for each in keys.tables("mitigations")),
    )
    keys.nothing_left()
    for placement in flows.placements:
        if placement not in settings.costs:
            raise WrongUse(
                f"{file.name}: a placement has plans and no cost: add [[costs]] for each of "
                f"{', '.join(flows.placements)}."
            )
    return GivenFlows(flows, settings, (file, counts))


def _flows(file: Path) -> Flows:
    flows = Flows({}, {}, {}, {})
    cells = {"plans": flows.plans, "begun": flows.begun, "ended": flows.ended}
    for row in titled_rows(file, _TITLES, "what"):
        year, age = _whole(row, "year", *_YEARS), _whole(row, "age", 0, OLDEST)
        number, what = _whole(row, "number", 0, _MOST_PLANS), row.words("what").casefold()
        placement = _words(row, "placement")
        if what == _MOVED:
            flows.moved.setdefault(year, Counter())[age, placement, _words(row, "to")] += number
        elif what in cells:
            cells[what].setdefault(year, Counter())[age, placement] += number
        else:
            raise WrongUse(
                f"{file.name}, row {row.row}: it does not say what it counts: write plans, begun, "
                "ended or moved."
            )
    if not flows.plans or not flows.known_years(max(flows.plans)):
        raise WrongUse(
            f"{file.name} has no year with plans in both its Januaries and those begun and ended "
            "between: add one, without which no rate can be known."
        )
    return flows


def _whole(row: TitledRow, name: str, least: int, most: int) -> int:
    number = whole_in(row.cells.get(name))
    if number is None or not least <= number <= most:
        raise WrongUse(
            f"{row.file}, row {row.row}: “{name}” is no whole number from {least} to {most}: "
            "correct it, or take the row out."
        )
    return number


def _words(row: TitledRow, name: str) -> str:
    words = row.words(name)
    if not words:
        raise WrongUse(f"{row.file}, row {row.row}: “{name}” is blank: write a placement.")
    return words


def _cost(keys: Written) -> Cost:
    return Cost(
        keys.words("placement"),
        keys.number("pounds"),
        keys.year("year"),
        keys.number("rise", least=-1),
    )


def _mitigation(keys: Written, flows: Flows) -> Mitigation:
    return Mitigation(
        name=keys.words("name"),
        away_from=keys.name("away_from", flows.placements),
        to=keys.name("to", flows.placements),
        ages=tuple(map(int, keys.numbers("ages"))) if keys.has("ages") else (),
        share=keys.number("share", most=1),
        starts=keys.year("starts"),
        full=keys.year("full"),
        probability=keys.number("probability", most=1),
        needs_capital=keys.yes("needs_capital"),
        evidence=keys.words("evidence"),
        claimed=_by_year(keys.table("claimed")),
        delivered=_by_year(keys.table("delivered")),
    )


def _by_year(keys: Written) -> Mapping[FinancialYear, Decimal]:
    return {financial_year(year): keys.pounds(year, least=-(10**10)) for year in keys.left}
