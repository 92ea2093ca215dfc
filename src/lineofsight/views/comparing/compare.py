"""Say versus found: the form for a text and its reports, or what comparing them found."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.memory.grading import is_full_inspection
from lineofsight.memory.lookup import Subject
from lineofsight.model.documents import Reading
from lineofsight.views.asked import Asked
from lineofsight.views.comparing.compared import Found, Report, table_of
from lineofsight.views.comparing.comparisons import COMPARISONS
from lineofsight.views.drafts import DRAFT, DRAFTS, Draft, Fault
from lineofsight.views.inspections.authorities import Held, address_of, at_address, held
from lineofsight.views.inspections.words import kind_of, written
from lineofsight.views.own_council import own_council
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table
from lineofsight.workspace.library import readings_about

MOST_CHARACTERS = 400_000  # a long self-evaluation; some seconds of comparing
TEXT, DOCUMENT, REPORTS = "text", "document", "report-"
_EMPTY = Draft((), ())
_GONE = Draft(
    (), (Fault(TEXT, "What was sent or found is no longer kept: paste or choose it again."),)
)


@dataclass(frozen=True)
class Choice:
    """A document that the text can be compared with."""

    report: Report
    is_chosen: bool


@dataclass(frozen=True)
class Compare:
    """The form, with what was typed before and what is wrong with it; or, in `found`, the answer.

    `authority` is whose documents are offered, None where nobody is named; `name` stands for what
    was found, in this page's address.
    """

    title: str
    authority: str | None
    slug: str | None
    authorities: tuple[Held, ...]
    choices: tuple[Choice, ...]
    text: str
    faults: tuple[Fault, ...]
    most_characters: int
    name: str | None
    found: Found | None


def compare_page(sources: Sources, asked: Asked) -> Compare:
    """The form, or what was found. Raises NotHere for an authority that there is none of."""
    name = asked.filter("found")
    found = COMPARISONS.find(name) if name else None
    draft = _draft(asked, is_lost=name is not None and found is None)
    about = whose(sources, asked.filter("authority"))
    return Compare(
        title="What a text says, and what inspectors found",
        authority=about.name if about else None,
        slug=slug_of(about) if about else None,
        authorities=tuple(held(sources.documents)) if sources.documents else (),
        choices=_choices(reports_about(sources, about), draft),
        text=draft.typed(TEXT),
        faults=draft.faults,
        most_characters=MOST_CHARACTERS,
        name=name if found else None,
        found=found,
    )


def _draft(asked: Asked, *, is_lost: bool) -> Draft:
    wanted = asked.filter(DRAFT)
    if is_lost:
        return _GONE
    return (DRAFTS.find(wanted) or _GONE) if wanted else _EMPTY


def slug_of(about: Subject) -> str:
    """What stands for an authority in an address."""
    return address_of(about.name).rpartition("/")[2]


def whose(sources: Sources, slug: str | None) -> Subject | None:
    """The authority in the address, else this workspace's council; None where neither is there."""
    if sources.documents is None:
        return None
    if slug:
        return at_address(sources.documents, slug)
    return own_council(sources)


def reports_about(sources: Sources, about: Subject | None) -> list[Reading]:
    """The documents about an authority, the newest first."""
    if about is None:
        return []
    found = readings_about(sources.need_documents(), [*about.own, *about.before])
    return sorted(found, key=lambda each: _day(each) or dt.date.min, reverse=True)


def _day(reading: Reading) -> dt.date | None:
    return reading.inspection_end or reading.published


def report_of(reading: Reading) -> Report:
    """A document by its content, and how it is called: "4 June 2024, focused visit"."""
    sha256 = reading.sha256 or ""
    words = f"{written(_day(reading))}, {kind_of(reading.framework)}"
    return Report(sha256, words, f"/inspections/documents/{sha256}")


def _choices(readings: Sequence[Reading], draft: Draft) -> tuple[Choice, ...]:
    """Chosen is what was chosen before, else the newest full inspection."""
    before = {name for name, _ in draft.fields if name.startswith(REPORTS)}
    newest = next((each.sha256 for each in readings if is_full_inspection(each)), None)
    chosen = before or {f"{REPORTS}{newest}"}
    return tuple(Choice(report_of(each), f"{REPORTS}{each.sha256}" in chosen) for each in readings)


def table(page: Compare) -> Table:
    """A line for each thing found; none on the empty form."""
    return table_of(page.found)
