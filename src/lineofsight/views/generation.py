"""The newest generation of the read model: its import, and what is worked out of it only once."""

import datetime as dt
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import Concatenate, ParamSpec, TypeVar

from lineofsight.views.asked import NotHere
from lineofsight.views.sources import Sources

_T = TypeVar("_T")
_P = ParamSpec("_P")
_Work = Callable[Concatenate[sqlite3.Connection, _P], _T]


def newest_import(sources: Sources) -> tuple[int, dt.date]:
    """The number and the day of the import that answers. Raises NotHere where there is none."""
    sources.need_answers()
    newest = sources.newest_import()
    if newest is None:
        raise NotHere("No lists are kept any more: add the council's workbook.")
    return newest


def once_a_generation(most_kept: int) -> Callable[[_Work[_P, _T]], _Work[_P, _T]]:
    """Marks work that is done once for each generation and the arguments beside it.

    A generation's file never changes once it has its name, so its name is enough to know it by.
    The arguments stand in their order, without names. All is forgotten when there is more of it
    than `most_kept`.
    """

    def once(work: _Work[_P, _T]) -> _Work[_P, _T]:
        kept: dict[object, _T] = {}

        def result(answers: sqlite3.Connection, /, *args: _P.args, **kwargs: _P.kwargs) -> _T:
            which = (file_of(answers), *args)
            with suppress(KeyError):
                return kept[which]
            done = work(answers, *args, **kwargs)
            if len(kept) >= most_kept:
                kept.clear()
            kept[which] = done
            return done

        return result

    return once


def file_of(answers: sqlite3.Connection) -> str:
    """The file of the generation that is open here."""
    rows = answers.execute("PRAGMA database_list").fetchall()
    return next(str(file) for _, name, file in rows if name == "main")
