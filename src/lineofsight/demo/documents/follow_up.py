"""Says what became of an earlier ask, with words that refer back to where it was made."""

import random
from dataclasses import dataclass

from lineofsight.demo.documents.bank import Subject, Theme
from lineofsight.demo.documents.model import MIXED, SHORTFALL, STRENGTH
from lineofsight.demo.documents.voice import sentence

RESOLVED, IMPROVED, PERSISTS, WORSE = "resolved", "improved_not_resolved", "persists", "worse"

TONES = {RESOLVED: STRENGTH, IMPROVED: MIXED, PERSISTS: SHORTFALL, WORSE: SHORTFALL}

# The reference comes first, so that a test can find the words that refer back.
_FORMS = {
    RESOLVED: (
        ("Since {earlier}", "{since}, {words} {have} been put right. {They} {good}."),
        ("Since {earlier}", "{Words} {have} improved greatly {since}. {They} {good}."),
        ("at {earlier}", "{Words} {were} a concern {at}. {They} no longer {are}: {they} {good}."),
    ),
    IMPROVED: (
        (
            "Since {earlier}",
            "{since}, {words} {have} improved, but the work is not finished. In parts of the "
            "service, {they} {poor}.",
        ),
        (
            "at {earlier}",
            "There has been progress with {words}, which {were} criticised {at}. There is more to "
            "do: for some children, {they} {poor}.",
        ),
        (
            "Since {earlier}",
            "{Words} {have} become better {since}, though not everywhere. In some teams {they} "
            "{poor}.",
        ),
    ),
    PERSISTS: (
        (
            "at {earlier}",
            "{Words} {were} raised as a weakness {at}. The same weakness remains: {they} {poor}.",
        ),
        (
            "since {earlier}",
            "Too little has changed {since} in respect of {words}. {They} {poor}.",
        ),
        ("at {earlier}", "As {at}, {words} {are} not good enough. {They} {poor}."),
    ),
    WORSE: (
        ("Since {earlier}", "{since}, {words} {have} become weaker. {They} {poor}."),
        ("since {earlier}", "{Words} {have} declined {since}. {They} {poor}."),
    ),
}


@dataclass(frozen=True)
class Told:
    """Sentences, their tone, and the words that refer back."""

    sentences: list[str]
    tone: str
    reference: str


def follow_up(
    theme: Theme, subject: Subject, status: str, earlier: str, rng: random.Random
) -> Told:
    """What became of one earlier ask."""
    back, form = rng.choice(_FORMS[status])
    reference = back.format(earlier=earlier)
    if not form.startswith("{since}"):
        reference = reference[0].lower() + reference[1:]
    told = form.format(**_words(subject, reference, rng))
    clauses = (subject.helped or theme.helped) if status == RESOLVED else ()
    clauses = (subject.harmed or theme.harmed) if status == WORSE else clauses
    ending = [f"This means that {rng.choice(clauses)}."] if clauses else []
    return Told([*_sentences(told), *ending], TONES[status], reference)


def _words(subject: Subject, reference: str, rng: random.Random) -> dict[str, str]:
    many = subject.many
    return {
        "words": subject.words,
        "Words": sentence(subject.words),
        "since": reference,
        "at": reference,
        "have": "have" if many else "has",
        "were": "were" if many else "was",
        "are": "are" if many else "is",
        "they": "they" if many else "it",
        "They": "They" if many else "It",
        "good": rng.choice(subject.good),
        "poor": rng.choice(subject.poor),
    }


def _sentences(told: str) -> list[str]:
    parts = told.split(". ")
    return [f"{part}." for part in parts[:-1]] + parts[-1:]
