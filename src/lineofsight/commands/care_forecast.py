"""`lineofsight care-forecast`: children in care in the months to come, and what they cost."""

import datetime as dt
import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from lineofsight.commands.care_words import print_forecast
from lineofsight.commands.output import Output
from lineofsight.commands.printing import write_files
from lineofsight.commands.progress import shown_while
from lineofsight.errors import ExitCode, WrongUse
from lineofsight.inputs.ssda903.reading import read_ssda903
from lineofsight.inputs.ssda903.returned import Returned
from lineofsight.money.amounts import amount_in
from lineofsight.money.care.forecast import Asked, forecast
from lineofsight.money.care.kinds import HOMES, Kind
from lineofsight.money.care.rows import CareRow, care_rows, plain
from lineofsight.money.care.stays import history
from lineofsight.money.care.units import Flow
from lineofsight.views.money.care import keep_care_forecast
from lineofsight.workspace.place import workspace_folder

_MOST_A_MONTH = 1000


def run(
    path: Path,
    *,
    months: int,
    costs: Sequence[str],
    more: Sequence[str],
    since: dt.date | None,
    until: dt.date | None,
    workspace: Path | None,
    keep: bool,
    output: Output,
) -> ExitCode:
    """Forecast from the returns in a folder; rows set aside are told by the exit code."""
    asked = Asked(
        months=months,
        costs=dict(_given(each, "--cost residential=7920") for each in costs),
        more={kind: Flow.a_month(float(number)) for kind, number in (_more(each) for each in more)},
    )
    after = until + dt.timedelta(days=1) if until else None
    with shown_while("Trying forecasts on the past"):
        returned = read_ssda903([path])
        found = forecast(history(returned, since, after), asked)
    if keep:
        keep_care_forecast(workspace_folder(workspace), found)
    write_files(output, CareRow, care_rows(found))
    if output.json:
        answer = plain(found) | {"read": _read(returned)}
        click.echo(json.dumps(answer, ensure_ascii=False, default=_plain_value))
    else:
        print_forecast(returned, found)
    return ExitCode.DONE_WITH_PROBLEMS if returned.problems else ExitCode.DONE


def _more(words: str) -> tuple[Kind, Decimal]:
    kind, number = _given(words, "--more residential=1")
    if number > _MOST_A_MONTH:
        raise WrongUse(
            f"“{words}” is more children a month than any council has: give up to {_MOST_A_MONTH}."
        )
    return kind, number


def _given(words: str, example: str) -> tuple[Kind, Decimal]:
    name, _, number = words.partition("=")
    written = amount_in(number)
    if name not in HOMES or written is None or written.number < 0:
        raise WrongUse(
            f"“{words}” is no kind of home with a number: write one of {', '.join(HOMES)} as in "
            f"{example}."
        )
    return Kind(name), written.number


def _read(returned: Returned) -> dict[str, Any]:
    said = [each.problem for each in returned.problems]
    return {
        "children": len(returned.born),
        "rows": returned.rows,
        "episodes": len(returned.episodes),
        "repeats": returned.repeats,
        "set_aside": {sentence: said.count(sentence) for sentence in dict.fromkeys(said)},
    }


def _plain_value(value: dt.date | Decimal) -> str:
    return str(value)
