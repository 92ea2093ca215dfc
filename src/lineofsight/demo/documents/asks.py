"""Writes the lists of what must improve."""

import dataclasses
import random
from collections.abc import Callable

from lineofsight.demo.documents import voice
from lineofsight.demo.documents.bank import Subject, Theme, subject, themes
from lineofsight.demo.documents.desk import Desk
from lineofsight.demo.documents.layout import AskList
from lineofsight.demo.documents.model import Ask, Part
from lineofsight.demo.documents.options import Options

Style = Callable[[Theme, Subject, random.Random], str]

STYLES: dict[str, Style] = {
    "noun": voice.noun_ask,
    "imperative": voice.imperative_ask,
    "leaders": voice.leaders_ask,
    "long": voice.long_ask,
}

# What a tag of the national framework says, and what a reader should keep of it.
TAGS = (
    ("(outcome 1, national framework)", "outcome 1"),
    ("(outcome 2, national framework)", "outcome 2"),
    ("(outcome 3, national framework)", "outcome 3"),
    ("(outcome 4, national framework)", "outcome 4"),
    ("(enabler 1, national framework)", "enabler 1"),
    ("(enabler 3, national framework)", "enabler 3"),
    ("(Outcome 4, National Framework)", "outcome 4"),
    ("(principle 1, national framework)", "principle 1"),
)


def write_asks(desk: Desk) -> tuple[Ask, ...]:
    """Every ask of the document, numbered from 1 through all of its lists."""
    written: list[Ask] = []
    for wanted, keys in zip(desk.layout.lists, desk.brief.asks, strict=True):
        for place, key in enumerate(keys):
            split = desk.options.parts and wanted.splits and place == len(keys) // 2
            ask = _ask(desk, wanted, subject(key), number=len(written) + 1, split=split)
            written.append(_grouped(ask, wanted, place, len(keys)))
    return tuple(written)


def _ask(desk: Desk, wanted: AskList, found: Subject, *, number: int, split: bool) -> Ask:
    theme = themes()[found.theme]
    parts = _parts(desk, wanted, found) if split else ()
    lead_in = voice.lead_in(theme, wanted.style)
    text = lead_in if parts else STYLES[wanted.style](theme, found, desk.rng)
    tag, kept = desk.rng.choice(TAGS) if desk.layout.tagged else (None, None)
    return Ask(
        mark=f"ask{number}",
        n=number,
        text=_stopped(text, desk.options),
        kind=wanted.kind,
        owner=wanted.owner,
        subject=found.key,
        parts=parts,
        national_framework=kept,
        tag=tag,
    )


def _parts(desk: Desk, wanted: AskList, found: Subject) -> tuple[Part, ...]:
    """Sub-items for an ask, where its theme has enough subjects; the ask's own comes first."""
    others = [
        each
        for each in desk.layout.subjects(themes()[found.theme], wanted.where)
        if each != found and each.key not in desk.brief.silent
    ]
    if not others:
        return ()
    texts = [voice.part(each, wanted.style, desk.rng) for each in (found, *others[:2])]
    if desk.options.full_stops:
        texts[-1] += "."
    return tuple(Part(letter, text) for letter, text in zip("abc", texts, strict=False))


def _grouped(ask: Ask, wanted: AskList, place: int, length: int) -> Ask:
    """The ask under its group heading: the list is shared out between the headings in order."""
    if not wanted.groups:
        return ask
    group = wanted.groups[place * len(wanted.groups) // length]
    return dataclasses.replace(ask, group=group)


def _stopped(text: str, options: Options) -> str:
    return f"{text}." if options.full_stops and text[-1] not in ".:" else text
