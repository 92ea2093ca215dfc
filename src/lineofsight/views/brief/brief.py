"""The councillor brief: one page on what is proposed, what it rests on, and what is not known.

It holds money, documents and law, and no row about a child. The page, the PDF and the Word file
print this one context, so that they cannot disagree. It never says what to decide.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.errors import NothingRead
from lineofsight.views.asked import Asked
from lineofsight.views.brief.brief_deficit import deficit_lines
from lineofsight.views.brief.brief_line import Line
from lineofsight.views.brief.brief_open import not_known_lines, question_lines
from lineofsight.views.brief.brief_proposed import Proposed, proposed
from lineofsight.views.brief.brief_said import (
    differing,
    differing_lines,
    inspector_lines,
    promise_lines,
)
from lineofsight.views.brief.brief_together import break_even_lines, hit_twice_lines
from lineofsight.views.money.money import money
from lineofsight.views.sources import Sources
from lineofsight.workspace.money_files import MoneyFile, kept_money

_NO_SAVINGS = (
    "No savings are kept yet: keep a list of them, a CSV file or a spreadsheet, with "
    "“lineofsight savings FILE --keep”."
)
_NO_CLAIMS = (
    "No figures that anyone said are kept yet: keep a list of them with "
    "“lineofsight claims FILE --keep”."
)
_DISCLAIMER = (
    "Made by Line of Sight from what the council keeps. It says what is known and from where, and "
    "what is not known. It never says what to decide, and scores and ranks nobody."
)


@dataclass(frozen=True)
class Section:
    """A heading and its lines, as every form of the brief prints them."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Brief:
    """The brief of one council on one day.

    `to_keep` says how to keep what is not there yet. `proposed` is None, and what rests on savings
    empty, until savings are kept; `differing` is empty until claims are, `deficit` until high needs
    or pressure are.
    """

    title: str
    council: str | None
    on: dt.date
    to_keep: tuple[str, ...]
    break_even: tuple[Line, ...]
    proposed: Proposed | None
    hit_twice: tuple[Line, ...]
    promised: tuple[Line, ...]
    inspectors: tuple[Line, ...]
    differing: tuple[Line, ...]
    deficit: tuple[Line, ...]
    not_known: tuple[Line, ...]
    questions: tuple[Line, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing is kept that it could say anything of."""
        return not (self.proposed or self.differing or self.deficit)

    @property
    def disclaimer(self) -> str:
        """What every form of the brief says of itself."""
        return _DISCLAIMER

    @property
    def sections(self) -> tuple[Section, ...]:
        """What follows the table, in the order in which it is read."""
        every = (
            Section("Who is hit twice", self.hit_twice),
            Section("What was promised", self.promised),
            Section("What inspectors said last of the same services", self.inspectors),
            Section("Figures that differ, side by side", self.differing),
            Section("The deficit and the reserves", self.deficit),
            Section("What is not known", self.not_known),
            Section("Questions a councillor may ask", self.questions),
        )
        return tuple(each for each in every if each.lines)


def brief(sources: Sources, asked: Asked) -> Brief:
    """The brief of what is kept. Raises NotRead for a kept file that is damaged."""
    page = money(sources, asked)
    savings, together = page.savings, page.together
    claims = kept_money(sources.workspace, MoneyFile.CLAIMS)
    groups = differing(claims) if claims else ()
    return Brief(
        title="Councillor brief",
        council=sources.council.name,
        on=sources.today,
        to_keep=tuple(_to_keep(has_savings=savings is not None, has_claims=claims is not None)),
        break_even=break_even_lines(savings) if savings else (),
        proposed=proposed(savings) if savings else None,
        hit_twice=hit_twice_lines(together) if together else (),
        promised=promise_lines(savings) if savings else (),
        inspectors=inspector_lines(sources, savings) if savings else (),
        differing=differing_lines(groups) if claims else (),
        deficit=deficit_lines(sources.workspace),
        not_known=not_known_lines(savings, together) if savings else (),
        questions=question_lines(savings, groups),
    )


def brief_to_give(sources: Sources, asked: Asked) -> Brief:
    """The brief as it is given out. Raises NothingRead while nothing is kept."""
    made = brief(sources, asked)
    if made.is_empty:
        raise NothingRead(
            "There is no brief yet, since no savings and no figures are kept: run "
            "`lineofsight savings FILE --keep` with a list of savings."
        )
    return made


def _to_keep(*, has_savings: bool, has_claims: bool) -> Iterator[str]:
    if not has_savings:
        yield _NO_SAVINGS
    if not has_claims:
        yield _NO_CLAIMS
