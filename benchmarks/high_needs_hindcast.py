"""How well deficits of the schools grant are foreseen, council by council, from open statistics.

    python benchmarks/high_needs_hindcast.py --from DIR [--seed S]

Prints, for one and two years ahead, what each way of forecasting scored on every council with
published balances: the share of outcomes within the 80% interval and the mean continuous ranked
probability score, beside the last movement repeated as a single figure. Then what the same balances
say of other published figures. Ends with 1 where fewer than 100 councils were tried, an interval
holds less than 72% or more than 88%, or the model scores no better than persistence.
"""

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import fmean, quantiles

from lineofsight.money.high_needs.forecast import HORIZONS, percents
from lineofsight.money.high_needs.hindcast import Percents, Scored, hindcast, movements, origins
from lineofsight.money.high_needs.movements import Movement, Way, fitted
from lineofsight.money.high_needs.scoring import crps, limits
from lineofsight.money.pressure.beside import TOTALS
from lineofsight.money.pressure.cost_of_failure import spread
from lineofsight.money.published.judgements import first_inadequate
from lineofsight.money.published.schools_grant import GrantDeficit, grant_deficits
from lineofsight.money.published.spending import of_measure, outturns
from lineofsight.money.years import FinancialYear

FEWEST, LEAST, MOST = 100, 0.72, 0.88
SMALLEST_PERCENT = 0.05  # below it, pounds over a rounded share say nothing of the grant


def main() -> int:
    """Print every score; 1 where one is outside its limits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="folder", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)  # noqa: S311 - chance that can be drawn again
    published = grant_deficits(asked.folder)
    every = percents(published)
    lines, is_right = [], True
    for years in HORIZONS:
        origin = origins(every, years)[-1]
        moved = movements(every, origin, years)
        scored = hindcast(moved, origin, years, chance)
        persistence = fmean(abs(years * each.last - each.until_outcome) for each in moved)
        lines += [*map(line_of, scored), f"  persistence as one figure: CRPS {persistence:.2f}"]
        is_right &= all(
            each.councils >= FEWEST and LEAST <= each.covered <= MOST for each in scored
        )
        is_right &= model_of(scored) < min(persistence, *naive_of(scored))
    lines += [*only_what_was_known(every), *in_pounds(published)]
    lines += after_judgements(asked.folder, chance)
    sys.stdout.write("\n".join(lines) + "\n")
    return 0 if is_right else 1


def line_of(each: Scored) -> str:
    """One way's scores, in points of the grant."""
    return (
        f"{each.years} ahead from {each.origin}, {each.way.value:<10}{each.councils:>4} councils  "
        f"within the 80% interval {each.covered:.1%}  CRPS {each.crps:.3f}  "
        f"missed by {each.missed_by:.2f}"
    )


def model_of(scored: Sequence[Scored]) -> float:
    """The model's score."""
    return next(each.crps for each in scored if each.way is Way.POOLED)


def naive_of(scored: Sequence[Scored]) -> list[float]:
    """What the naive ways scored with their spread."""
    return [each.crps for each in scored if each.way is not Way.POOLED]


def only_what_was_known(every: Percents) -> Iterator[str]:
    """Two years ahead from March 2022, from the misses of the one year that was known by then."""
    origin = FinancialYear(2021)
    learned = movements(every, origin.plus(-1), 1)
    outcomes = movements(every, origin, 2)
    for way in (Way.REPEATING, Way.POOLED):
        drawn = [(each, two_years(way, learned, each)) for each in outcomes]
        covered = fmean(
            low <= each.until_outcome <= high for each, d in drawn for low, high in [limits(d)]
        )
        score = fmean(crps(d, each.until_outcome) for each, d in drawn)
        yield (
            f"2 ahead from {origin}, only what was known then, {way.value:<10}"
            f"within the 80% interval {covered:.1%}  CRPS {score:.3f}"
        )


def two_years(way: Way, learned: Sequence[Movement], each: Movement) -> list[float]:
    """One year after another, each as the one known year went, at every tenth of its misses."""
    model = fitted(way, [other for other in learned if other.authority != each.authority], 1)
    first = quantiles(model.drawn(each.last), n=40)
    return [one + two for one in first for two in quantiles(model.drawn(one), n=40)]


def in_pounds(published: Sequence[GrantDeficit]) -> Iterator[str]:
    """How far the last movement repeated was from 31 March 2022, in pounds over the grant."""
    held = {(each.authority, each.year.begins): each for each in published}
    missed = []
    for (number, begins), each in held.items():
        before = [held.get((number, begins - back)) for back in (1, 2)]
        if begins == 2021 and all(before) and abs(each.percent) >= SMALLEST_PERCENT and each.grant:
            one, two = (figure.pounds for figure in before if figure)
            missed.append(float((2 * one - two - each.pounds) / each.grant * 100))
    tails = quantiles(missed, n=20, method="inclusive")
    yield (
        f"last movement repeated for 31 March 2022, {len(missed)} councils, % of the grant: from "
        f"{tails[0]:.1f} to {tails[-1]:.1f} (5% to 95%), mean size {fmean(map(abs, missed)):.2f}"
    )


def after_judgements(folder: Path, chance: random.Random) -> Iterator[str]:
    """What spending did after an inadequate judgement, line by line, £ million."""
    published, first = outturns(folder, tuple(TOTALS)), first_inadequate(folder)
    for code, title in TOTALS.items():
        found = spread(of_measure(published, code, "LA"), first, chance)
        if found is not None:
            low, middle, high = (float(p) / 1e6 for p in (found.low, found.middle, found.high))
            yield (
                f"{title}: {found.authorities} authorities, £{middle:.1f}m "
                f"(middle half £{low:.1f}m to £{high:.1f}m), {found.share:+.1%}, placebo "
                f"{found.placebo[0]:+.1%} to {found.placebo[1]:+.1%}, before it {found.before:+.1%}"
            )


if __name__ == "__main__":
    sys.exit(main())
