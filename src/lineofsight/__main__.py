"""The commands: each parses what was typed, calls one function and prints."""

import datetime as dt
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lineofsight.commands.council_options import (
    Day,
    as_at_option,
    asked_password,
    reading_options,
    settings_option,
)
from lineofsight.commands.options import (
    Output,
    charts_option,
    grant_figures_option,
    money_options,
    open_data_option,
    scenario_option,
    seed_option,
    table_options,
    workspace_option,
)
from lineofsight.errors import ExitCode, OurMistake, UserError, WrongUse

if TYPE_CHECKING:
    from lineofsight.commands.council_data import Asked


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="lineofsight")
def cli() -> None:
    """What inspectors said, what the lists say, and what nobody can see.

    Line of Sight reads; people decide. It never scores or predicts risk for a child, predicts a
    grade, ranks councils or workers, or sends anything out.
    """


@cli.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "json_lines", is_flag=True, help="One JSON object a file, a line each.")
@click.option("--full", is_flag=True, help="With --json: every section and paragraph too.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes side by side.")
def read(paths: tuple[Path, ...], *, json_lines: bool, full: bool, jobs: int | None) -> None:
    """Read inspection documents (PDF): judgements, what must improve, who knew."""
    from lineofsight.commands.read import run

    sys.exit(run(paths, json_lines=json_lines, full=full, jobs=jobs))


@cli.group()
def library() -> None:
    """The inspection documents that are kept here: add to them, list them."""


@library.command("add")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--again", is_flag=True, help="Read what is known already as well.")
@workspace_option
def add(paths: tuple[Path, ...], *, again: bool, workspace: Path | None) -> None:
    """Read documents, or folders of them, and keep them: each once, by its content."""
    from lineofsight.commands.library import run_add

    sys.exit(run_add(paths, again=again, workspace=workspace))


@library.command("list")
@table_options
@workspace_option
def list_documents(
    *, workspace: Path | None, json: bool, csv: Path | None, parquet: Path | None
) -> None:
    """Every document that is kept, with its authority, dates and overall grade."""
    from lineofsight.commands.library import run_list

    sys.exit(run_list(workspace=workspace, output=Output(json, csv, parquet)))


@cli.command()
@click.argument("words", nargs=-1, required=True)
@click.option(
    "--most",
    type=click.IntRange(1),
    default=20,
    show_default=True,
    metavar="N",
    help="How many passages at most.",
)
@table_options
@workspace_option
def search(
    words: tuple[str, ...],
    *,
    most: int,
    workspace: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
) -> None:
    """Where inspectors wrote these words: authority, date, page, paragraph and the quote.

    All the words, in any of their forms; put a phrase in quotation marks: 'over 21 "duty worker"'.
    """
    from lineofsight.commands.search import run

    sys.exit(run(words, most=most, workspace=workspace, output=Output(json, csv, parquet)))


@cli.command()
@click.argument("document", type=click.Path(path_type=Path))
@click.option(
    "--with",
    "beside",
    multiple=True,
    required=True,
    type=click.Path(path_type=Path),
    metavar="REPORT",
    help="An inspection document (PDF), or another text; give it again for more.",
)
@click.option("--json", is_flag=True, help="Print one JSON object instead of words.")
def compare(document: Path, beside: tuple[Path, ...], *, json: bool) -> None:
    """What a text says beside what inspectors found: an article, release, self-evaluation or plan.

    Quotations, statements, days, counts, sums and names, and what the report has and the text
    has not. People decide what a difference means.
    """
    from lineofsight.commands.compare import run

    sys.exit(run(document, beside, json=json))


@cli.command()
@click.argument("authority")
@click.argument("more", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--from",
    "documents",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="A document (PDF), or a folder of them; further ones may follow it.",
)
@click.option("--findings", is_flag=True, help="Follow what paragraphs say too, and not only asks.")
@table_options
@workspace_option
def threads(
    authority: str,
    more: tuple[Path, ...],
    *,
    documents: tuple[Path, ...],
    findings: bool,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    workspace: Path | None,
) -> None:
    """What became of each thing that inspectors asked of an authority, in its later documents.

    The documents of the library, where none are named. A status is a suggestion from the text.
    """
    from lineofsight.commands.threads import run

    sources, output = (*documents, *more), Output(json, csv, parquet)
    sys.exit(run(authority, sources, workspace=workspace, findings=findings, output=output))


