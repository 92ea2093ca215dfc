"""Grades as inspectors have printed them, and the scale each framework used.

Source: the inspection documents themselves; "adequate" was the third point of the scale until
September 2013 and "requires improvement" has been since.
"""

import re
from collections.abc import Sequence
from enum import StrEnum


class Grade(StrEnum):
    """A grade's public id (CONTRACTS, `read`)."""

    OUTSTANDING = "outstanding"
    GOOD = "good"
    REQUIRES_IMPROVEMENT = "requires_improvement"
    ADEQUATE = "adequate"
    INADEQUATE = "inadequate"
    NONE = "none"


SCALE_SINCE_2013 = (
    Grade.OUTSTANDING,
    Grade.GOOD,
    Grade.REQUIRES_IMPROVEMENT,
    Grade.INADEQUATE,
)
SCALE_TO_2013 = (Grade.OUTSTANDING, Grade.GOOD, Grade.ADEQUATE, Grade.INADEQUATE)

IN_WORDS = {
    Grade.OUTSTANDING: "outstanding",
    Grade.GOOD: "good",
    Grade.REQUIRES_IMPROVEMENT: "requires improvement to be good",
    Grade.ADEQUATE: "adequate",
    Grade.INADEQUATE: "inadequate",
    Grade.NONE: "not judged",
}

# Longest first: "Requires improvement to be good" is not the grade "good". Judgements were also
# printed in the plural ("Children's services ... require improvement").
PRINTED = re.compile(
    r"(?P<requires_improvement>requires?\s+improvement(?:\s+to\s+be\s+good)?)"
    r"|(?P<inadequate>inadequate)"
    r"|(?P<outstanding>outstanding)"
    r"|(?P<adequate>adequate)"
    r"|(?P<none>not\s+judged|judgement\s+not\s+made|no\s+judgement|not\s+inspected)"
    r"|(?P<good>good)",
    re.IGNORECASE,
)


def grade_of(match: re.Match[str]) -> Grade:
    """The grade that a match of `PRINTED` stands for."""
    return Grade(str(match.lastgroup))


def position(grade: Grade, scale: Sequence[Grade]) -> str:
    """Where a grade stands on its scale, in words: "3rd of 4".

    Shown beside the word itself, so that no meaning rests on colour alone.
    """
    if grade not in scale:
        return "not on the scale"
    ordinal = ("1st", "2nd", "3rd", "4th")[scale.index(grade)]
    return f"{ordinal} of {len(scale)}"
