"""Figures on care leavers in the age bands that the national statistics use, and beside them."""

import datetime as dt
from collections.abc import Iterable

from lineofsight.engines.query import Case, figure
from lineofsight.evaluation.opening import OpenImport
from lineofsight.evaluation.results import GroupFigure
from lineofsight.law.calendar import age_on
from lineofsight.measures.measure import Measure

_BANDS = ((17, 18), (19, 21), (22, 24))
_YOUNGER, _OLDER, _NOT_KNOWN = "under 17", "25 and over", "age not known"
_ORDER = (_YOUNGER, *(f"{low} to {high}" for low, high in _BANDS), _OLDER, _NOT_KNOWN)


def has_bands(measure: Measure) -> bool:
    """Whether a measure is on care leavers, whose figures are shown by age."""
    return measure.id.startswith("leaving.")


def by_age(record: OpenImport, measure: Measure, cases: Iterable[Case]) -> tuple[GroupFigure, ...]:
    """A measure on care leavers in each age band on the day; nothing for any other measure."""
    if not has_bands(measure):
        return ()
    births = _births(record)
    groups: dict[str, list[Case]] = {}
    for case in cases:
        groups.setdefault(band(births.get(case.row_id), record.as_at), []).append(case)
    figures = {name: figure(measure, own) for name, own in groups.items()}
    return tuple(
        GroupFigure(name, figures[name].n, figures[name].d, figures[name].value)
        for name in _ORDER
        if name in figures
    )


def band(birth: dt.date | None, day: dt.date) -> str:
    """The band of somebody born on this day; a date of birth after `day` tells no age."""
    age = age_on(birth, day) if birth is not None else None
    if age is None:
        return _NOT_KNOWN
    for low, high in _BANDS:
        if low <= age <= high:
            return f"{low} to {high}"
    return _YOUNGER if age < _BANDS[0][0] else _OLDER


def _births(record: OpenImport) -> dict[int | None, dt.date]:
    rows = record.database.execute(
        "SELECT row_id, date_of_birth FROM leaving WHERE date_of_birth IS NOT NULL"
    ).fetchall()
    return dict(rows)
