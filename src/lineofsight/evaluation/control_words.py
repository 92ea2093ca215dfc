"""What a figure shows against the limits of its own past, in words."""

from collections.abc import Iterator

from lineofsight.evaluation.control_limits import Direction, Rule, Side, Signal, control_rules
from lineofsight.evaluation.over_imports import OverImports, Point

TOO_FEW = "too few months to say"
AS_USUAL = "as usual"
_NUMBERS = {2: "two", 3: "three", 6: "six", 7: "seven", 8: "eight"}
_LIMIT = {Side.ABOVE: "upper", Side.BELOW: "lower"}
_WAY = {Side.ABOVE: "rising", Side.BELOW: "falling"}
_BETTER = {Direction.IMPROVING: "better", Direction.WORSENING: "worse"}


def shown_in_words(found: OverImports) -> str:
    """What the newest figure shows, and whether that is better or worse where one way is good."""
    newest = found.points[-1] if found.points else None
    if newest is None or newest.value is None:
        return "no figure"
    if not found.baseline:
        return TOO_FEW
    better = " and ".join(_BETTER[each] for each in found.directions if each in _BETTER)
    said = "; ".join(point_in_words(newest))
    return f"{better}: {said}" if better and said else said or AS_USUAL


def point_in_words(point: Point) -> Iterator[str]:
    """Each rule that a figure completes."""
    for each in point.signals:
        yield _in_words(each)


def number(rule: Rule) -> str:
    """How many in a row a rule asks for, as a word."""
    value = control_rules()[str(rule)].value
    return _NUMBERS.get(value, str(value))


def _in_words(signal: Signal) -> str:
    side = signal.side
    match signal.rule:
        case Rule.OUTSIDE:
            return f"{side} the {_LIMIT[side]} limit"
        case Rule.RUN:
            return f"{number(Rule.RUN)} or more in a row {side} the average"
        case Rule.TREND:
            return f"{number(Rule.TREND)} or more in a row, {_WAY[side]}"
        case Rule.NEAR_LIMIT:
            return f"two of three in a row near the {_LIMIT[side]} limit"
