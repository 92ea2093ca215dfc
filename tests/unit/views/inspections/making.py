"""A small library made by hand: thirteen years of a council that nobody knows, and two others."""

import datetime as dt
from hashlib import sha256
from pathlib import Path

from tests.unit.views.making_themes import workspace

from lineofsight.memory.threads.kept import keep_threads
from lineofsight.model.documents import (
    Ask,
    Finding,
    Judgement,
    ListedStrength,
    NamedAuthority,
    Part,
    Reading,
    Section,
    Unaware,
)
from lineofsight.model.grades import Grade
from lineofsight.workspace.database import database

HERE = "Wexcombe"
UNAWARE = "Leaders did not know how many care leavers had no adviser."
HIDDEN = f"Support after 21 has ended for most. {UNAWARE}"
VISITED = "Children are visited often, and they are seen alone."
LIMITING = "The judgement on quality of practice decides the overall one."


def _reading(authority: str, framework: str, ended: str, **rest: object) -> Reading:
    name = f"{authority} {framework} {ended}"
    row = {
        "file": f"/reports/{name}.pdf",
        "sha256": sha256(name.encode()).hexdigest(),
        "status": "read",
        "framework": framework,
        "authority": NamedAuthority(authority),
        "inspection_end": dt.date.fromisoformat(ended),
        "pages": 4,
    }
    return Reading(**{**row, **rest})  # type: ignore[arg-type]


def _judged(**grades: Grade) -> tuple[Judgement, ...]:
    return tuple(Judgement(key, grade, grade.value, 1) for key, grade in grades.items())


def _asked(n: int, text: str, page: int, *themes: str) -> Ask:
    return Ask(n=n, text=text, kind="needs_improvement", list="local_authority", page=page,
               themes=themes)  # fmt: skip


def _found(number: str, text: str, page: int, tone: str, *themes: str) -> Section:
    finding = Finding(number=number, text=text, page=page, themes=themes, tone=tone)
    return Section("Care leavers", "care_leavers", None, (finding,))


OLDEST = _reading(
    HERE,
    "protection_2013",
    "2013-05-24",
    judgements=_judged(
        overall_effectiveness=Grade.INADEQUATE, quality_of_practice=Grade.INADEQUATE
    ),
    limiting=LIMITING,
    asks=(_asked(1, "Visit children in need more often.", 3, "visits_direct_work"),),
)
PRAISED = _reading(
    HERE,
    "ilacs_2018",
    "2019-09-20",
    inspection_start=dt.date(2019, 9, 9),
    published=dt.date(2019, 11, 4),
    judgements=_judged(overall_effectiveness=Grade.REQUIRES_IMPROVEMENT, leaders=Grade.GOOD),
    sections=(_found("7", VISITED, 2, "strength", "visits_direct_work"),),
)
NEWER = _reading(
    HERE,
    "ilacs_2023",
    "2024-04-26",
    published=dt.date(2024, 6, 24),
    lead_inspector="Imogen Quillfeather",
    judgements=_judged(
        overall_effectiveness=Grade.INADEQUATE,
        leaders=Grade.REQUIRES_IMPROVEMENT,
        care_leavers=Grade.INADEQUATE,
    ),
    asks=(
        Ask(
            n=1,
            text="The purpose of visits, so that",
            kind="needs_improvement",
            list="local_authority",
            page=2,
            parts=(Part("a", "children are heard"),),
            themes=("visits_direct_work",),
            national_framework="outcome 4",
        ),
        _asked(2, "Support for care leavers over 21.", 2, "care_leavers_support"),
    ),
    unaware=(Unaware(UNAWARE, 3, "15"),),
    sections=(_found("15", HIDDEN, 3, "shortfall", "care_leavers_support"),),
    notes=("The lead inspector is named twice.",),
)
NEWEST = _reading(HERE, "ilacs_2026", "2026-06-19", judgements=_judged(leaders=Grade.GOOD))
LETTER = _reading("Tarrowby", "focused_visit", "2025-02-04")
JOINT = _reading(
    "Ellsmoor",
    "jtai",
    "2022-10-14",
    strengths_listed=(ListedStrength("Partners share what they know.", 1),),
    sections=(_found("", "Partners share what they know.", 1, "strength", "partnership"),),
)
UNREAD = Reading(
    file="/reports/damaged.pdf",
    sha256="f" * 64,
    status="not_read",
    problem="The PDF is damaged or cut short: fetch the document again.",
)

EVERY_DOCUMENT = (OLDEST, PRAISED, NEWER, NEWEST, LETTER, JOINT, UNREAD)


def library(folder: Path, *documents: Reading, council: str | None = HERE) -> Path:
    """A workspace with these documents, or with all of them."""
    return workspace(folder, *(documents or EVERY_DOCUMENT), council=council)


def followed_library(folder: Path) -> Path:
    """All of them, with what became of each ask worked out."""
    made = library(folder)
    with database(made) as documents:
        keep_threads(documents)
    return made


def address(reading: Reading) -> str:
    """A document's own page."""
    return f"/inspections/documents/{reading.sha256}"
