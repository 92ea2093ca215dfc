"""`lineofsight care-sufficiency`: children in care beside the homes that there are."""

import dataclasses
import json
from pathlib import Path

import click

from lineofsight.commands.known_authority import known_authority
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_table, write_files
from lineofsight.errors import ExitCode, NothingRead, NotRead
from lineofsight.money.care.sufficiency import REGISTER_AT, Sufficiency, Year, sufficiency
from lineofsight.views.money.care import keep_sufficiency
from lineofsight.workspace.place import workspace_folder

_UNKNOWN = "not published"


def run(
    name: str,
    *,
    folder: Path,
    strategy: Path | None,
    workspace: Path | None,
    keep: bool,
    output: Output,
) -> ExitCode:
    """Print one authority's children and homes."""
    known = known_authority(name, folder)
    try:
        found = sufficiency(known, folder, strategy)
    except NotRead as problem:
        raise NothingRead(str(problem)) from problem
    if keep:
        keep_sufficiency(workspace_folder(workspace), found, [strategy] if strategy else [])
    write_files(output, Year, found.years)
    if output.json:
        click.echo(json.dumps(dataclasses.asdict(found), ensure_ascii=False))
    else:
        _print(found)
    return ExitCode.DONE


def _print(found: Sufficiency) -> None:
    _print_children(found)
    _print_fostering(found)
    _print_forecasts(found)
    _print_homes(found)


def _print_children(found: Sufficiency) -> None:
    print_table(
        f"{found.authority}: children in care at 31 March",
        ("year", "children", "in foster care %", "in children's homes %", "far from home %"),
        [
            (
                str(each.year),
                *map(_or_unknown, (each.children, each.fostered_percent)),
                *map(_or_unknown, (each.in_homes_percent, each.far_percent)),
            )
            for each in found.years
        ],
    )
    click.echo("Far: more than 20 miles from home, outside the area.")


def _print_fostering(found: Sufficiency) -> None:
    print_table(
        "Foster care: children beside the council's own places (without family and friends)",
        ("year", "children in foster care", "own places", "filled", "children beyond own places"),
        [
            (
                str(each.year),
                *map(_or_unknown, (each.fostered, each.places, each.filled)),
                _or_unknown(each.fostered_beyond_places),
            )
            for each in found.years
            if each.places is not None
        ],
    )
    click.echo(
        "Children beyond own places live with family and friends or with independent agencies; a "
        "place that is not filled may not suit a child, or its carers may rest."
    )


def _print_forecasts(found: Sufficiency) -> None:
    if found.forecasts:
        print_table(
            "What was forecast, and what happened (children in care)",
            ("31 March", "forecast", "happened", "forecast less happened", "said in"),
            [
                (
                    str(each.year),
                    each.forecast,
                    _or_unknown(each.happened),
                    _or_unknown(each.off),
                    each.said,
                )
                for each in found.forecasts
            ],
        )


def _print_homes(found: Sufficiency) -> None:
    print_table(
        f"Homes in the area, on Ofsted's register at {REGISTER_AT}; any council may buy places",
        ("kind", "sector", "homes", "places", "no places said", "owners"),
        [
            (each.kind, each.sector, each.homes, each.places, each.without_places, each.owners)
            for each in found.homes
        ],
    )


def _or_unknown(number: int | None) -> str | int:
    return _UNKNOWN if number is None else number
