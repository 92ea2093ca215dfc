"""How long stays last, and how often something happens, from stays that are only partly seen.

A return sees stays in a window: one that began before it is seen only because it lasted into it
(left truncation), one that is still open will last longer than is seen (right censoring). Leaving
out either makes stays look too short or too long.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """One stay in days since it began: seen from `since` to `until`; whether it ended then."""

    since: float
    until: float
    ended: bool


@dataclass(frozen=True)
class Survival:
    """The share of stays that lasts beyond a time, with its interval."""

    time: float
    share: float
    least: float
    most: float


@dataclass(frozen=True)
class RateEstimate:
    """Events a unit of time of exposure, with the exact interval."""

    rate: float
    least: float
    most: float


def survival(stays: Sequence[Seen], confidence: float = 0.95) -> tuple[Survival, ...]:
    """The product-limit estimate at each time that a stay ended, stays entering late allowed.

    Sources: E. L. Kaplan and P. Meier, Nonparametric estimation from incomplete observations,
    Journal of the American Statistical Association 53 (1958) 457; with late entry, D. Lynden-Bell,
    Monthly Notices of the Royal Astronomical Society 155 (1971) 95. Interval: Greenwood's variance
    (1926) on the log(-log) scale, J. D. Kalbfleisch and R. L. Prentice (1980).
    """
    from scipy.stats import norm

    z = float(norm.ppf((1 + confidence) / 2))
    share, greenwood, steps = 1.0, 0.0, []
    for time in sorted({each.until for each in stays if each.ended}):
        at_risk = sum(each.since < time <= each.until for each in stays)
        ended = sum(each.ended and each.until == time for each in stays)
        share *= 1 - ended / at_risk
        if at_risk > ended:
            greenwood += ended / (at_risk * (at_risk - ended))
        steps.append(Survival(time, share, *_log_log(share, greenwood, z)))
    return tuple(steps)


def share_beyond(steps: Sequence[Survival], time: float) -> float:
    """The share of stays that lasts beyond a time."""
    return next((each.share for each in reversed(steps) if each.time <= time), 1.0)


def rate(events: int, exposure: float, confidence: float = 0.95) -> RateEstimate:
    """Events over exposure: the maximum likelihood estimate of a rate that stays the same.

    Within bands of age and of time it is the piecewise exponential model: T. R. Holford, The
    analysis of rates and of survivorship using log-linear models, Biometrics 36 (1980) 299. Exact
    interval: F. Garwood, Fiducial limits for the Poisson distribution, Biometrika 28 (1936) 437.
    `exposure` must be above nought.
    """
    from scipy.stats import chi2

    tail = (1 - confidence) / 2
    least = float(chi2.ppf(tail, 2 * events)) / 2 if events else 0.0
    most = float(chi2.ppf(1 - tail, 2 * events + 2)) / 2
    return RateEstimate(events / exposure, least / exposure, most / exposure)


def crps(draws: Sequence[float], happened: float) -> float:
    """How far a forecast's draws lie from what happened; one draw alone gives the plain error.

    The continuous ranked probability score: mean |x - y| less half of mean |x - x'|. Source: T.
    Gneiting and A. E. Raftery, Strictly proper scoring rules, Journal of the American Statistical
    Association 102 (2007) 359.
    """
    ordered, count = sorted(draws), len(draws)
    error = sum(abs(each - happened) for each in ordered) / count
    spread = sum((2 * place - count + 1) * each for place, each in enumerate(ordered))
    return error - spread / count**2


def quantile(draws: Iterable[float], share: float) -> float:
    """The value below which this share of draws lies, between the two nearest in proportion."""
    ordered = sorted(draws)
    place = share * (len(ordered) - 1)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def _log_log(share: float, greenwood: float, z: float) -> tuple[float, float]:
    if not 0 < share < 1:
        return share, share
    width = z * math.sqrt(greenwood) / abs(math.log(share))
    return float(share ** math.exp(width)), float(share ** math.exp(-width))
