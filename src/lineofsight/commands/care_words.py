"""A forecast of children in care in the terminal: what it rests on, then what it says."""

import datetime as dt
from collections import Counter

import click

from lineofsight.commands.printing import print_table
from lineofsight.inputs.ssda903.returned import Returned
from lineofsight.money.amounts import in_pounds
from lineofsight.money.care.backcast import BackCast
from lineofsight.money.care.costs import PRICES, moves_in_words
from lineofsight.money.care.forecast import Forecast, Range, Verdict
from lineofsight.money.care.kinds import HOMES, titles
from lineofsight.money.care.lasting import AFTER, lasting
from lineofsight.money.effects.rows import two_figures

_EVERY = 3  # months shown; JSON and CSV have each one


def print_forecast(returned: Returned, found: Forecast) -> None:
    """Everything that is shown of one forecast."""
    _print_read(returned, found)
    _print_lasting(found)
    _print_back_cast(found)
    if found.verdict is Verdict.BEATS:
        _print_children(found)
    else:
        _print_now(found)
    _print_costs(found)


def _print_read(returned: Returned, found: Forecast) -> None:
    history = found.model.history
    since, until = map(dt.date.fromordinal, (history.since, history.until - 1))
    click.echo(
        f"{len(returned.episodes):,} episodes, {len(history.stays):,} stays of children in care; "
        f"complete from {since} to {until}, as far as the endings tell (--since and --until say "
        "otherwise)."
    )
    click.echo(
        f"Left out: {history.left_out:,} episodes of short breaks or without a known placement. "
        f"Cut short where the next began: those of {history.not_joined:,} children."
    )
    counts = Counter(each.problem for each in returned.problems)
    if counts:
        print_table("Set aside", ("rows", "why"), [(each, why) for why, each in counts.items()])


def _print_lasting(found: Forecast) -> None:
    print_table(
        "How long children stay in one kind of home (share still there; Kaplan and Meier)",
        ("kind of home", "stays", "ended", *(f"{days} days" for days in AFTER)),
        [
            (
                titles()[each.kind],
                each.stays,
                each.ended,
                *("not seen" if share is None else f"{share:.0%}" for share in each.shares),
            )
            for each in lasting(found.model.history)
        ],
    )
    entries = found.model.entries
    click.echo(
        f"Children who came into care: {entries.flow.children_a_month:.1f} a month; months differ "
        f"{entries.spread:.1f} times as much as chance alone (variance over mean)."
    )
    for kind, flow in found.asked.more.items():
        click.echo(
            f"Supposed besides: {flow.children_a_month:g} children a month come to "
            f"{titles()[kind]}."
        )


def _print_back_cast(found: Forecast) -> None:
    past = found.back_cast
    if past is None:
        click.echo(
            "\nThe history is too short to try the model on the past, so it steps back: what "
            "follows is as many as now."
        )
        return
    print_table(
        f"Tried on the past, {past.months} months ahead (children in care)",
        ("forecast from", "model", "80% interval", "stock and flow", "as many as now", "happened"),
        [
            (
                dt.date.fromordinal(each.day).isoformat(),
                round(each.median),
                f"{each.least:.0f} to {each.most:.0f}",
                round(each.stock_and_flow),
                each.persistence,
                each.happened,
            )
            for each in past.origins
        ],
    )
    _print_scores(past)
    if past.months < found.asked.months:
        click.echo(f"Further ahead than {past.months} months it could not be tried.")
    if found.verdict is Verdict.STEPS_BACK:
        click.echo("The model did no better than as many as now, so it steps back.")


def _print_scores(past: BackCast) -> None:
    click.echo(
        f"Mean score in children, less is better: model {past.model:.1f} (CRPS), stock and flow "
        f"{past.stock_and_flow:.1f}, as many as now {past.persistence:.1f}. What happened lay in "
        f"the 80% interval {past.inside} times of {len(past.origins)}; the times overlap."
    )
    if past.stock_and_flow < past.model:
        click.echo("A plain stock and flow did better than the model here.")
    if past.too_narrow:
        click.echo("The interval was too narrow here: the future may lie well outside it.")


def _print_children(found: Forecast) -> None:
    print_table(
        "Children in care at the end of the month: middle (80% interval), if the past goes on",
        ("month end", *(titles()[kind] for kind in HOMES), "all", "stock and flow", "now"),
        [
            (
                point.day.isoformat(),
                *(_children(point.kinds[kind]) for kind in HOMES),
                _children(point.all),
                round(sum(point.stock_and_flow.values())),
                sum(found.now.values()),
            )
            for place, point in enumerate(found.points, start=1)
            if place % _EVERY == 0 or place == len(found.points)
        ],
    )


def _print_now(found: Forecast) -> None:
    past = found.back_cast
    off = f"off by {past.persistence:.0f} on average in the past" if past else "not tried"
    print_table(
        f"Children in care, as many as now ({off})",
        (*(titles()[kind] for kind in HOMES), "all"),
        [(*(found.now[kind] for kind in HOMES), sum(found.now.values()))],
    )


def _print_costs(found: Forecast) -> None:
    by_model = found.verdict is Verdict.BEATS
    print_table(
        f"Cost over {found.asked.months} months, nominal pounds, no rise put on",
        ("kind of home", "a child a week", "cost", "as many as now", "source"),
        [
            (
                titles()[each.known.kind],
                in_pounds(each.known.cost.pounds_a_week),
                _pounds(each.pounds) if by_model else "",
                f"£{two_figures(float(each.as_now))}",
                each.known.source,
            )
            for each in found.spent
        ],
    )
    if by_model:
        click.echo(f"Together: {_pounds(found.pounds)}, without what has no known cost.")
    if found.not_costed:
        names = ", ".join(titles()[kind] for kind in found.not_costed)
        click.echo(f"In no pounds, since their cost is not known: {names} (--cost adds it).")
    click.echo(
        f"England's costs are those of {PRICES}. What one council pays differs from year to year: "
        f"{moves_in_words()} (measured for residential care, taken for all)."
    )


def _children(found: Range) -> str:
    return f"{found.middle:.0f} ({found.least:.0f} to {found.most:.0f})"


def _pounds(found: Range) -> str:
    middle, least, most = (two_figures(each) for each in (found.middle, found.least, found.most))
    return f"£{middle} (£{least} to £{most})"
