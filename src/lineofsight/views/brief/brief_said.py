"""What was said, for the councillor brief: promises, inspectors' words, and figures that differ."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lineofsight.money.claims.claim import Claim, Unit
from lineofsight.money.claims.reader import read_claims
from lineofsight.money.claims.side_by_side import SideBySide, side_by_side
from lineofsight.views.brief.brief_line import Kind, Line, in_brief, some, source_on
from lineofsight.views.inspections.quotes import Quote, said_here
from lineofsight.views.inspections.words import kind_of, written
from lineofsight.views.money.money import SavingLine, SavingsPart
from lineofsight.views.sources import Sources

MOST_PROMISES = 4
MOST_QUOTES = 4
MOST_DIFFERING = 3
MOST_FIGURES = 4  # of one thing
LONGEST_PROMISE = 110  # letters
LONGEST_QUOTE = 260
LONGEST_ABOUT = 60
_LONGEST_NAME = 40
_FEW = 10  # people: councillors get no number below it
_ASK_FIRST = {"ask": 0, "shortfall": 1, "mixed": 1, "strength": 1}
_NEITHER = 2


def that_count(part: SavingsPart) -> list[SavingLine]:
    """The savings that are neither withdrawn nor reversed."""
    return [each for each in part.lines if each.saving.counted]


# Promises


def promise_lines(part: SavingsPart) -> tuple[Line, ...]:
    """Every promise with the day it is to be checked, those with the earliest day first."""
    made = [each for each in that_count(part) if each.saving.promise]
    if not made:
        return (Line("The register has no promise."),)
    first = sorted(made, key=lambda line: str(line.saving.check_by or "none"))
    lines = tuple(map(_promise, first[:MOST_PROMISES]))
    left = len(made) - len(lines)
    return (*lines, Line(f"And {left} more, in the register.")) if left else lines


def _promise(line: SavingLine) -> Line:
    each = line.saving
    day = f"to be checked by {written(each.check_by)}" if each.check_by else "no day to check it"
    come = "; that day has come" if line.promise_is_due else ""
    promise = in_brief(each.promise or "", LONGEST_PROMISE)
    return Line(
        f"{each.reference}: “{promise}”, {day}{come}.",
        Kind.PROMISE,
        source_on(each.source, each.said_on),
        "/money#savings",
    )


# Inspectors


def inspector_lines(sources: Sources, part: SavingsPart) -> tuple[Line, ...]:
    """The newest that inspectors said here of each theme of a saving, the themes written first."""
    if sources.documents is None or sources.council.name is None:
        return (Line("Not known: no inspection documents about a named council are kept."),)
    said = _newest_of_each(sources.documents, sources.council.name, that_count(part))
    if not said:
        return (Line("No document that is kept says anything of the themes of these savings."),)
    return tuple(_said(quote, named) for quote, named in list(said.items())[:MOST_QUOTES])


def _newest_of_each(
    documents: sqlite3.Connection, here: str, lines: Sequence[SavingLine]
) -> Mapping[Quote, list[str]]:
    """The newest words on each theme, each once, with the savings that they are about."""
    found: dict[Quote, list[str]] = {}
    for theme, named in _savings_by_theme(lines).items():
        quotes = said_here(documents, theme, here)
        if quotes:
            found.setdefault(newest(quotes), []).extend(named)
    return found


def _savings_by_theme(lines: Sequence[SavingLine]) -> Mapping[str, list[str]]:
    """The references under each theme: themes that were written before those suggested."""
    by_theme: dict[str, list[str]] = {}
    for is_suggested in (False, True):
        for line in lines:
            for each in line.themes:
                if each.is_suggested is is_suggested:
                    doubt = " (suggested by its words)" if is_suggested else ""
                    by_theme.setdefault(each.id, []).append(f"{line.saving.reference}{doubt}")
    return by_theme


def newest(quotes: Sequence[Quote]) -> Quote:
    """Of the newest document, oldest first given: an ask, else what praises or finds wanting."""
    last = [each for each in quotes if each.sha256 == quotes[-1].sha256]
    return min(last, key=lambda each: _ASK_FIRST.get(each.tone or each.kind, _NEITHER))


def _said(quote: Quote, named: Sequence[str]) -> Line:
    asked = "Asked, on" if quote.kind == "ask" else "On"
    return Line(
        f"{asked} {some(named, MOST_QUOTES)}: “{in_brief(quote.text, LONGEST_QUOTE)}”",
        Kind.INSPECTION,
        f"{kind_of(quote.framework)}, {written(quote.on)}, {quote.place}",
        quote.address,
    )


# Figures that differ


def differing(file: Path) -> tuple[SideBySide, ...]:
    """The figures of a file of claims that differ."""
    return side_by_side(read_claims(file).claims)


def differing_lines(groups: Sequence[SideBySide]) -> tuple[Line, ...]:
    """Each figure with who said it, those of one thing after another."""
    if not groups:
        return (Line("No two figures of one thing differ."),)
    lines = tuple(line for each in groups[:MOST_DIFFERING] for line in _group(each))
    left = len(groups) - MOST_DIFFERING
    return (*lines, Line(f"And {left} more, in the claims.")) if left > 0 else lines


def _group(group: SideBySide) -> Iterator[Line]:
    for claim in group.claims[:MOST_FIGURES]:
        day = f" at {written(claim.as_at)}" if claim.as_at else ", its day not said"
        yield Line(
            f"{in_brief(group.about, LONGEST_ABOUT)}{day}: {figure(claim)}.",
            Kind(claim.status),
            _who(claim),
            "/money#claims",
        )


def _who(claim: Claim) -> str:
    said_by = in_brief(claim.said_by, _LONGEST_NAME) if claim.said_by else "nobody named"
    return f"{said_by}, {source_on(claim.source, claim.said_on)}"


def figure(claim: Claim) -> str:
    """The figure as it was said; a few people are not counted here."""
    is_few = claim.figure.unit is Unit.NUMBER and 0 < claim.figure.high < _FEW
    return "fewer than 10" if is_few else claim.figure.as_written
