"""`lineofsight claims`: figures that were said, those that differ, and what open data has."""

from pathlib import Path

import click

from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_json, print_table, write_files
from lineofsight.errors import ExitCode, NothingRead, NotRead
from lineofsight.memory.words import counted
from lineofsight.money.claims.checks import checks
from lineofsight.money.claims.reader import read_claims
from lineofsight.money.claims.side_by_side import side_by_side
from lineofsight.views.money.claims import CheckShown, ClaimRow, ClaimsShown, claims
from lineofsight.views.money.money_claims import keep_claims
from lineofsight.workspace.place import workspace_folder

_FOUND = {"near": "near", "not_near": "not near", "cannot_say": "cannot say"}


def run(
    path: Path, *, open_data: Path | None, workspace: Path | None, keep: bool, output: Output
) -> ExitCode:
    """Print the claims of a file; `open_data` is the folder of open statistics, if there is one."""
    try:
        read = read_claims(path)
        checked = checks(read.claims, open_data) if open_data else ()
    except NotRead as problem:
        raise NothingRead(str(problem)) from problem
    shown = claims(read, side_by_side(read.claims), checked)
    if keep:
        keep_claims(workspace_folder(workspace), path, shown.checks)
    write_files(output, ClaimRow, shown.claims)
    if output.json:
        print_json(shown)
    else:
        _print(shown, is_checked=open_data is not None)
    return ExitCode.DONE_WITH_PROBLEMS if shown.problems else ExitCode.DONE


def _print(shown: ClaimsShown, *, is_checked: bool) -> None:
    click.echo(f"{shown.file}: {counted(len(shown.claims), 'claim')}")
    headings = ("", "of what", "figure", "kind", "as at", "said by", "said on")
    print_table("Claims", headings, map(_row, shown.claims))
    click.echo()
    for each in shown.differing:
        on = f" at {each.as_at}" if each.as_at else ""
        of = f" of {each.authority}" if each.authority else ""
        said = "; ".join(map("{0} ({1})".format, each.figures, each.references))
        click.echo(f"Differs: {each.about}{of}{on}: {said}: {each.why}")
    for check in shown.checks:
        click.echo(_checked(check))
    if shown.checks:
        click.echo("Near: within a tenth of the figure said.")
    if not is_checked:
        click.echo("No open data to check with: name its folder with --from.")
    for problem in shown.problems:
        click.echo(
            f"{problem.file}, row {problem.row}, {problem.column}: {problem.problem}", err=True
        )


def _row(claim: ClaimRow) -> list[str]:
    return [
        claim.reference,
        claim.about,
        claim.figure,
        claim.status,
        str(claim.as_at or "not said"),
        claim.said_by or "not said",
        str(claim.said_on or "not said"),
    ]


def _checked(check: CheckShown) -> str:
    on = f" on {check.on}" if check.on else ""
    beside = f" beside {check.other}" if check.other else ""
    value = f": {check.value}{beside}" if check.value else ""
    measured = f", so {check.measured}" if check.other and check.measured else ""
    why = f" ({check.why})" if check.why else ""
    return (
        f"Check of {check.reference} ({check.figure}): {check.title}{on}{value}{measured}: "
        f"{_FOUND[check.found]}{why}"
    )
