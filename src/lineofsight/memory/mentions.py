"""Where a document asks about a theme or praises it, each place with its words and address."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.language.themes import themes_of
from lineofsight.model.documents import Reading

STRENGTH = "strength"


@dataclass(frozen=True)
class Mention:
    """A passage about a theme. `kind` is an ask (with its number n), a finding or a strength."""

    sha256: str | None
    on: dt.date | None
    kind: str
    n: int | None
    page: int
    paragraph: str | None
    text: str


Themed = tuple[str, Mention]


def line_date(reading: Reading) -> dt.date | None:
    """The day a document has on the time line: the last of its inspection, else publication."""
    return reading.inspection_end or reading.inspection_start or reading.published


def asked(reading: Reading) -> Iterator[Themed]:
    """Every ask under each of its themes."""
    for ask in reading.asks:
        text = " ".join([ask.text, *(part.text for part in ask.parts)])
        mention = _mention(reading, "ask", ask.n, ask.page, None, text)
        yield from ((theme, mention) for theme in ask.themes)


def praised(reading: Reading) -> Iterator[Themed]:
    """Every paragraph that tells a strength, and every listed strength, under its themes."""
    for strength in reading.strengths_listed:
        mention = _mention(reading, STRENGTH, None, strength.page, None, strength.text)
        yield from ((match.theme, mention) for match in themes_of(strength.text))
    for section in reading.sections:
        for finding in section.paragraphs:
            if finding.tone == STRENGTH:
                mention = _mention(
                    reading, "finding", None, finding.page, finding.number, finding.text
                )
                yield from ((theme, mention) for theme in finding.themes)


def _mention(
    reading: Reading, kind: str, n: int | None, page: int, paragraph: str | None, text: str
) -> Mention:
    return Mention(reading.sha256, line_date(reading), kind, n, page, paragraph, text)


def of_theme(theme: str, mentions: Sequence[Themed]) -> tuple[Mention, ...]:
    """Those about this theme, in their order."""
    return tuple(mention for about, mention in mentions if about == theme)
