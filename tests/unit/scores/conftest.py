"""A made-up document: its facts as read by hand, and the reading that has all of them right."""

import datetime as dt
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[3] / "scores"))

from document import marked
from hand_read import DocumentFacts
from hashes import hash_of, hash_of_opening
from totals import Score, scores_of

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

VISITS = "The timeliness of visits to children in Exampleshire’s care."
PLANS = "Pathway plans, so that they"
PLANS_A = "are written with young people"
PLANS_B = "say what happens if things go wrong."
STRENGTH = "The multi-agency front door answers within a day, and partners trust what it decides."
PARAGRAPH = "Since the last inspection, visits to children have become more frequent and useful."
OTHER_PARAGRAPH = "Children who go missing are offered a conversation, and most accept it."
UNAWARE = "Leaders did not know how many young people had left their accommodation."
BORDERLINE = "Leaders had not yet satisfied themselves about this."


@pytest.fixture
def facts() -> DocumentFacts:
    """What a careful person found in it."""
    return {
        "readable": True,
        "framework": "ilacs_2023",
        "authority": {"name": "Exampleshire", "ons_code": "E99000001"},
        "inspection_start": "2024-02-26",
        "inspection_end": "2024-03-08",
        "published": "2024-05-16",
        "published_printed": True,
        "lead_inspector": "Aoife O'Neill",
        "judgements": [
            {"key": "leaders", "grade": "good", "page": 1},
            {"key": "care_leavers", "grade": "inadequate", "page": 1},
        ],
        "limiting": None,
        "asks": [
            {
                "n": 1,
                "text": hash_of(VISITS),
                "kind": "needs_improvement",
                "page": 2,
                "parts": [],
                "themes": ["visits_direct_work", "recording"],
                "national_framework": "outcome 4",
                "list": "local_authority",
            },
            {
                "n": 2,
                "text": hash_of(PLANS),
                "kind": "needs_improvement",
                "page": 2,
                "parts": [
                    {"part": "a", "text": hash_of(PLANS_A)},
                    {"part": "b", "text": hash_of(PLANS_B)},
                ],
                "themes": ["care_leavers_pathway_plans"],
                "national_framework": None,
                "list": "local_authority",
            },
        ],
        "strengths_listed": [
            {"opening": hash_of_opening(STRENGTH), "text": hash_of(STRENGTH), "page": 3}
        ],
        "unaware": [
            {"text": hash_of(UNAWARE), "page": 4, "paragraph": "12"},
            {"text": hash_of(BORDERLINE), "page": 4, "paragraph": "13", "borderline": True},
        ],
        "unaware_read": "all",
        "paragraphs": [
            {
                "number": "11",
                "page": 3,
                "opening": hash_of_opening(PARAGRAPH),
                "characters": 40,
                "tone": "mixed",
                "themes": ["visits_direct_work"],
                "back_reference": hash_of("Since the last inspection"),
            },
            {
                "number": "14",
                "page": 5,
                "opening": hash_of_opening("Children who go missing are offered a", 30),
                "characters": 30,
                "tone": "strength",
                "themes": ["exploitation_missing"],
                "back_reference": None,
            },
        ],
        "paragraph_count": 14,
    }


@pytest.fixture
def perfect() -> Reading:
    """The reading of the same document with nothing wrong, printed a little differently."""
    return Reading(
        file="exampleshire.pdf",
        sha256="5" * 64,
        status="read",
        framework="ilacs_2023",
        authority=NamedAuthority("Exampleshire", "E99000001", "80001"),
        inspection_start=dt.date(2024, 2, 26),
        inspection_end=dt.date(2024, 3, 8),
        published=dt.date(2024, 5, 16),
        lead_inspector="Aoife O’Neill",
        judgements=(
            Judgement("leaders", Grade.GOOD, "Good", 1),
            Judgement("care_leavers", Grade.INADEQUATE, "Inadequate", 1),
        ),
        asks=(
            Ask(
                n=1,
                text=VISITS.replace("’", "'"),
                kind="needs_improvement",
                list="local_authority",
                page=2,
                themes=("visits_direct_work", "recording"),
                national_framework="outcome 4",
            ),
            Ask(
                n=2,
                text=PLANS,
                kind="needs_improvement",
                list="local_authority",
                page=2,
                parts=(Part("a", PLANS_A), Part("b", PLANS_B)),
                themes=("care_leavers_pathway_plans",),
            ),
        ),
        strengths_listed=(ListedStrength(STRENGTH.replace("multi-agency", "multiagency"), 3),),
        unaware=(Unaware(UNAWARE, 4, "12"),),
        pages=6,
        sections=(
            Section(
                "The experiences of children",
                "leaders",
                Grade.GOOD,
                (
                    Finding(
                        number="11",
                        text=PARAGRAPH,
                        page=3,
                        themes=("visits_direct_work",),
                        tone="mixed",
                        reference="Since the last inspection",
                    ),
                    Finding(
                        number="14",
                        text=OTHER_PARAGRAPH,
                        page=5,
                        themes=("exploitation_missing",),
                        tone="strength",
                    ),
                ),
            ),
        ),
    )


@pytest.fixture
def scored() -> Callable[[DocumentFacts, Reading], dict[str, Score]]:
    """The scores of one document."""
    return lambda facts, reading: scores_of([marked("develop", facts, reading)])
