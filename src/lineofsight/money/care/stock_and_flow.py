"""What the model is compared with: the stock as it is, and a plain stock and flow.

Stock and flow: the same rate for every child of an age and home however long they have been there,
ageing as a share of each band that moves on each day, and a fixed number who come.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from lineofsight.money.care.bands import AGES, pieces
from lineofsight.money.care.entries import entries
from lineofsight.money.care.kinds import HOMES, Kind
from lineofsight.money.care.rates import Next, Tally, tally
from lineofsight.money.care.stays import History, at_home
from lineofsight.money.care.units import DAYS_A_YEAR, Flow, Rate

_State = tuple[Kind, int]  # home and band of age


def persistence(history: History) -> Mapping[Kind, int]:
    """As many children in each kind of home as at the history's end."""
    return at_home(history.stays, history.until - 1)


def stock_and_flow(
    history: History, days: Sequence[int], more: Mapping[Kind, Flow] | None = None
) -> list[Mapping[Kind, float]]:
    """Expected children in each kind of home at the end of each of these days, in order."""
    stock, rates, come = _stock(history), _rates(tally(history)), _come(history, more or {})
    found: list[Mapping[Kind, float]] = []
    for day in range(history.until, days[-1] + 1):
        stock = _next_day(stock, rates, come)
        if day in days:
            found.append(_by_kind(stock))
    return found


def _next_day(
    stock: Mapping[_State, float],
    rates: Mapping[_State, Mapping[Next, Rate]],
    come: Mapping[_State, Flow],
) -> Mapping[_State, float]:
    after: defaultdict[_State, float] = defaultdict(float, stock)
    for state, flow in come.items():
        after[state] += flow.in_days(1)
    for (kind, age), children in stock.items():
        older = _ageing(age).flow(children).in_days(1)
        after[kind, age] -= older
        if age + 1 < len(AGES):
            after[kind, age + 1] += older
        for then, rate in rates.get((kind, age), {}).items():
            moved = rate.flow(children).in_days(1)
            after[kind, age] -= moved
            if then is not None:
                after[then, age] += moved
    return after


def _ageing(age: int) -> Rate:
    return Rate.a_year(1 / (AGES[age] - (AGES[age - 1] if age else 0)))


def _stock(history: History) -> Mapping[_State, float]:
    last = history.until - 1
    stock: Counter[_State] = Counter()
    for stay in history.stays:
        if stay.open_on(last):
            (piece, *_) = pieces(stay.kind, stay.born, stay.began, last, last + 1)
            stock[stay.kind, piece.cell.age] += 1
    return {state: float(children) for state, children in stock.items()}


def _rates(seen: Tally) -> Mapping[_State, Mapping[Next, Rate]]:
    days: defaultdict[_State, float] = defaultdict(float)
    for cell, spent in seen.days.items():
        days[cell.kind, cell.age] += spent
    rates: defaultdict[_State, dict[Next, Rate]] = defaultdict(dict)
    for (cell, then), times in seen.events.items():
        state = cell.kind, cell.age
        before = rates[state].get(then, Rate(0.0)).a_child_a_day
        rates[state][then] = Rate(before + times / max(days[state], 1.0))
    return rates


def _come(history: History, more: Mapping[Kind, Flow]) -> Mapping[_State, Flow]:
    seen = entries(history)
    come: Counter[_State] = Counter((each.kind, _band(each.age)) for each in seen.seen)
    flows = {state: Flow(times / seen.days) for state, times in come.items()}
    for kind, flow in more.items():
        alike = {state: times for state, times in come.items() if state[0] is kind} or come
        everyone = sum(alike.values())
        for (_, age), times in alike.items():
            before = flows.get((kind, age), Flow(0.0)).children_a_day
            flows[kind, age] = Flow(before + flow.children_a_day * times / everyone)
    return flows


def _band(age_in_days: int) -> int:
    years = age_in_days / DAYS_A_YEAR
    return min(sum(years >= limit for limit in AGES), len(AGES) - 1)


def _by_kind(stock: Mapping[_State, float]) -> Mapping[Kind, float]:
    return {
        kind: sum(children for (home, _), children in stock.items() if home is kind)
        for kind in HOMES
    }
