"""What presses on one council as flat rows, one figure each, for other programs."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.money.pressure.answer import LineAfter, Pressure
from lineofsight.money.pressure.beside import Beside


@dataclass(frozen=True)
class PressureRow:
    """One figure in nominal pounds, exact text; `of` is a year or a day."""

    about: str
    figure: str
    of: str
    pounds: str


def pressure_rows(answer: Pressure) -> list[PressureRow]:
    """Gaps, reserves and deficit, support, the lines beside others, and what came elsewhere."""
    rows = [_row("gap", "own", each.gap.year, each.gap.amount.pounds) for each in answer.panel.gaps]
    override = answer.panel.override
    if override.reserves:
        of = override.reserves.as_at
        rows.append(_row("general reserves", "own", of, override.reserves.amount.pounds))
    if override.deficit:
        of = override.deficit.as_at
        rows.append(_row("schools grant deficit", "own", of, override.deficit.deficit))
    rows += [_row("exceptional support", "own", s.year, s.pounds) for s in answer.panel.support]
    rows += [row for each in answer.beside for row in _beside(each)]
    return rows + [row for each in answer.after for row in _after(each)]


def _beside(line: Beside) -> Iterator[PressureRow]:
    figures = {
        "own": line.own,
        f"middle of {line.of_neighbours} neighbours": line.neighbours,
        "region": line.region,
        "England": line.england,
    }
    for name, pounds in figures.items():
        if pounds is not None:
            yield _row(f"{line.title}, {line.per.value}", name, line.year, pounds)


def _after(line: LineAfter) -> Iterator[PressureRow]:
    found = line.spread
    about = f"{line.title}, after an inadequate judgement elsewhere"
    for name, pounds in (("low", found.low), ("middle", found.middle), ("high", found.high)):
        yield _row(about, name, "three years", pounds)


def _row(about: str, figure: str, of: object, pounds: Decimal) -> PressureRow:
    return PressureRow(about, figure, str(of), format(pounds.quantize(Decimal("0.01")), "f"))
