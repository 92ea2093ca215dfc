"""Makes small documents that exist nowhere, each with only what a test is about."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

import pytest

from lineofsight.model.documents import (
    Ask,
    Finding,
    Judgement,
    ListedStrength,
    NamedAuthority,
    Reading,
    Section,
    Unaware,
)
from lineofsight.model.grades import Grade

MakeReading = Callable[..., Reading]


@pytest.fixture
def make() -> MakeReading:
    """A document of a framework that ended on a day, with grades, asks, praise, unawareness.

    `asks` and `praise` are the themes of each ask and of each paragraph.
    """
    made = 0

    def make(
        framework: str = "ilacs_2023",
        ended: str | None = "2024-03-08",
        grades: Mapping[str, str] | None = None,
        asks: Sequence[tuple[str, ...]] = (),
        praise: Sequence[tuple[str, ...]] = (),
        listed: Sequence[str] = (),
        unaware: int = 0,
        authority: NamedAuthority | None = None,
    ) -> Reading:
        nonlocal made
        made += 1
        end = dt.date.fromisoformat(ended) if ended else None
        return Reading(
            file=f"{made:03}.pdf",
            sha256=f"{made:064x}",
            status="read",
            framework=framework,
            authority=authority or NamedAuthority("Cumberland", "E06000063", "2733690"),
            inspection_end=end,
            judgements=tuple(
                Judgement(key, Grade(grade), grade, 1) for key, grade in (grades or {}).items()
            ),
            asks=tuple(
                Ask(n, f"Ask {n}.", "needs_improvement", "local_authority", 2, themes=themes)
                for n, themes in enumerate(asks, start=1)
            ),
            strengths_listed=tuple(ListedStrength(text, 3) for text in listed),
            unaware=tuple(Unaware("Leaders did not know.", 4, "9") for _ in range(unaware)),
            sections=(
                Section(
                    "Findings",
                    None,
                    None,
                    tuple(
                        Finding(str(n), f"Paragraph {n}.", 5, themes, "strength")
                        for n, themes in enumerate(praise, start=1)
                    ),
                ),
            ),
        )

    return make
