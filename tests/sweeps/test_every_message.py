"""Every sentence that a person can get is one sentence, kind, and says what to do.

A problem in a council's lists also says what it does to the answers.
"""

import re

import pytest

from lineofsight.reference_pages.messages import (
    KINDS,
    NOTE,
    PACKAGE,
    PROBLEM,
    Message,
    every_message,
)

MESSAGES = every_message()
ERRORS = [each for each in MESSAGES if each.kind not in (NOTE, PROBLEM) and each.text is not None]
PROBLEMS = [each for each in MESSAGES if each.kind == PROBLEM]
NOTES = [each for each in MESSAGES if each.kind == NOTE]

SECOND_SENTENCE = re.compile(r"[.!?]['’”\")]*\s+[A-Z“…]")
OURS_ALONE = re.compile(
    r"traceback|exception|errno|stack|0x[0-9a-f]|None\b|[A-Za-z]+Error\b|(?:^|\s)/\w+/|\\\w+\\|\.py\b"
)
WHAT_TO_DO = re.compile(
    r"[:;,] (?:or |and |please |then |if [^:,]+, )?(?:add|ask|check|choose|copy|correct|fetch|give"
    r"|install|leave|load|look|make|mend|name|nothing needs doing|put|report|run|save|say|search"
    r"|take|try|type|use|write)\b"
)
WHAT_IT_DOES = re.compile(
    r"“cannot say”|, so (?:it|its|the|their|this) |, which this program does not read"
    r"|; they are kept|; both are kept|was read as “…” by guess"
)


def spelled_out_in_source() -> set[str]:
    """Where the package makes an error of a text that stands right there: module by module."""
    makes = re.compile(rf"\b(?:{'|'.join(kind.__name__ for kind in KINDS)})\(\s*f?[\"']")
    return {
        ".".join(file.relative_to(PACKAGE).with_suffix("").parts)
        for file in PACKAGE.rglob("*.py")
        if makes.search(file.read_text("utf-8"))
    }


def test_every_module_with_messages_is_found() -> None:
    assert len(ERRORS) > 20
    assert len(PROBLEMS) > 20
    assert len(NOTES) > 3
    assert len(spelled_out_in_source()) > 5
    assert spelled_out_in_source() <= {each.module for each in ERRORS}


def test_every_message_can_be_read_in_the_source() -> None:
    assert [each for each in MESSAGES if each.text is None] == []


@pytest.mark.parametrize("message", [*ERRORS, *PROBLEMS, *NOTES], ids=lambda each: each.text)
def test_is_one_sentence(message: Message) -> None:
    text = message.text or ""
    assert text[:1].isupper() or text.startswith(("…", "“"))
    assert text.endswith(".")
    assert not SECOND_SENTENCE.search(text)


@pytest.mark.parametrize("message", [*ERRORS, *PROBLEMS, *NOTES], ids=lambda each: each.text)
def test_has_no_path_and_nothing_of_the_machinery(message: Message) -> None:
    assert not OURS_ALONE.search(message.text or "")


@pytest.mark.parametrize("message", [*ERRORS, *PROBLEMS], ids=lambda each: each.text)
def test_says_what_to_do(message: Message) -> None:
    assert WHAT_TO_DO.search(message.text or "")


@pytest.mark.parametrize("message", PROBLEMS, ids=lambda each: each.text)
def test_a_problem_says_what_it_does_to_the_answers(message: Message) -> None:
    assert WHAT_IT_DOES.search(message.text or "")
