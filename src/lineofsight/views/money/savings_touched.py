"""What inspectors said of the themes that savings are about, in the council's own documents."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.memory.mentions import Mention, Themed, asked, praised
from lineofsight.model.documents import Reading
from lineofsight.money.savings.proposal import Proposal


@dataclass(frozen=True)
class Touch:
    """A passage on a theme of a saving: asked for, or praised, in the newest document that is so.

    `said` is "asked" or "praised". `is_suggested` says that the saving's own words suggested the
    theme, so that a person has to look whether it touches the passage at all. Whether what was
    asked has been done since is not known here.
    """

    reference: str
    theme: str
    is_suggested: bool
    said: str
    on: dt.date | None
    page: int
    paragraph: str | None
    text: str


def touched(proposals: Sequence[Proposal], readings: Sequence[Reading]) -> tuple[Touch, ...]:
    """The passages that every proposal touches, asked before praised, theme by theme.

    Documents later than the day on which a proposal was said are left out.
    """
    said = {
        "asked": [mention for reading in readings for mention in asked(reading)],
        "praised": [mention for reading in readings for mention in praised(reading)],
    }
    return tuple(
        _touch(each, theme, how, one)
        for each in proposals
        for theme in each.themes
        for how, mentions in said.items()
        for one in _newest(theme, mentions, each.said_on)
    )


def _touch(proposal: Proposal, theme: str, said: str, mention: Mention) -> Touch:
    return Touch(
        proposal.reference,
        theme,
        not proposal.themes_written,
        said,
        mention.on,
        mention.page,
        mention.paragraph,
        mention.text,
    )


def _newest(theme: str, mentions: Sequence[Themed], until: dt.date | None) -> Iterator[Mention]:
    about = [
        mention
        for on_theme, mention in mentions
        if on_theme == theme and mention.on and mention.on <= (until or dt.date.max)
    ]
    newest = max((each.on for each in about if each.on), default=None)
    yield from (each for each in about if each.on == newest)
