"""What savings do together: pounds saving by saving, children hit by several, and waits."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from lineofsight.charts.look import INK, PAPER, finished
from lineofsight.charts.saving import Drawing
from lineofsight.money.amounts import in_pounds
from lineofsight.money.effects.capacity import Capacity, Queue
from lineofsight.money.effects.effects import Effects
from lineofsight.money.effects.overlap import HitBy
from lineofsight.money.effects.package import Saving, Span
from lineofsight.money.effects.rows import counted, two_figures

if TYPE_CHECKING:
    import altair as alt

_WIDTH = 460  # pixels, without the labels
_ROW = 34
_RECURRENT, _ONCE = "every year", "once"


def effects_charts(effects: Effects) -> list[Drawing]:
    """The charts of which there is something to draw."""
    cuts = effects.given.package.cuts
    drawings = [_waterfall(cuts)] if cuts else []
    if effects.overlap:
        drawings.append(_bounds(effects.overlap))
    if effects.capacity:
        drawings.append(_waits(effects.capacity))
    return drawings


def _rows(rows: Sequence[dict[str, Any]], labels: Sequence[str]) -> "alt.Chart":
    """A row for each label, in this order."""
    import altair as alt

    chart: alt.Chart = (
        alt.Chart(alt.InlineData(list(rows)))
        .encode(y=alt.Y("label:N", sort=list(labels), title=None))
        .properties(width=_WIDTH, height=alt.Step(_ROW))
    )
    return chart


def _words_beside(base: "alt.Chart", at: str) -> "alt.Chart":
    """What each row says in words, to the right of its bar."""
    words: alt.Chart = base.mark_text(align="left", color=INK, dx=10).encode(
        x=f"{at}:Q", text="words:N"
    )
    return words


# Pounds


def _waterfall(cuts: Sequence[Saving]) -> Drawing:
    """Each saving begins where the one before ended; a hollow end is a higher reading."""
    import altair as alt

    title = "What is taken, saving by saving"
    subtitle = "■ the lowest reading   □ what a higher reading adds; pounds of a full year"
    steps = _steps(cuts)
    base = _rows(steps, [each["label"] for each in steps])
    along = alt.X("begins:Q", title="£").axis(format=",.0f", tickCount=5)
    chart = alt.layer(
        base.mark_bar(color=INK, height=14).encode(x=along, x2="sure:Q"),
        base.mark_bar(color=PAPER, stroke=INK, height=14).encode(x=alt.X("sure:Q"), x2="ends:Q"),
        _words_beside(base, "ends"),
    )
    said = " ".join(f"{each['label']}: {each['words']}." for each in steps)
    return Drawing("effects-waterfall", title, f"{title}. {said}", finished(chart, title, subtitle))


def _steps(cuts: Sequence[Saving]) -> list[dict[str, Any]]:
    steps, so_far = [], 0.0
    for each in cuts:
        least, most = float(each.pounds.least), float(each.pounds.most)
        steps.append(
            {
                "label": f"{each.ref}, {each.year or 'no year'}",
                "begins": so_far,
                "sure": so_far + least,
                "ends": so_far + most,
                "words": f"{_pounds(each.pounds)} {_RECURRENT if each.recurrent else _ONCE}",
            }
        )
        so_far += most
    return steps


def _pounds(span: Span) -> str:
    if span.least == span.most:
        return in_pounds(span.least)
    return f"{in_pounds(span.least)} to {in_pounds(span.most)}"


# Children


def _bounds(hits: Sequence[HitBy]) -> Drawing:
    import altair as alt

    title = "Children hit by several savings"
    subtitle = "From the fewest to the most that the counts allow   ○ if chance alone decided"
    rows = [_bound(each) for each in hits]
    base = _rows(rows, [each["label"] for each in rows])
    along = alt.X("least:Q", title="children").axis(format=",.0f", tickCount=5)
    chance = base.transform_filter("isValid(datum.chance)")
    chart = alt.layer(
        base.mark_bar(color=INK, height=10, minBandSize=2).encode(x=along, x2="most:Q"),
        base.mark_tick(color=INK, thickness=2, height=18, opacity=1).encode(x="least:Q"),
        base.mark_tick(color=INK, thickness=2, height=18, opacity=1).encode(x="most:Q"),
        chance.mark_point(filled=True, fill=PAPER, stroke=INK, size=90, opacity=1).encode(
            x="chance:Q"
        ),
        _words_beside(base, "words_at"),
    )
    said = " ".join(f"{each['label']}: {each['words']}." for each in rows)
    return Drawing("effects-overlap", title, f"{title}. {said}", finished(chart, title, subtitle))


def _bound(each: HitBy) -> dict[str, Any]:
    least, most = each.children.least, each.children.most
    return {
        "label": f"by {each.savings} or more",
        "least": least,
        "most": most,
        "chance": each.by_chance,
        "words_at": max(most, each.by_chance or 0.0),
        "words": counted(least, most),
    }


# Waits


def _waits(teams: Sequence[Capacity]) -> Drawing:
    import altair as alt

    title = "The wait before and after"
    subtitle = "Mean working days on a shared waiting list, in its long run"
    rows = [
        _wait(each.team.name, when, queue)
        for each in teams
        for when, queue in (("before", each.before), ("after", each.after))
    ]
    base = _rows(rows, [each["label"] for each in rows])
    along = alt.X("days:Q", title="working days").axis(tickCount=5)
    chart = alt.layer(
        base.mark_bar(color=INK, height=14).encode(x=along), _words_beside(base, "days")
    )
    said = " ".join(f"{each['label']}: {each['words']}." for each in rows)
    return Drawing("effects-capacity", title, f"{title}. {said}", finished(chart, title, subtitle))


def _wait(team: str, when: str, queue: Queue) -> dict[str, Any]:
    row = {"label": f"{team}, {when}", "days": queue.wait_days or 0.0}
    if queue.wait_days is None:
        words = f"no end: grows by {two_figures(queue.grows_by)} cases a week"
        return row | {"words": words}
    days = two_figures(queue.wait_days)
    return row | {"words": f"{days} days, {queue.workers} workers busy {queue.busy:.0%}"}