@cli.command()
@click.argument("authority")
@click.argument("more", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option(
    "--from",
    "documents",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="A document (PDF), or a folder of them; further ones may follow it.",
)
@click.option(
    "--as-at",
    type=Day(),
    required=True,
    metavar="DATE",
    help="Only documents published before this day, as 2026-09-30.",
)
@table_options
@workspace_option
def elsewhere(
    authority: str,
    more: tuple[Path, ...],
    *,
    documents: tuple[Path, ...],
    as_at: dt.date,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    workspace: Path | None,
) -> None:
    """What inspectors found in other councils before a day, as questions for this one.

    The documents of the library, where none are named. Each question keeps every source.
    """
    from lineofsight.commands.elsewhere import run

    sources, output = (*documents, *more), Output(json, csv, parquet)
    sys.exit(run(authority, sources, as_at=as_at, workspace=workspace, output=output))


@cli.command("known-since")
@table_options
@workspace_option
def known_since(
    *, json: bool, csv: Path | None, parquet: Path | None, workspace: Path | None
) -> None:
    """Of each measure that is out of line: first visible, first told to whom, first acted.

    Told is what was recorded in the register; that a page was opened is no evidence of it.
    """
    from lineofsight.commands.known_since import run

    sys.exit(run(workspace=workspace, output=Output(json, csv, parquet)))


@cli.command()
@click.argument("path", type=click.Path(path_type=Path))
@money_options
def savings(
    path: Path,
    *,
    keep: bool,
    workspace: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
) -> None:
    """What is proposed to be cut, from a CSV file or a spreadsheet: every way to read it.

    What can be read in several ways is a question, with what each answer comes to. A workspace
    adds what inspectors asked and praised on the same themes.
    """
    from lineofsight.commands.savings import run

    sys.exit(run(path, workspace=workspace, keep=keep, output=Output(json, csv, parquet)))


@cli.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "open_data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="A folder of open statistics to check the claims with.",
)
@money_options
def claims(
    path: Path,
    *,
    open_data: Path | None,
    keep: bool,
    workspace: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
) -> None:
    """Figures that anyone said, with who and when: those that differ, and what open data has."""
    from lineofsight.commands.claims import run

    output = Output(json, csv, parquet)
    sys.exit(run(path, open_data=open_data, workspace=workspace, keep=keep, output=output))


@cli.command()
@click.argument("name", nargs=-1, required=True)
@table_options
@charts_option
@workspace_option
def authority(
    name: tuple[str, ...],
    *,
    workspace: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    charts: Path | None,
) -> None:
    """One authority's documents on one line: grades, asks, praise, and what was not known."""
    from lineofsight.commands.authority import run

    output = Output(json, csv, parquet, charts)
    sys.exit(run(" ".join(name), workspace=workspace, output=output))


@cli.command()
@table_options
@charts_option
@workspace_option
def national(
    *,
    workspace: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    charts: Path | None,
) -> None:
    """Grades by year and area, asks by theme, and who did not know: n of d documents.

    It counts documents; it never ranks authorities and never predicts.
    """
    from lineofsight.commands.national import run

    sys.exit(run(workspace=workspace, output=Output(json, csv, parquet, charts)))


def _asked(
    paths: tuple[Path, ...],
    *,
    as_at: dt.date,
    workspace: Path | None,
    settings: Path | None,
    mapping: Path | None,
    mapping_report: Path | None,
    ask_password: bool,
) -> "Asked":
    from lineofsight.commands.council_data import Asked
    from lineofsight.loading.lists import HowToRead

    how = HowToRead(mapping, mapping_report, asked_password(wanted=ask_password))
    return Asked(paths, as_at, workspace, settings, how)


@cli.command("import")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@as_at_option(required=False)
@settings_option
@reading_options
@workspace_option
def import_lists(
    paths: tuple[Path, ...],
    *,
    as_at: dt.date | None,
    workspace: Path | None,
    settings: Path | None,
    mapping: Path | None,
    mapping_report: Path | None,
    ask_password: bool,
) -> None:
    """Keep a council's lists (Annex A) as a numbered import.

    Files whose names hold different days become one import for each day, the oldest first.
    """
    from lineofsight.commands.imports import run_import
    from lineofsight.loading.lists import HowToRead

    how = HowToRead(mapping, mapping_report, asked_password(wanted=ask_password))
    sys.exit(run_import(paths, as_at=as_at, workspace=workspace, settings=settings, how=how))


@cli.group("imports")
def imports_group() -> None:
    """The imports of a council's lists that are kept here: list them, remove one."""


@imports_group.command("list")
@table_options
@workspace_option
def list_imports(
    *, json: bool, csv: Path | None, parquet: Path | None, workspace: Path | None
) -> None:
    """Every import that is kept, with its day, files and rows."""
    from lineofsight.commands.imports import run_list

    sys.exit(run_list(workspace=workspace, output=Output(json, csv, parquet)))


