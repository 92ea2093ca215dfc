"""docs/reference/tables.md: the eleven lists, their columns, and the codes these may hold."""

from collections.abc import Mapping

from lineofsight.model.codes import code_lists
from lineofsight.model.tables import Column, Table, Type, all_tables
from lineofsight.reference_pages.markdown import linked, opening, table

_TYPES = {
    Type.TEXT: "text",
    Type.NAME: "name of a member of staff",
    Type.DATE: "date",
    Type.CODE: "code",
    Type.WHOLE: "whole number from 0",
    Type.AGE: "years; -1 for a child not yet born",
}


def page() -> str:
    """The whole page."""
    return "\n".join(
        [
            opening(
                "Lists, columns and codes",
                f"The {len(all_tables())} lists that a council's files are read into, whatever the "
                "files call them. Each is a table under its id, in the files of an import and in "
                "every query. Beside each column stands one called `<column>_unread`: 1 where the "
                "cell could not be used, else 0. A blank cell is null with 0.",
                "*May be blank* is what the list's guidance says. A blank where there should be "
                "none is no mistake of the reader's: questions that need it answer *cannot say*.",
            ),
            *map(_about, all_tables()),
            "## Codes\n\nA cell that holds no code of its list is unread. How files spell each "
            "code is written in `src/lineofsight/inputs/annex_a/spellings.toml`.\n",
            *(_codes(name, meanings) for name, meanings in code_lists().items()),
        ]
    )


def _about(listed: Table) -> str:
    heading = f"## List {listed.list_number}: {listed.title}"
    whose = f"Table `{listed.id}`: {listed.holds}. `{listed.person}` says whose row it is."
    rows = table(("column", "title", "holds", "may be blank"), map(_column, listed.columns))
    return f"{heading}\n\n{whose}\n\n{rows}"


def _column(column: Column) -> tuple[str, ...]:
    since = f" (in files since {column.since})" if column.since else ""
    holds = _TYPES[column.type]
    if column.codes:
        words_too = f"{holds}, or " if column.type is Type.TEXT else ""
        holds = f"{words_too}code: {linked(column.codes)}"
    return f"`{column.id}`", column.title + since, holds, "yes" if column.may_be_blank else ""


def _codes(name: str, meanings: Mapping[str, str]) -> str:
    rows = ((f"`{code}`", meaning) for code, meaning in meanings.items())
    return f"### {name}\n\n{table(('code', 'meaning'), rows)}"
