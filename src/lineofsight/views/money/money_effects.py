"""What savings do together, in words and figures: break-even first, then five views.

The views stay apart: nothing adds them up. Each says on how many savings it rests. Working them out
takes a second or two, so it is done when a file is kept, and its charts are drawn then.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby
from pathlib import Path

from lineofsight.charts.effects import effects_charts
from lineofsight.charts.promises import promise_charts
from lineofsight.errors import NotRead, WrongUse
from lineofsight.memory.words import counted
from lineofsight.money.amounts import in_pounds
from lineofsight.money.effects import rows
from lineofsight.money.effects.bounds import Between
from lineofsight.money.effects.break_even import WeeklyCost, break_even
from lineofsight.money.effects.effects import Effects, effects
from lineofsight.money.effects.package import Span
from lineofsight.money.effects.reading import given_of
from lineofsight.money.savings.reader import ReadSavings
from lineofsight.money.savings.register import register
from lineofsight.money.savings.together import read_together
from lineofsight.views.money.money_kept import (
    Chart,
    as_text,
    draw,
    from_text,
    keep_shown,
    kept_answer,
    worked_out_by,
)
from lineofsight.workspace.money_files import (
    TYPED_SAVINGS,
    MoneyFile,
    keep_beside,
    keep_money,
    kept_beside,
    savings_files,
)

_PRICES_DIFFER = "The prices are not all the same."
_NO_TEAM = (
    "Not worked out: no team is named. Give its workers, and how busy they are, in a file for "
    "“lineofsight effects”."
)
_NOTHING_SUPPOSED = (
    "Not worked out: nobody has said what is supposed of it. Give that in a file for “lineofsight "
    "effects”."
)
_NOTHING_ENDS = (
    "Who loses every service is not known: nobody has said which services end. Name them under "
    "“ends” in a file for “lineofsight effects”."
)
_FLIPS = {
    True: "How losses act on the same child would change the decision.",
    False: "However losses act on the same child, the decision is the same.",
    None: "Whether it matters how losses act on the same child cannot be told from these figures.",
}
_DIGITS = 12  # of a digest: enough to tell one list from another
_MOST_HITS = 3  # savings that hit one child: what lies beyond is in the command


@dataclass(frozen=True)
class LostAbove:
    """Child-years of care a year above which a saving is lost, in words of two figures.

    `over_spread` is the same from the dearest to the cheapest cost of care.
    """

    child_years: str
    over_spread: str


@dataclass(frozen=True)
class EffectInWords:
    """One view. `rests_on` says how many savings it is worked out from."""

    view: str
    title: str
    sentences: tuple[str, ...]
    rests_on: str


@dataclass(frozen=True)
class EffectLine:
    """One figure of a view, of its unit, and what is to be known of it; "" where there is none."""

    about: str
    figure: str
    unit: str
    note: str


@dataclass(frozen=True)
class EffectTable:
    """The figures of one view, or of break-even, the studies, or what was feared."""

    view: str
    title: str
    lines: tuple[EffectLine, ...]


@dataclass(frozen=True)
class Together:
    """What the savings of one file do together; `why_none` says why nothing was worked out.

    `asked` has what is to be asked first. The charts are those that were drawn when it was kept.
    """

    file: str
    effects: tuple[EffectInWords, ...]
    why_none: str | None
    tables: tuple[EffectTable, ...]
    asked: tuple[str, ...]
    charts: tuple[Chart, ...]


def lost_above(low: int, high: int, cost: WeeklyCost) -> LostAbove | None:
    """Break-even of pounds a year, from low to high; None where they may save nothing."""
    if low <= 0:
        return None
    each = break_even(Span(Decimal(low), Decimal(high)), cost)
    return LostAbove(
        rows.in_words(float(each.usual.least), float(each.usual.most)),
        rows.in_words(float(each.least), float(each.most)),
    )


def keep_effects(workspace: Path, file: Path, answer: Effects) -> None:
    """Keep a file of effects as it came with its register, and its answer for the page about money.

    The file of children beside it stays where it is: nothing about a child is kept here.
    """
    register = answer.given.register
    files = [file, file.parent / register] if register else [file]
    shown, drawings = _together(file.name, answer), effects_charts(answer)
    keep_shown(workspace, MoneyFile.EFFECTS, shown, drawings, files)


def keep_savings(workspace: Path, file: Path) -> None:
    """Keep a register as it came, and what its savings do together with those typed here."""
    keep_money(workspace, MoneyFile.SAVINGS, file)
    keep_worked_out(workspace)


def keep_worked_out(workspace: Path) -> None:
    """Work out what the kept and the typed savings do together; keep it, with its charts."""
    files = savings_files(workspace)
    if not files:
        draw(workspace, MoneyFile.SAVINGS, [])
        return
    read = read_together(files)
    answer, shown = _worked_out(read)
    drawings = effects_charts(answer) if answer else []
    charts = draw(workspace, MoneyFile.SAVINGS, [*drawings, *promise_charts(read.proposals)])
    keep_beside(files[0], as_text(replace(shown, charts=charts)), _made_of(files))


def kept_effects(workspace: Path) -> Together | None:
    """What a file of effects said when it was kept; None until one is."""
    return kept_answer(workspace, MoneyFile.EFFECTS, Together)


def of_register(files: Sequence[Path]) -> Together:
    """What the savings of these files do together: as it was kept, or worked out again."""
    text = kept_beside(files[0], _made_of(files))
    found = from_text(Together, text) if text else None
    return found or _worked_out(read_together(files))[1]


def _made_of(files: Sequence[Path]) -> str:
    """This version of the program, and what was typed: of other rows an answer does not hold.

    A kept file never changes, so it needs no sign of what it holds.
    """
    typed = [file.read_bytes() for file in files if file.name == TYPED_SAVINGS]
    digests = (hashlib.sha256(each).hexdigest()[:_DIGITS] for each in typed)
    return "-".join((worked_out_by(), *digests))


def _worked_out(read: ReadSavings) -> tuple[Effects | None, Together]:
    """Of a register whose prices are all the same; else, in a sentence, why there is nothing."""
    if register(read).totals is None:
        return None, _none(read.file, _PRICES_DIFFER)
    try:
        answer = effects(given_of(read))
    except (NotRead, WrongUse) as problem:
        return None, _none(read.file, str(problem))
    return answer, _together(read.file, answer)


def _none(file: str, why: str) -> Together:
    return Together(file, (), why, (), (), ())


def _together(file: str, answer: Effects) -> Together:
    return Together(
        file=file,
        effects=tuple(_views(answer)),
        why_none=None,
        tables=tuple(_tables(rows.effect_rows(answer))),
        asked=tuple(each.words for each in answer.questions),
        charts=(),
    )


def _tables(found: Sequence[rows.EffectRow]) -> Iterator[EffectTable]:
    for view, group in groupby(found, key=lambda row: row.view):
        lines = tuple(EffectLine(r.about, rows.figure(r), r.unit, r.note) for r in group)
        yield EffectTable(view.value, rows.TITLES[view], lines)


def _views(answer: Effects) -> Iterator[EffectInWords]:
    package = answer.given.package
    reached = f"{len(package.with_reach)} of {counted(len(package.cuts), 'saving')}"
    dated = f"{len(package.dated)} of {counted(len(package.cuts), 'saving')}"
    known = f"Rests on {reached}, whose reach is said."
    yield _view(rows.View.OVERLAP, tuple(_overlap(answer)), known)
    yield _view(rows.View.CONCENTRATION, tuple(_concentration(answer)), known)
    teams = counted(len(answer.capacity), "team") if answer.capacity else "no team"
    yield _view(rows.View.CAPACITY, tuple(_capacity(answer)), f"Rests on {teams}.")
    yield _interaction(answer)
    yield _view(
        rows.View.TIME, tuple(_time(answer)), f"Rests on {dated}, whose first year is said."
    )


def _view(view: rows.View, sentences: tuple[str, ...], rests_on: str) -> EffectInWords:
    return EffectInWords(view.value, rows.TITLES[view], sentences, rests_on)


def _overlap(answer: Effects) -> Iterator[str]:
    hits = answer.overlap[:_MOST_HITS]
    if not hits:
        yield "No saving says how many children it reaches, so nobody can say who is hit twice."
        return
    for each in hits:
        yield f"Hit by {each.savings} or more: {_children(each.children)}."
    if not all(each.children.is_exact for each in hits):
        yield "Every number between is possible until it is known which child each saving reaches."


def _concentration(answer: Effects) -> Iterator[str]:
    found = answer.concentration
    if found.pounds is None:
        yield "No saving says how many children it reaches, so nothing can be said of each child."
        return
    yield f"Spread evenly over the children reached: {_pounds(found.pounds)} a child a year."
    if found.lose_all and any(each.ends for each in answer.given.package.cuts):
        yield f"Lose every service that is named: {_children(found.lose_all)}."
    else:
        yield _NOTHING_ENDS


def _capacity(answer: Effects) -> Iterator[str]:
    if not answer.capacity:
        yield _NO_TEAM
    for each in answer.capacity:
        if each.times is None:
            yield f"{each.team.name}: its waiting list has no end any more."
        else:
            yield f"{each.team.name}: the wait is {rows.two_figures(each.times)} times as long."


def _interaction(answer: Effects) -> EffectInWords:
    found, supposed = answer.interaction, answer.given.supposed
    if found is None or supposed is None:
        return _view(rows.View.INTERACTION, (_NOTHING_SUPPOSED,), "Rests on no saving.")
    rests_on = f"Rests on what is supposed of {counted(len(supposed.times), 'saving')}."
    return _view(rows.View.INTERACTION, (_FLIPS[found.flips],), rests_on)


def _time(answer: Effects) -> Iterator[str]:
    for each in answer.timing.again:
        when = ", ".join(f"{reference} in {year}" for reference, year in each.savings)
        yield f"{each.service} is hit again: {when}."
    if not answer.timing.again:
        yield "No service is hit again by a further saving."


def _children(between: Between) -> str:
    return f"{rows.counted(between.least, between.most)} children"


def _pounds(span: Span) -> str:
    """From the least to the most, with the two figures that an estimate is worth."""
    least, most = (in_pounds(Decimal(f"{pounds:.2g}")) for pounds in (span.least, span.most))
    return least if least == most else f"{least} to {most}"