@imports_group.command("remove")
@click.argument("number", type=click.IntRange(1))
@click.option("--yes", is_flag=True, help="Do not ask first.")
@workspace_option
def remove_import(number: int, *, yes: bool, workspace: Path | None) -> None:
    """Delete an import and every row in it for good."""
    from lineofsight.commands.imports import run_remove

    sys.exit(run_remove(number, workspace=workspace, yes=yes))


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@as_at_option(required=True)
@click.option("--json", is_flag=True, help="Print one JSON object instead of words.")
@click.option(
    "--teams",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A CSV file that gives each team its service, head and locality.",
)
@settings_option
@reading_options
@workspace_option
def check(paths: tuple[Path, ...], *, json: bool, teams: Path | None, **asked: Any) -> None:
    """Every measure over a council's own lists: the files named, or those kept.

    The newest import on or before the day is answered; earlier ones give its history.
    """
    from lineofsight.commands.check import run

    sys.exit(run(_asked(paths, **asked), teams=teams, json=json))


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@as_at_option(required=True)
@table_options
@settings_option
@reading_options
@workspace_option
def quality(
    paths: tuple[Path, ...], *, json: bool, csv: Path | None, parquet: Path | None, **asked: Any
) -> None:
    """The day-one checks of the lists: rows that do not fit the guidance or one another.

    In words it gives numbers only; whose rows they are stands in the JSON and the files.
    """
    from lineofsight.commands.quality import run

    sys.exit(run(_asked(paths, **asked), output=Output(json, csv, parquet)))


@cli.command()
@click.argument("measure")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@as_at_option(required=True)
@table_options
@settings_option
@reading_options
@workspace_option
def cases(
    measure: str,
    paths: tuple[Path, ...],
    *,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    **asked: Any,
) -> None:
    """The children behind a measure (or all of them), with verdict, reason and place."""
    from lineofsight.commands.cases import run

    sys.exit(run(measure, _asked(paths, **asked), output=Output(json, csv, parquet)))


@cli.command()
@click.option(
    "--from",
    "since",
    type=Day(),
    metavar="DATE",
    help="Compare with the import of this day, or the last before it; else with the one before.",
)
@as_at_option(required=True)
@click.option("--names", is_flag=True, help="Print each child's id too.")
@table_options
@workspace_option
def changes(
    *,
    since: dt.date | None,
    as_at: dt.date,
    names: bool,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    workspace: Path | None,
) -> None:
    """What changed since an earlier import: new, cleared, still open, and who is on no list now.

    Counts only, unless --names, --json or a file asks for the children.
    """
    from lineofsight.commands.changes import run

    output = Output(json, csv, parquet)
    sys.exit(run(since=since, as_at=as_at, workspace=workspace, names=names, output=output))


@cli.command()
@click.argument("measure")
@click.option(
    "--dialect",
    type=click.Choice(("duckdb", "sqlite", "postgres", "spark")),
    default="duckdb",
    show_default=True,
    help="The engine it is for; the text is the same.",
)
def sql(measure: str, *, dialect: str) -> None:
    """The query that answers a measure."""
    from lineofsight.commands.sql import run

    sys.exit(run(measure, dialect=dialect))


@cli.command()
@click.argument("child_id", metavar="ID")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@as_at_option(required=True)
@table_options
@settings_option
@reading_options
@workspace_option
def child(
    child_id: str,
    paths: tuple[Path, ...],
    *,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    **asked: Any,
) -> None:
    """Everything recorded about one child, list by list, and every answer.

    A file has the answers: what each list holds stands in the tables and in the JSON.
    """
    from lineofsight.commands.child import run

    sys.exit(run(child_id, _asked(paths, **asked), output=Output(json, csv, parquet)))


@cli.command()
@click.argument("name", nargs=-1)
@workspace_option
def council(name: tuple[str, ...], *, workspace: Path | None) -> None:
    """Whose workspace this is: give the council's name as inspectors write it."""
    from lineofsight.commands.council import run

    sys.exit(run(" ".join(name), workspace=workspace))


@cli.group()
def register() -> None:
    """What people said and decided, each event chained to the last: check it, erase words."""


