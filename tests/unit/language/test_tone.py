"""Praise, criticism, both or neither. All sentences are our own."""

import time
from importlib.resources import files

import pytest

from lineofsight.errors import OurMistake
from lineofsight.language.awareness import unaware_sentences
from lineofsight.language.references import back_reference
from lineofsight.language.tone import explained, tone_of, words_in
from lineofsight.model.grades import Grade
from lineofsight.model.tone import Tone

STRENGTHS = """
    Social workers know children well. Visits are prompt and purposeful.
    There is no delay in holding conferences, and plans are thorough.
    Children do not drift. Reviews are timely and well attended.
    Strong support helps care leavers to thrive. Their homes are good.
    Decisions are swift and proportionate, and children are safer without unnecessary delay.
    Managers act promptly to reduce delay. Supervision is effective and reflective.
    Most plans are clear and detailed. Workers listen carefully and children benefit.
""".strip().splitlines()

SHORTFALLS = """
    Visits are not consistently timely. Plans are rarely effective.
    Too many children wait too long for help.
    Supervision is not yet effective and there is more to do to improve its quality.
    The quality of assessments is too variable. They lack analysis and are not updated.
    Checks are not requested. Records are not kept.
    Managers have not established effective systems to ensure that children are seen promptly.
    Oversight is weak and does not prevent drift.
    Although some plans are clear, poor practice leaves children at risk of harm for too long.
""".strip().splitlines()

MIXED = (
    """
    Most visits are prompt and purposeful. However, plans are not detailed enough.
    Support for care leavers is strong. Too many wait too long for health assessments.
    Assessments are timely and thorough, but the plans that follow are weak and drift.
    Children live in stable homes. They benefit from skilled carers. However, some reviews are
 inconsistent and delayed.
""".replace("\n inconsistent", " inconsistent")
    .strip()
    .splitlines()
)

NEUTRAL = """
    The council has four localities. Each has a manager.
    Inspectors spoke to parents and read records.
    The service was set up in 2018 and has twelve workers.
""".strip().splitlines()

EXPECTED = [
    *((each.strip(), Tone.STRENGTH) for each in STRENGTHS),
    *((each.strip(), Tone.SHORTFALL) for each in SHORTFALLS),
    *((each.strip(), Tone.MIXED) for each in MIXED),
    *((each.strip(), Tone.NEUTRAL) for each in NEUTRAL),
    ("", Tone.NEUTRAL),
]


@pytest.mark.parametrize(("paragraph", "tone"), EXPECTED)
def test_tone(paragraph: str, tone: Tone) -> None:
    assert tone_of(paragraph) is tone, explained(paragraph)


@pytest.mark.parametrize(
    ("milder", "harder"),
    [
        ("A small number of visits are late.", "Visits are late."),
        ("Although visits are late, help is good.", "Visits are late. Help is good."),
        ("Help is good. Visits are late.", "Help is good. However, visits are too late."),
        ("Managers tackle drift well.", "Managers are well. There is drift."),
    ],
)
def test_what_makes_criticism_smaller(milder: str, harder: str) -> None:
    assert _balance(milder) > _balance(harder)


def _balance(paragraph: str) -> float:
    return sum(each.weight for each in explained(paragraph).reasons)


def test_the_words_that_decided_it_are_told() -> None:
    found = explained("Visits are prompt. There is no delay, but plans are not detailed.")
    assert [(each.words, each.weight) for each in found.reasons] == [
        ("prompt", 1.0),
        ("no delay", 0.5),
        ("not detailed", -1.3),
    ]
    assert found.tone is Tone.MIXED
    assert found.criticism == pytest.approx(0.46, abs=0.02)


def test_the_grade_above_a_paragraph_leans_on_a_close_call() -> None:
    """The same words read as both under one grade, and as criticism under another."""
    paragraph = "Plans are good. Visits are late, weak and slow. Records are poor. Help is robust."
    tones = {grade: tone_of(paragraph, grade) for grade in Grade}
    assert tones[Grade.NONE] is tone_of(paragraph)
    share = explained(paragraph).criticism
    assert tones[Grade.INADEQUATE] is (Tone.SHORTFALL if share > 0.68 else Tone.MIXED)


TEXT = files("lineofsight.language").joinpath("tone_words.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[groups]", "[group]", "'group' is not known here"),
        ("\npraise = [", "\nprais = [", "'prais' is not known here"),
        ('"vigilant"', '"Vigilant"', "'Vigilant' is not a phrase"),
        ('"vigilant"', '"weak"', "as well"),
    ],
)
def test_a_mistake_in_the_words_file_is_refused(old: str, new: str, words: str) -> None:
    assert old in TEXT
    with pytest.raises(OurMistake) as refused:
        words_in(TEXT.replace(old, new))
    assert "tone_words.toml" in str(refused.value)
    assert words in str(refused.value)


@pytest.mark.parametrize("hostile", ["not ", "weak not good, ", "but although ", "x" * 99, "too "])
@pytest.mark.long
def test_hostile_text_is_quick(hostile: str) -> None:
    text = (hostile * 100_000)[:100_000]
    start = time.process_time()
    tone_of(text)
    assert time.process_time() - start < 1


@pytest.mark.long
def test_a_long_document_is_quick() -> None:
    """100,000 characters take about 35 ms; the limit here leaves room for a busy machine."""
    paragraph = " ".join(each.strip() for each in (*STRENGTHS, *MIXED, *NEUTRAL, *SHORTFALLS))
    paragraphs = [f"{paragraph[: 600 + n % 50]} {n}." for n in range(155)]
    start = time.process_time()
    for each in paragraphs:
        tone_of(each)
        unaware_sentences(each)
        back_reference(each)
    assert time.process_time() - start < 0.4
