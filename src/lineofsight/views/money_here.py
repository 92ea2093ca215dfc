"""The savings kept in this workspace that are about one theme."""

from dataclasses import dataclass

from lineofsight.money.savings.reader import read_savings
from lineofsight.money.savings.register import register
from lineofsight.views.savings import Pounds, SavingShown, savings
from lineofsight.views.sources import Sources
from lineofsight.workspace.money_files import MoneyFile, kept_money


@dataclass(frozen=True)
class SavingHere:
    """One saving. `recurrent` is pounds a year; None where the register names no sum.

    `is_suggested` says that only its own words lead to the theme.
    """

    reference: str
    title: str
    stage: str
    recurrent: Pounds | None
    is_counted: bool
    is_suggested: bool
    address: str


def savings_here(sources: Sources, theme: str) -> tuple[SavingHere, ...]:
    """Those that carry the theme, in the register's order; none until a register is kept."""
    file = kept_money(sources.workspace, MoneyFile.SAVINGS)
    if file is None:
        return ()
    shown = savings(register(read_savings(file)))
    return tuple(
        _here(number, each)
        for number, each in enumerate(shown.savings, start=1)
        if theme in each.themes
    )


def _here(number: int, saving: SavingShown) -> SavingHere:
    return SavingHere(
        saving.reference,
        saving.title,
        saving.stage.replace("_", " "),
        saving.recurrent,
        saving.counted,
        not saving.themes_written,
        f"/money#saving-{number}",
    )