@register.command("verify")
@click.option(
    "--head",
    "noted",
    metavar="N:HASH",
    help="A head that was noted before: it shows whether events were removed or made anew.",
)
@click.option("--json", is_flag=True, help="Print one JSON object instead of a sentence.")
@workspace_option
def verify_register(*, noted: str | None, json: bool, workspace: Path | None) -> None:
    """Whether every event is as it was written, and the head to note somewhere else.

    The command ends with 1 where the chain is broken.
    """
    from lineofsight.commands.register import run_verify

    sys.exit(run_verify(noted=noted, workspace=workspace, json=json))


@register.command("erase")
@click.argument("number", type=click.IntRange(1))
@click.option(
    "--why",
    type=click.Choice(("request", "retention", "mistake")),
    required=True,
    help="A person asked who has a right to it, its time is over, or it was a mistake.",
)
@click.option("--yes", is_flag=True, help="Do not ask first.")
@workspace_option
def erase_event(number: int, *, why: str, yes: bool, workspace: Path | None) -> None:
    """Erase for good what one event said; that it was said, by whom and when stays."""
    from lineofsight.commands.register import run_erase

    sys.exit(run_erase(number, why=why, workspace=workspace, yes=yes))


@cli.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8765,
    show_default=True,
    help="The port on this machine; 0 takes any that is free.",
)
@click.option(
    "--no-key",
    is_flag=True,
    help="Let anybody on this machine in, without the key in the address that is printed.",
)
@click.option("--open", "open_browser", is_flag=True, help="Open the browser too.")
@workspace_option
def serve(*, workspace: Path | None, port: int, no_key: bool, open_browser: bool) -> None:
    """The pages, on this machine only (127.0.0.1), until it is stopped."""
    from lineofsight.commands.serve import run

    sys.exit(run(workspace=workspace, port=port, with_key=not no_key, open_browser=open_browser))


@cli.command()
@click.argument("path", type=click.Path(dir_okay=False, path_type=Path))
@charts_option
@money_options
def effects(
    path: Path,
    *,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    charts: Path | None,
    keep: bool,
    workspace: Path | None,
) -> None:
    """What several savings do together: break-even, and five views that are never one figure.

    PATH is a file of savings and of the children they reach. The command ends with 1 while
    something has to be asked first.
    """
    from lineofsight.commands.effects import run

    output = Output(json, csv, parquet, charts)
    sys.exit(run(path, workspace=workspace, keep=keep, output=output))


@cli.command("high-needs")
@click.argument("name", nargs=-1, required=True, metavar="AUTHORITY")
@open_data_option
@grant_figures_option
@click.option(
    "--flows",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Plans that begin, end and move, with costs, grants and mitigations.",
)
@scenario_option
@seed_option
@charts_option
@money_options
def high_needs(
    name: tuple[str, ...],
    *,
    open_data: Path,
    figures: Path | None,
    flows: Path | None,
    scenario: Path | None,
    seed: int,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    charts: Path | None,
    keep: bool,
    workspace: Path | None,
) -> None:
    """The schools grant's balance from every source, past forecasts scored, and what may come.

    A forecast that does no better than the last movement repeated says so and steps back. The
    command ends with 1 while sources differ.
    """
    from lineofsight.commands.high_needs import run

    output = Output(json, csv, parquet, charts)
    sys.exit(
        run(
            " ".join(name),
            folder=open_data,
            figures=figures,
            flows=flows,
            scenario=scenario,
            seed=seed,
            workspace=workspace,
            keep=keep,
            output=output,
        )
    )


@cli.command()
@click.argument("name", nargs=-1, required=True, metavar="AUTHORITY")
@open_data_option
@click.option(
    "--position",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The council's own gaps, reserves, notices and improvement plan.",
)
@grant_figures_option
@scenario_option
@seed_option
@money_options
def pressure(
    name: tuple[str, ...],
    *,
    open_data: Path,
    position: Path | None,
    figures: Path | None,
    scenario: Path | None,
    seed: int,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    keep: bool,
    workspace: Path | None,
) -> None:
    """Gaps, reserves, notices, costs beside others: no score, and no chance of a notice."""
    from lineofsight.commands.pressure import run

    output = Output(json, csv, parquet)
    sys.exit(
        run(
            " ".join(name),
            folder=open_data,
            position=position,
            figures=figures,
            scenario=scenario,
            seed=seed,
            workspace=workspace,
            keep=keep,
            output=output,
        )
    )


