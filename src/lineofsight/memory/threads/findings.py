"""Paragraphs followed as asks are: shortfalls, and strengths that last or do not."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lineofsight.memory.threads.asked import BOARD
from lineofsight.memory.threads.later import Later
from lineofsight.memory.threads.ranking import ranked
from lineofsight.memory.threads.status import Status, in_three, suggested
from lineofsight.memory.threads.steps import (
    Evidence,
    day_of,
    evidence_of,
    pairs,
    years_between,
)
from lineofsight.model.documents import Finding, Reading

FOLLOWED = ("shortfall", "strength")
# What became of a strength, by the class of what is said of the matter later.
_OF_STRENGTH = {"resolved": "lasts", "open": "lost", "not_mentioned": "not_mentioned"}


@dataclass(frozen=True)
class FindingStep:
    """What became of one paragraph, as one later document tells it.

    `kind` is shortfall or strength. A shortfall's `status` is one of the five of an ask; a
    strength lasts, is lost, or is not_mentioned. `is_hidden`: a shortfall on whose main theme its
    own document asks nothing. How often these are right: docs/reference/scores.md.
    """

    authority: str
    earlier_file: str
    kind: str
    page: int
    paragraph: str | None
    text: str
    themes: tuple[str, ...]
    is_hidden: bool
    later_file: str
    status: str
    evidence: tuple[Evidence, ...]
    certainty: str
    earlier_on: dt.date
    later_on: dt.date


def finding_steps(authority: str, readings: Sequence[Reading]) -> Iterator[FindingStep]:
    """Every step of every shortfall and strength, by the day of the earlier and of the later."""
    laid_out: dict[str, Later] = {}
    for earlier, later in pairs(readings):
        if later.file not in laid_out:
            laid_out[later.file] = Later(later)
        for each in _followed(earlier):
            yield _step(authority, each, (earlier, later), laid_out[later.file])


def _followed(reading: Reading) -> Iterator[Finding]:
    for section in reading.sections:
        yield from (each for each in section.paragraphs if each.tone in FOLLOWED)


def _step(
    authority: str, finding: Finding, pair: tuple[Reading, Reading], later: Later
) -> FindingStep:
    near = ranked(finding.text, finding.themes, later)
    found = suggested(near, finding.themes, later, years_between(*pair))
    is_strength = finding.tone == "strength"
    mentioned = found.status is not Status.NOT_MENTIONED
    return FindingStep(
        authority=authority,
        earlier_file=pair[0].file,
        kind=finding.tone,
        page=finding.page,
        paragraph=finding.number,
        text=finding.text,
        themes=finding.themes,
        is_hidden=not is_strength and not _is_asked_about(finding, pair[0]),
        later_file=pair[1].file,
        status=_OF_STRENGTH[in_three(found.status)] if is_strength else found.status.value,
        evidence=evidence_of(near) if mentioned else (),
        certainty=found.certainty.value,
        earlier_on=day_of(pair[0]),
        later_on=day_of(pair[1]),
    )


def _is_asked_about(finding: Finding, reading: Reading) -> bool:
    """Whether its document asks something on its main theme."""
    asked = {theme for ask in reading.asks if ask.list != BOARD for theme in ask.themes}
    return not finding.themes or finding.themes[0] in asked
