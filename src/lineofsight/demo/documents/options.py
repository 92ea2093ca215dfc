"""How one copy of a layout differs from another: the traps a reader has to survive.

Each option has real documents behind it. They are drawn once, from the seed, and handed on.
"""

import random
from dataclasses import dataclass

PRIVATE_USE_SQUARE = "\uf06e"  # the square that Word's symbol font leaves in extracted text
PRIVATE_USE_DASH = "\uf02d"

BULLETS = ("◼", PRIVATE_USE_SQUARE, "▪", "•")


@dataclass(frozen=True)
class Options:
    """One draw of every choice; a layout uses those that its real model shows."""

    apostrophe: str  # curly or straight
    bullet: str
    part_marker: str  # how sub-items are marked: dash, letter or bullet
    title_lines: int
    wrapped_grades: bool  # the grade column is narrow, so grades run over two lines
    numbered: bool  # paragraphs carry numbers
    crossing: bool  # an ask runs over a page break
    parts: bool  # one ask has sub-items
    groups: bool  # asks stand under group headings
    note_on: str  # a footnote mark after the list's heading, a word, an ask, or nowhere
    priority: str  # areas for priority action: listed, a sentence that there are none, or silence
    full_stops: bool  # asks end with a full stop
    question_mark: bool  # "What needs to improve?"
    date_form: int  # which of the printed forms of the dates
    board_restarts: bool  # the board's recommendations are numbered from 1 again
    paragraph_numbers_in_asks: bool  # "(paragraph 12)" at the end of an ask
    short_grades: bool  # "Requires improvement" without "to be good"
    short_strengths: bool  # strengths as noun phrases
    decoys: bool  # sentences that leaders did know, or that young people did not


def draw_options(rng: random.Random) -> Options:
    """One choice of each, all from the generator handed in."""
    return Options(
        apostrophe=rng.choice("’’’'"),
        bullet=rng.choice(BULLETS),
        part_marker=rng.choice(("dash", "letter", "bullet")),
        title_lines=rng.choice((1, 2)),
        wrapped_grades=_chance(rng, 0.5),
        numbered=_chance(rng, 0.8),
        crossing=_chance(rng, 0.6),
        parts=_chance(rng, 0.5),
        groups=_chance(rng, 0.5),
        note_on=rng.choice(("heading", "word", "ask", "nowhere")),
        priority=rng.choice(("listed", "none", "silent")),
        full_stops=_chance(rng, 0.7),
        question_mark=_chance(rng, 0.5),
        date_form=rng.randrange(60),
        board_restarts=_chance(rng, 0.5),
        paragraph_numbers_in_asks=_chance(rng, 0.5),
        short_grades=_chance(rng, 0.3),
        short_strengths=_chance(rng, 0.4),
        decoys=_chance(rng, 0.6),
    )


def _chance(rng: random.Random, share: float) -> bool:
    return rng.random() < share
