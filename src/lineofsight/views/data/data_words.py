"""How lists and columns are called on the pages about data."""

from functools import cache

from lineofsight.model.tables import Column, Table, all_tables


@cache
def lists() -> dict[str, Table]:
    """Every list by its id, in the order of their numbers."""
    return {each.id: each for each in all_tables()}


def list_words(list_id: str) -> str:
    """A list with its number: "List 7, Child protection"."""
    listed = lists()[list_id]
    return f"List {listed.list_number}, {listed.title}"


@cache
def columns(list_id: str) -> dict[str, Column]:
    """The columns of a list by id, in their order."""
    return {each.id: each for each in lists()[list_id].columns}


def column_words(list_id: str, column: str) -> str:
    """A column as the list's template prints it."""
    return columns(list_id)[column].title
