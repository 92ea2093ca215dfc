"""What one document raises: asks, shortfalls and unawareness, and no praise."""

import dataclasses
import datetime as dt

from lineofsight.memory.elsewhere.raised import Heard, Kind, heard
from lineofsight.model.documents import (
    Ask,
    Finding,
    Judgement,
    NamedAuthority,
    Reading,
    Section,
    Unaware,
)
from lineofsight.model.grades import Grade

NOT_KNOWN = "Leaders did not know that supervision was not regular."
SUPERVISION = "management_oversight_supervision"
DOCUMENT = Reading(
    file="a.pdf",
    sha256="a" * 64,
    status="read",
    framework="ilacs_2023",
    authority=NamedAuthority("Leeds"),
    published=dt.date(2024, 2, 1),
    judgements=(Judgement("overall_effectiveness", Grade.INADEQUATE, "Inadequate", 1),),
    asks=(
        Ask(1, "The supervision of social workers.", "needs_improvement", "local_authority", 2,
            themes=(SUPERVISION,)),
        Ask(2, "Neglect.", "priority_action", "local_authority", 2, themes=("neglect",)),
        Ask(3, "Private fostering.", "recommendation", "lscb", 2, themes=("private_fostering",)),
    ),
    unaware=(Unaware(NOT_KNOWN, 4, "12"),),
    sections=(
        Section("Leaders", "leaders", Grade.INADEQUATE, (
            Finding("12", f"{NOT_KNOWN} It is poor and inconsistent.", 4, (SUPERVISION,),
                    "shortfall"),
            Finding("13", "Supervision is excellent and highly effective.", 4, (SUPERVISION,),
                    "strength"),
        )),
    ),
)  # fmt: skip


def of(question: str, document: Reading = DOCUMENT) -> Heard:
    found = heard(document)
    assert found
    only = tuple(each for each in found.raised if each.question == question)
    return dataclasses.replace(found, raised=only)


def test_an_ask_a_shortfall_and_unawareness_raise_it_and_praise_does_not() -> None:
    passages = [each.passage for each in of("supervision").raised]
    assert [(each.kind, each.paragraph) for each in passages] == [
        (Kind.ASK, "ask 1"),
        (Kind.UNAWARE, "12"),
    ]
    assert [each.leaders_unaware for each in passages] == [False, True]


def test_a_priority_action_is_told_from_an_ask_and_both_are_grave_where_all_is_inadequate() -> None:
    (only,) = of("neglect").raised
    assert only.passage.kind is Kind.PRIORITY_ACTION
    assert only.passage.is_grave


def test_a_boards_list_raises_nothing() -> None:
    assert of("private_fostering").raised == ()


def test_without_a_day_or_an_authority_nothing_is_heard() -> None:
    assert heard(dataclasses.replace(DOCUMENT, published=None)) is None
    assert heard(dataclasses.replace(DOCUMENT, authority=None)) is None
