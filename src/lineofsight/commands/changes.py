"""`lineofsight changes`: what changed between two imports that are kept."""

import dataclasses
import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_json, print_table, write_files
from lineofsight.errors import ExitCode, NothingRead, WrongUse
from lineofsight.model.tables import table
from lineofsight.workspace import read_model
from lineofsight.workspace.imports import Import, earlier, newest
from lineofsight.workspace.place import workspace_folder

if TYPE_CHECKING:
    from lineofsight.evaluation.changes import FigureAt, MeasureChange
    from lineofsight.evaluation.corrected import Corrections
    from lineofsight.evaluation.vanished import Vanishing


_NOT_ASKED = "not asked about"


@dataclass(frozen=True)
class Answer:
    """Everything that changed from one import to another, as JSON has it."""

    then: dt.date
    as_at: dt.date
    measures: tuple[dict[str, Any], ...]
    vanished: tuple["Vanishing", ...]
    corrected: "Corrections | None"


@dataclass(frozen=True)
class ChangedCase:
    """A case that changed, as one row of a file. `list` is there for a child who vanished."""

    change: str
    measure: str | None
    list: str | None
    case: str
    child: str | None
    team: str | None
    visible: str | None
    cleared: str | None
    reason: str | None


def run(
    *,
    since: dt.date | None,
    as_at: dt.date,
    workspace: Path | None,
    names: bool,
    output: Output,
) -> ExitCode:
    """Print what changed since an earlier import, the one before unless a day is given."""
    from lineofsight.evaluation.changes import measure_changes
    from lineofsight.evaluation.corrected import kept_corrections
    from lineofsight.evaluation.vanished import vanishing

    folder = workspace_folder(workspace)
    now = newest(folder, as_at)
    then = _earlier(folder, now, since)
    if now.as_at != as_at:
        click.echo(f"The newest import by {as_at} is as at {now.as_at}.", err=True)
    with read_model.newest(folder) as answers:
        found = tuple(measure_changes(answers, then.number, now.number))
        corrected = kept_corrections(answers, now.number)
    gone = vanishing(then, now)
    if output.json:
        measures = tuple(map(as_json, found))
        print_json(Answer(then.as_at, now.as_at, measures, gone, corrected))
    else:
        _print(then, now, found, gone, corrected, names=names)
    rows = [*_changed(found), *_gone(gone)] if output.csv or output.parquet else []
    write_files(output, ChangedCase, rows)
    return ExitCode.DONE


def _earlier(folder: Path, now: Import, since: dt.date | None) -> Import:
    """The import that is compared with: the one before, or the newest on or before a day."""
    before = earlier(folder, now)
    if not before:
        raise NothingRead(
            f"Import {now.number}, as at {now.as_at}, is the first that is kept, so nothing "
            "can have changed: load an earlier one with `lineofsight import`."
        )
    if since is None:
        return before[-1]
    if since >= now.as_at:
        raise WrongUse(
            f"The day after --from is to come before {now.as_at}, which is compared with it: give "
            "an earlier one."
        )
    found = [each for each in before if each.as_at <= since]
    if not found:
        raise WrongUse(
            f"No import as at {since} or before it can be compared with {now.as_at}: the first is "
            f"as at {before[0].as_at}; choose a day from then on, and before {now.as_at}."
        )
    return found[-1]


def as_json(found: "MeasureChange") -> dict[str, Any]:
    """A measure's change as JSON has it: who is new, cleared, still open and untold, by case."""
    cases = {
        name: [dataclasses.asdict(each) for each in getattr(found, name)]
        for name in ("new", "cleared", "still_open", "untold")
    }
    newest = found.trend.points[-1].signals if found.trend.points else ()
    return {
        "measure": found.measure,
        "then": found.then and dataclasses.asdict(found.then),
        "now": found.now and dataclasses.asdict(found.now),
        "why_not": found.why_not,
        **cases,
        "signals": [{"rule": str(each.rule), "side": str(each.side)} for each in newest],
        "directions": [str(each) for each in found.trend.directions],
        "baseline": found.trend.baseline,
    }


def _print(
    then: Import,
    now: Import,
    found: Sequence["MeasureChange"],
    gone: Sequence["Vanishing"],
    corrected: "Corrections | None",
    *,
    names: bool,
) -> None:
    headings = ("measure", "then", "now", "new", "cleared", "still open", "untold", "it shows")
    rows = [
        [
            each.title,
            _figure(each.then),
            _figure(each.now),
            *_counts(each),
            _shown(each),
        ]
        for each in found
        if each.now
    ]
    print_table(f"From {then.as_at} to {now.as_at}", headings, rows)
    _print_gone(gone)
    if names:
        _print_names(found, gone)
    if corrected:
        _print_corrected(corrected)


def _shown(each: "MeasureChange") -> str:
    from lineofsight.evaluation.control_words import shown_in_words

    return shown_in_words(each.trend)


def _figure(figure: "FigureAt | None") -> str:
    if figure is None:
        return "not visible"
    if figure.d is None:
        return str(figure.n)
    value = "" if figure.value is None else f" ({figure.value:.1f})"
    return f"{figure.n} of {figure.d}{value}"


def _counts(each: "MeasureChange") -> list[str]:
    if not each.is_compared:
        return [""] * 4
    return [str(len(part)) for part in (each.new, each.cleared, each.still_open, each.untold)]


def _print_gone(gone: Sequence["Vanishing"]) -> None:
    headings = ("list", "open then", "on no list now")
    rows = [
        (table(each.list).title, each.open_before, each.why_not or len(each.children))
        for each in gone
    ]
    print_table("Children who are on no list any more", headings, rows)


def _print_names(found: Iterable["MeasureChange"], gone: Iterable["Vanishing"]) -> None:
    headings = ("change", "measure or list", "case", "team", "visible", "cleared")
    rows = [
        [row.change, row.measure or row.list or "", row.case, row.team or "",
         row.visible or "", row.cleared or ""]
        for row in (*_changed(found), *_gone(gone))
        if row.change != "still open"
    ]  # fmt: skip
    print_table("Who", headings, rows)


def _print_corrected(found: "Corrections") -> None:
    rows = [(table(each.list).title, each.added, each.gone) for each in found.rows]
    title = f"Rows that import {found.after} corrected in import {found.before}, of the same day"
    print_table(title, ("list", "added", "gone"), rows)
    counts = Counter(
        (each.measure, each.before or _NOT_ASKED, each.after or _NOT_ASKED)
        for each in found.verdicts
    )
    headings = ("measure", "verdict before", "verdict now", "cases")
    print_table("Verdicts that changed with it", headings, [(*key, n) for key, n in counts.items()])


def _changed(found: Iterable["MeasureChange"]) -> Iterator[ChangedCase]:
    for each in found:
        kinds = ("new", each.new), ("still open", each.still_open), ("untold", each.untold)
        for change, cases in kinds:
            for case in cases:
                yield ChangedCase(
                    change, each.measure, None, case.case, case.child, case.team,
                    str(case.visible), None, None,
                )  # fmt: skip
        for gone in each.cleared:
            yield ChangedCase(
                "cleared", each.measure, None, gone.case, gone.child, gone.team,
                str(gone.visible), str(gone.cleared), gone.reason,
            )  # fmt: skip


def _gone(found: Iterable["Vanishing"]) -> Iterator[ChangedCase]:
    for each in found:
        for child in each.children:
            yield ChangedCase(
                "vanished", None, each.list, child.child, child.child, child.team, None, None, None
            )
