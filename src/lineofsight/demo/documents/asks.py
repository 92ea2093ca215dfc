"""Writes the lists of what must improve."""

import dataclasses
import random
from collections.abc import Callable

from lineofsight.demo.documents import voice
from lineofsight.demo.documents.bank import Subject, Theme, subject, themes
from lineofsight.demo.documents.brief import Brief
from lineofsight.demo.documents.layout import AskList, Layout
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


def write_asks(
    layout: Layout, brief: Brief, options: Options, rng: random.Random
) -> tuple[Ask, ...]:
    """Every ask of the document, numbered from 1 through all of its lists."""
    written: list[Ask] = []
    for wanted, keys in zip(layout.lists, brief.asks, strict=True):
        for place, key in enumerate(keys):
            split = options.parts and place == len(keys) // 2
            ask = _ask(layout, wanted, key, options, rng, number=len(written) + 1, split=split)
            written.append(_grouped(ask, wanted, place, len(keys)))
    return tuple(written)


def _ask(
    layout: Layout,
    wanted: AskList,
    key: str,
    options: Options,
    rng: random.Random,
    *,
    number: int,
    split: bool,
) -> Ask:
    theme, found = themes()[key.partition("/")[0]], subject(key)
    parts = _parts(layout, wanted, found, options, rng) if split else ()
    text = voice.lead_in(theme, wanted.style) if parts else STYLES[wanted.style](theme, found, rng)
    tag, kept = rng.choice(TAGS) if layout.tagged else (None, None)
    return Ask(
        mark=f"ask{number}",
        n=number,
        text=_stopped(text, options),
        kind=wanted.kind,
        owner=wanted.owner,
        subject=key,
        parts=parts,
        national_framework=kept,
        tag=tag,
    )


def _parts(
    layout: Layout, wanted: AskList, found: Subject, options: Options, rng: random.Random
) -> tuple[Part, ...]:
    """Sub-items for an ask, where its theme has enough subjects; the ask's own comes first."""
    others = [each for each in layout.subjects(themes()[found.theme], wanted.where) if each != found]
    if not others:
        return ()
    chosen = [found, *others[:2]]
    texts = [voice.part(each, wanted.style, rng) for each in chosen]
    if options.full_stops:
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
