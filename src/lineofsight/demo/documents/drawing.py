"""Draws one fictional document: plan, words, pages, and the record of what was planted."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from lineofsight.demo.documents.brief import Brief, agree, invent
from lineofsight.demo.documents.compose import compose
from lineofsight.demo.documents.desk import Desk
from lineofsight.demo.documents.layout import Layout, every_layout
from lineofsight.demo.documents.model import Script
from lineofsight.demo.documents.options import Options, draw_options
from lineofsight.demo.documents.planted import planted
from lineofsight.demo.documents.typeset import typeset
from lineofsight.demo.documents.typography import dress

Plan = Callable[[Layout, Options, random.Random], Brief]


@dataclass(frozen=True)
class FictionalDocument:
    """A document that never was. `planted` is what a perfect reader would read in it."""

    file_name: str
    pdf: bytes
    planted: dict[str, Any]


def draw(layout: str, seed: int) -> FictionalDocument:
    """A document of one layout; the same seed gives the same bytes."""
    return draw_planned(every_layout()[layout], seed, invent)[0]


def draw_planned(layout: Layout, seed: int, plan: Plan) -> tuple[FictionalDocument, Script]:
    """A document of one layout, about what the plan says, and the script it was printed from."""
    rng = random.Random(f"{layout.name} {seed}")  # noqa: S311 - the one source of chance, no secret
    options = draw_options(rng)
    brief = plan(layout, options, rng)
    options = agree(options, layout, brief)
    script = compose(Desk(layout, brief, options, rng))
    name = file_name(layout, script)
    done = typeset(layout.arrange(script, options), name.removesuffix(".pdf"), options.apostrophe)
    record = dress(planted(layout, script, done), options.apostrophe)
    return FictionalDocument(name, done.pdf, record), script


def file_name(layout: Layout, script: Script) -> str:
    """As the public site names them: `wexcombe children's services inspection - 04 may 2024.pdf`.

    Reports that print no date of publication have it only here.
    """
    published = f"{script.published:%d %B %Y}"
    return f"{script.authority} {layout.file_kind} - {published}.pdf".lower()