@cli.command("care-forecast")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.option(
    "--months", type=int, default=12, show_default=True, help="How many months to look ahead."
)
@click.option(
    "--cost",
    "costs",
    multiple=True,
    metavar="KIND=POUNDS",
    help="Your own cost of a child for a week, as residential=7920; can be given again.",
)
@click.option(
    "--more",
    multiple=True,
    metavar="KIND=CHILDREN",
    help="Suppose that so many more children a month come to a kind of home.",
)
@click.option(
    "--since",
    type=Day(),
    metavar="DAY",
    help="The first day from which every episode that was open is in the files.",
)
@click.option("--until", type=Day(), metavar="DAY", help="The last day that the files tell of.")
@money_options
def care_forecast(
    path: Path,
    *,
    months: int,
    costs: tuple[str, ...],
    more: tuple[str, ...],
    since: dt.date | None,
    until: dt.date | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    keep: bool,
    workspace: Path | None,
) -> None:
    """How many children may be in care in the months to come, by kind of home, and their cost.

    PATH is a folder with the header and episodes of one SSDA903 return, or of several years. The
    model is tried on the past first, and steps back where it does no better than as many as now.
    """
    from lineofsight.commands.care_forecast import run

    sys.exit(
        run(
            path,
            months=months,
            costs=costs,
            more=more,
            since=since,
            until=until,
            workspace=workspace,
            keep=keep,
            output=Output(json, csv, parquet),
        )
    )


@cli.command("care-sufficiency")
@click.argument("authority")
@open_data_option
@click.option(
    "--strategy",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Forecasts of a strategy, with the columns year, children and said.",
)
@money_options
def care_sufficiency(
    authority: str,
    *,
    open_data: Path,
    strategy: Path | None,
    json: bool,
    csv: Path | None,
    parquet: Path | None,
    keep: bool,
    workspace: Path | None,
) -> None:
    """Children in care beside the homes that there are, and a strategy's forecast beside both."""
    from lineofsight.commands.care_sufficiency import run

    output = Output(json, csv, parquet)
    sys.exit(
        run(
            authority,
            folder=open_data,
            strategy=strategy,
            workspace=workspace,
            keep=keep,
            output=output,
        )
    )


@cli.command()
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write it to this file: .pdf, .docx or .html.",
)
@click.option("--json", is_flag=True, help="Print one JSON object instead of words.")
@workspace_option
def brief(*, out: Path | None, json: bool, workspace: Path | None) -> None:
    """One page for councillors: what is proposed, who is hit twice, what was said, what is open.

    Every figure has its source and says whether it is budget, forecast, outturn or claim.
    """
    from lineofsight.commands.brief import run

    sys.exit(run(workspace=workspace, out=out, json=json))


@cli.command("make-council")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--children",
    type=click.IntRange(1, 200_000),
    default=2000,
    show_default=True,
    help="How many children are open to social care.",
)
@click.option("--seed", default=1, show_default=True, help="Another seed, another council.")
@as_at_option(required=False)
@click.option(
    "--style",
    type=click.Choice(("official", "export", "messy", "mixed")),
    default="official",
    show_default=True,
    help="How the workbook is laid out; mixed, with --months: now one way, now another.",
)
@click.option(
    "--months",
    type=click.IntRange(1, 120),
    help="A workbook for each of so many month-ends, up to the day, of the same children's lives.",
)
@click.option(
    "--stories",
    metavar="NAMES",
    default="all",
    show_default=True,
    help="With --months, what goes wrong: names with commas between, all, or none.",
)
def make_council(
    folder: Path,
    *,
    children: int,
    seed: int,
    as_at: dt.date | None,
    style: str,
    months: int | None,
    stories: str,
) -> None:
    """Write a fictional council's lists, and the verdicts that were planted in them."""
    from lineofsight.commands import make_council, make_months

    if months is None:
        sys.exit(make_council.run(folder, children=children, seed=seed, as_at=as_at, style=style))
    names = make_months.named(stories)
    drawn = make_months.Wanted(children, seed, as_at, months, style, names)
    sys.exit(make_months.run(folder, drawn))


def main() -> None:
    """Run a command; what a person can put right is one sentence, with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        cli()
    except UserError as problem:
        click.echo(f"lineofsight: {problem}", err=True)
        sys.exit(problem.exit_code)
    except OSError as error:
        click.echo(f"lineofsight: {_out_of_reach(error)}", err=True)
        sys.exit(ExitCode.WRONG_USE)
    except OurMistake as mistake:
        click.echo(f"lineofsight: a file of the program is wrong: {mistake}", err=True)
        sys.exit(70)


def _out_of_reach(error: OSError) -> UserError:
    """What to say of a file or folder of which nothing nearer to it has told."""
    place = error.filename or "A file"
    return WrongUse(
        f"{place} could not be used ({error.strerror}): check that you may read and write there, "
        "and that the disk has room."
    )


if __name__ == "__main__":
    main()
