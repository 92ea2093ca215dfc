"""A council that nobody knows, asked the same thing by one document and followed by another."""

import datetime as dt
from collections.abc import Callable

import pytest

from lineofsight.model.documents import (
    Ask,
    Finding,
    Judgement,
    NamedAuthority,
    Part,
    Reading,
    Section,
)
from lineofsight.model.grades import Grade

MakeReport = Callable[..., Reading]
SUPERVISION = "The quality and regularity of supervision of social workers."
THEME = "management_oversight_supervision"
DONE = (
    "Supervision of social workers is now regular, reflective and effective, and managers "
    "consistently record it well."
)
WANTING = (
    "Supervision of social workers remains too variable. It is not regular, and managers do not "
    "record it well enough."
)
ELSEWHERE = "Foster carers are recruited promptly and supported well."


@pytest.fixture
def report() -> MakeReport:
    """A full inspection that ended on a day, with asks, and paragraphs of text and tone."""

    def made(
        ended: str,
        asks: tuple[str, ...] = (),
        paragraphs: tuple[tuple[str, str], ...] = (),
        parts: tuple[Part, ...] = (),
        framework: str = "ilacs_2018",
    ) -> Reading:
        end = dt.date.fromisoformat(ended)
        return Reading(
            file=f"{ended}.pdf",
            sha256=end.strftime("%Y%m%d") * 8,
            status="read",
            framework=framework,
            authority=NamedAuthority("Wexcombe"),
            inspection_end=end,
            judgements=(Judgement("overall_effectiveness", Grade.GOOD, "Good", 1),),
            asks=tuple(
                Ask(n, text, "needs_improvement", "local_authority", 2, parts, (THEME,))
                for n, text in enumerate(asks, start=1)
            ),
            sections=(
                Section(
                    "What inspectors found",
                    None,
                    None,
                    tuple(
                        Finding(str(n), text, 3, (THEME,), tone)
                        for n, (text, tone) in enumerate(paragraphs, start=1)
                    ),
                ),
            ),
        )

    return made
