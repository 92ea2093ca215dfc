"""`lineofsight national`: grades, asks and unawareness across every document of the library."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from lineofsight.charts.learning import learning_charts
from lineofsight.charts.national import national_charts
from lineofsight.commands.output import Output
from lineofsight.commands.printing import print_json, print_table, write_files
from lineofsight.errors import ExitCode
from lineofsight.memory.asks_summed import ThemeShare, asks_by_grade, asks_by_year
from lineofsight.memory.grading import FULL_INSPECTIONS, OVERALL_IN_WORDS
from lineofsight.memory.national import GradeCount, National, UnawareCount
from lineofsight.memory.national_of_library import national_of
from lineofsight.memory.national_rows import NationalRow, national_rows
from lineofsight.memory.threads.learning import ShelfLife, ThemeSticks
from lineofsight.memory.words import AREAS, FRAMEWORKS, counted
from lineofsight.model.grades import IN_WORDS, Grade
from lineofsight.model.themes import THEMES, theme
from lineofsight.workspace.library import open_library
from lineofsight.workspace.place import workspace_folder


def run(*, workspace: Path | None, output: Output) -> ExitCode:
    """Count what the documents of the library say, never authority by authority."""
    with open_library(workspace_folder(workspace)) as library:
        picture = national_of(library)
    drawings = [*national_charts(picture), *learning_charts(picture)] if output.charts else []
    write_files(output, NationalRow, national_rows(picture), drawings)
    if output.json:
        print_json(picture)
    else:
        _print(picture)
    return ExitCode.DONE


def _print(picture: National) -> None:
    click.echo(
        f"{counted(picture.documents, 'document')}, inspected {picture.inspected_from} to "
        f"{picture.inspected_to}."
    )
    click.echo("Each cell: n of d documents, and the 95% Wilson interval of that share.")
    for each in picture.not_counted:
        if each.count:
            click.echo(f"Not counted by year: {each.count}, because {each.why}.")
    _print_grades(picture.grades)
    _print_asks("Asks by theme and year", asks_by_year(picture.asks), {})
    by_grade = asks_by_grade(picture.asks)
    _print_asks("Asks by theme and overall grade", by_grade, OVERALL_IN_WORDS)
    _print_unaware(picture.unaware)
    _print_threads(picture)


def _print_grades(counts: Sequence[GradeCount]) -> None:
    """A row for each year, framework and area, a column for each grade that any of them has."""
    grades = [grade for grade in Grade if any(each.grade == grade for each in counts)]
    rows: dict[tuple[str, ...], dict[str, str]] = {}
    for each in counts:
        head = (str(each.year), FRAMEWORKS[each.framework], AREAS[each.area])
        rows.setdefault(head, {})[each.grade] = _cell(each)
    print_table(
        "Grades by year and area",
        ("year", "framework", "area", *(IN_WORDS[grade] for grade in grades)),
        [(*head, *(cells.get(grade, "") for grade in grades)) for head, cells in rows.items()],
    )


def _print_asks(title: str, shares: Sequence[ThemeShare], in_words: Mapping[str, str]) -> None:
    """A row for each theme; the columns in the order of their words, or else sorted."""
    there = {each.column for each in shares}
    columns = [each for each in in_words or sorted(there) if each in there]
    cells = {(each.theme, each.column): _narrow_cell(each) for each in shares}
    print_table(
        title,
        ("theme", *(in_words.get(column, column) for column in columns)),
        [(each.title, *(cells[each.id, name] for name in columns)) for each in THEMES if columns],
        lines=True,
    )


def _print_unaware(counts: Sequence[UnawareCount]) -> None:
    print_table(
        "Full inspections that say leaders did not know of a shortfall, by overall grade",
        ("inspection", "overall grade", "inspections that say so", "sentences"),
        [
            (
                FULL_INSPECTIONS[each.framework],
                OVERALL_IN_WORDS[each.overall],
                _cell(each),
                each.sentences,
            )
            for each in counts
        ],
    )


def _print_threads(picture: National) -> None:
    """Read from the text and not by people: about three in ten of the statuses are wrong."""
    print_table(
        "Asks that the next full inspection is read as saying are done, by theme",
        ("theme", "done", "not mentioned"),
        [
            (theme(each.theme).title, _cell(each), each.not_mentioned)
            for each in picture.sticking
            if each.d
        ],
    )
    print_table(
        "Themes that the next full inspection criticises, by years between",
        ("years", "praised before", "neither praised nor criticised before"),
        [
            (praised.years, _cell(praised), _cell(silent))
            for praised, silent in zip(
                picture.shelf_life[::2], picture.shelf_life[1::2], strict=True
            )
        ],
    )


def _cell(each: GradeCount | UnawareCount | ThemeSticks | ShelfLife) -> str:
    """ "3 of 12, 25% (9–53%)": n of d documents, their share, and its interval."""
    share = "" if each.value is None else f", {each.value:.0%} ({_interval(each)})"
    return f"{each.n} of {each.d}{share}"


def _narrow_cell(each: ThemeShare) -> str:
    """The same without the share, for a table of many columns: "3 of 12", and under it "9–53%"."""
    return f"{each.n} of {each.d}\n{_interval(each)}"


def _interval(each: GradeCount | ThemeShare | UnawareCount | ThemeSticks | ShelfLife) -> str:
    if each.low is None or each.high is None:
        return ""
    return f"{100 * each.low:.0f}–{each.high:.0%}"
