"""Every sentence that a person can get is one sentence, kind, and says what to do."""

import re

import pytest

from lineofsight.reference_pages.messages import KINDS, NOTE, PACKAGE, Message, every_message

MESSAGES = every_message()
PROBLEMS = [each for each in MESSAGES if each.kind != NOTE and each.text is not None]
NOTES = [each for each in MESSAGES if each.kind == NOTE]

SECOND_SENTENCE = re.compile(r"[.!?]['’”\")]*\s+[A-Z“…]")
OURS_ALONE = re.compile(
    r"traceback|exception|errno|stack|0x[0-9a-f]|None\b|[A-Za-z]+Error\b|(?:^|\s)/\w+/|\\\w+\\|\.py\b"
)
WHAT_TO_DO = re.compile(
    r"[:;,] (?:or |and |please |then )?(?:add|ask|check|choose|copy|fetch|give|install|load|look"
    r"|make|name|put|report|run|save|search|try|type|use|write)\b"
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
    assert len(PROBLEMS) > 20
    assert len(NOTES) > 3
    assert len(spelled_out_in_source()) > 5
    assert spelled_out_in_source() <= {each.module for each in PROBLEMS}


def test_every_message_can_be_read_in_the_source() -> None:
    assert [each for each in MESSAGES if each.text is None] == []


@pytest.mark.parametrize("message", [*PROBLEMS, *NOTES], ids=lambda each: each.text)
def test_is_one_sentence(message: Message) -> None:
    text = message.text or ""
    assert text[:1].isupper() or text.startswith(("…", "“"))
    assert text.endswith(".")
    assert not SECOND_SENTENCE.search(text)


@pytest.mark.parametrize("message", [*PROBLEMS, *NOTES], ids=lambda each: each.text)
def test_has_no_path_and_nothing_of_the_machinery(message: Message) -> None:
    assert not OURS_ALONE.search(message.text or "")


@pytest.mark.parametrize("message", PROBLEMS, ids=lambda each: each.text)
def test_says_what_to_do(message: Message) -> None:
    assert WHAT_TO_DO.search(message.text or "")
