"""How often chance alone gives so many children, where nothing has changed since the past.

What the past says is itself uncertain, so that both answers are predictive distributions: of a
share the beta-binomial, of a number the negative binomial, each from Jeffreys' prior, which says
next to nothing.

Source: A. Gelman et al., Bayesian Data Analysis, 3rd edition, CRC Press 2013, sections 2.4 to 2.8;
H. Jeffreys, Theory of Probability, 1939.
"""

from itertools import count
from math import exp, lgamma, log

_PRIOR = 0.5  # Jeffreys'
_TOO_SMALL = 1e-9  # of the sum so far: what follows is less, where the odds are small


def odds_of_share(found: int, asked: int, found_before: float, asked_before: float) -> float:
    """The chance of `found` or more of `asked`, where it was so for `found_before` of some."""
    a = found_before + _PRIOR
    b = asked_before - found_before + _PRIOR
    ways = lgamma(asked + 1) - lgamma(found + 1) - lgamma(asked - found + 1)
    term = exp(ways + _log_beta(found + a, asked - found + b) - _log_beta(a, b))
    total = term
    for k in range(found, asked):
        term *= (asked - k) / (k + 1) * (k + a) / (asked - k - 1 + b)
        total += term
        if term <= total * _TOO_SMALL:
            break
    return min(1.0, total)


def odds_of_number(found: int, found_before: float, months_before: float) -> float:
    """The chance of `found` or more in a month, where there were `found_before` in some months."""
    a = found_before + _PRIOR
    ways = lgamma(a + found) - lgamma(found + 1) - lgamma(a)
    term = exp(ways + a * log(months_before / (months_before + 1)) - found * log(months_before + 1))
    total = term
    for k in count(found):
        term *= (a + k) / ((k + 1) * (months_before + 1))
        total += term
        if term <= total * _TOO_SMALL:
            break
    return min(1.0, total)


def _log_beta(a: float, b: float) -> float:
    return lgamma(a) + lgamma(b) - lgamma(a + b)
