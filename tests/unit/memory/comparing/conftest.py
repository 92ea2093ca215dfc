"""Made-up texts and reports, each with only what a test is about."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

import pytest

from lineofsight.language.themes import themes_of
from lineofsight.language.tone import tone_of
from lineofsight.memory.comparing.texts import Paragraph, Text
from lineofsight.model.documents import Ask, Finding, Judgement, NamedAuthority, Reading, Section
from lineofsight.model.grades import Grade

MakeText = Callable[..., Text]
MakeReport = Callable[..., Reading]


@pytest.fixture
def make_text() -> MakeText:
    """A text of these paragraphs."""

    def make(*paragraphs: str, file: str = "article.txt") -> Text:
        return Text(file, tuple(Paragraph(n, text) for n, text in enumerate(paragraphs, 1)))

    return make


@pytest.fixture
def make_report() -> MakeReport:
    """A report of Wexcombe with these numbered paragraphs, asks and grades."""

    def make(
        *paragraphs: str,
        asks: Sequence[str] = (),
        grades: Mapping[str, str] | None = None,
        started: str = "2024-04-15",
        ended: str = "2024-04-26",
        published: str = "2024-06-24",
        file: str = "report.pdf",
    ) -> Reading:
        return Reading(
            file=file,
            sha256=None,
            status="read",
            framework="ilacs_2023",
            authority=NamedAuthority("Wexcombe"),
            inspection_start=dt.date.fromisoformat(started),
            inspection_end=dt.date.fromisoformat(ended),
            published=dt.date.fromisoformat(published),
            lead_inspector="Erasmus Owlsworthy",
            judgements=tuple(
                Judgement(key, Grade(grade), grade, 1) for key, grade in (grades or {}).items()
            ),
            asks=tuple(_ask(n, text) for n, text in enumerate(asks, 1)),
            sections=(Section("Findings", None, None, tuple(_findings(paragraphs))),),
        )

    return make


def _ask(n: int, text: str) -> Ask:
    return Ask(n, text, "needs_improvement", "local_authority", 2, themes=_themes(text))


def _findings(paragraphs: Sequence[str]) -> list[Finding]:
    return [
        Finding(str(n), text, 3, _themes(text), tone_of(text))
        for n, text in enumerate(paragraphs, 1)
    ]


def _themes(text: str) -> tuple[str, ...]:
    return tuple(match.theme for match in themes_of(text))
