"""Rubbish that somebody once wrote over a cell, and that stays: the messy style shows it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from lineofsight.demo.council.blemishes import COLUMNS, RUBBISH, rubbish_in
from lineofsight.demo.council.dice import Dice
from lineofsight.demo.council.over_time.lasting import Lasting


def strewn(rows: Sequence[Lasting], dice: Dice) -> list[Lasting]:
    """The rows of a life, now and then one of Lists 6 to 9 with rubbish in a cell.

    Only where it is the child's one row of the list: otherwise it is open which row speaks.
    """
    rows_in = Counter(row.table for row in rows)
    return [_strewn(row, rows_in, dice) for row in rows]


def _strewn(row: Lasting, rows_in: Counter[str], dice: Dice) -> Lasting:
    if row.table not in COLUMNS or rows_in[row.table] > 1 or not dice.chance(RUBBISH):
        return row
    column, written = rubbish_in(row.table, dice)
    # Without a status it would be open whether a contact found the child open.
    told = column == "status" and rows_in["contacts"]
    return row if told else replace(row, rubbish=(column, written))
