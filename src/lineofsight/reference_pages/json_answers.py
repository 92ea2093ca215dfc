"""What each command prints with --json: the objects that answers are made of."""

import dataclasses
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from lineofsight.commands.imports import KeptImport
from lineofsight.commands.register import Chain
from lineofsight.evaluation.results import Check
from lineofsight.memory.comparing.compared import Compared
from lineofsight.memory.national import National
from lineofsight.memory.story import Story
from lineofsight.memory.threads.findings import FindingStep
from lineofsight.memory.threads.steps import Step
from lineofsight.model.documents import Reading
from lineofsight.money.care.sufficiency import Sufficiency
from lineofsight.money.effects import reach
from lineofsight.money.effects.effects import Effects
from lineofsight.money.high_needs.answer import HighNeeds
from lineofsight.money.pressure.answer import Pressure
from lineofsight.money.years import FinancialYear
from lineofsight.reference_pages import printed
from lineofsight.views.brief.brief import Brief
from lineofsight.views.measures.known_since import Since
from lineofsight.views.money.claims import ClaimsShown
from lineofsight.views.money.savings import SavingsShown
from lineofsight.workspace.library import Document
from lineofsight.workspace.search import Hit


@dataclass(frozen=True)
class Answer:
    """What a command prints: the class of an answer (or of each kind), and how many there are."""

    kind: Any
    about: str


_CARE = "The same care is due as with `cases`."
_POUNDS = "Pounds are numbers written as text, exact, and nominal where nothing else is said."

# By command, as it is typed after `lineofsight`.
ANSWERS: Mapping[str, Answer] = {
    "read": Answer(
        Reading,
        "One object for each file, a line each, in the order of the files. A value that could not "
        "be read is null, never a guess, and `notes` says why.",
    ),
    "compare": Answer(
        Compared,
        "One object. Everything found stands in `items`; a person reads both wordings and decides "
        "what a difference means.",
    ),
    "threads": Answer(
        Step | FindingStep,
        "One object for each thing asked and each later document, a line each; with `--findings`, "
        "then one for each paragraph that is followed. A status is a suggestion from the text; how "
        "often it is right stands in [scores](scores.md), of paragraphs too.",
    ),
    "elsewhere": Answer(
        printed.QuestionElsewhere,
        "One object for each question, a line each, those to look at first before the others.",
    ),
    "library list": Answer(
        Document,
        "One object for each document, a line each, those that were not read too.",
    ),
    "search": Answer(Hit, "One object for each passage, a line each, the best first."),
    "authority": Answer(
        Story,
        "One object. A document without a day stands last.",
    ),
    "check": Answer(
        Check,
        "One object. A blind measure has null for every figure: nothing is known, which is not "
        "zero. Counts are of children.",
    ),
    "changes": Answer(
        printed.Changes,
        "One object. It holds ids of children: for those entitled to them, and nobody else.",
    ),
    "known-since": Answer(
        Since,
        "One object for each measure that is out of line, a line each: first those that nobody "
        "is recorded as told of, the longest first.",
    ),
    "imports list": Answer(
        KeptImport, "One object for each import, a line each, the first that was kept first."
    ),
    "register verify": Answer(Chain, "One object."),
    "cases": Answer(
        printed.Case,
        "One object for each case of a measure, a line each. It holds ids, workers' names and "
        "dates of children: for those entitled to them, and nobody else.",
    ),
    "child": Answer(printed.Child, f"One object. {_CARE}"),
    "quality": Answer(
        printed.Doubt,
        f"One object for each check, a line each, those with most children first. {_CARE}",
    ),
    "national": Answer(
        National,
        "One object. Here a share is a number from 0 to 1. Rows are of years, themes and grades, "
        "and never of one authority.",
    ),
    "savings": Answer(SavingsShown, "One object. Pounds are whole."),
    "claims": Answer(ClaimsShown, "One object. Numbers are text, exact."),
    "effects": Answer(
        Effects,
        f"One object: the file as it was understood, and every view of it. {_POUNDS}",
    ),
    "high-needs": Answer(HighNeeds, f"One object. {_POUNDS} A surplus is a negative deficit."),
    "pressure": Answer(Pressure, f"One object, without a score. {_POUNDS}"),
    "care-forecast": Answer(
        printed.CareForecast,
        "One object: counts and rates, nothing of any one child. Pounds are nominal.",
    ),
    "care-sufficiency": Answer(Sufficiency, "One object. Null is what is not published."),
    "brief": Answer(
        Brief,
        "One object, with no row about a child: councillors may have it. Pounds are whole.",
    ),
}

_PRINTED_AS: Mapping[Any, type] = {reach.Reach: printed.Reach}  # ids of children are never printed


def as_printed(hint: Any) -> Any:
    """What JSON has in place of a class."""
    return _PRINTED_AS.get(hint, hint)


def objects(answer: Answer) -> list[type]:
    """The objects that an answer is made of, each after the one that first holds it."""
    found = list(_held(answer.kind))
    for each in found:
        for hint in typing.get_type_hints(each).values():
            found.extend(inner for inner in _held(hint) if inner not in found)
    return found


@cache
def titles() -> Mapping[type, str]:
    """What each object is called on the page; the second of a name with its command."""
    found: dict[type, str] = {}
    for command, answer in ANSWERS.items():
        for each in objects(answer):
            name = each.__name__
            is_taken = name in found.values()
            found.setdefault(each, f"{name} of {command}" if is_taken else name)
    return found


def _held(hint: Any) -> Iterator[type]:
    kind = as_printed(hint)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type) and kind is not FinancialYear:
        yield kind
    for argument in typing.get_args(hint):
        yield from _held(argument)
