"""What a document asked, each thing that can be followed: an ask, or each part of one."""

from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.language.subjects import subjects_of
from lineofsight.model.documents import Ask, Reading

BOARD = "lscb"  # the safeguarding board's list, which is not the authority's


@dataclass(frozen=True)
class Asked:
    """One thing asked. `text` is as printed; `matter` is what of it later documents are held to.

    A part's text comes after the words that open its ask; they are its matter too where it names
    no subject by itself.
    """

    n: int
    part: str | None
    text: str
    matter: str
    themes: tuple[str, ...]
    page: int


def asked_in(reading: Reading) -> Iterator[Asked]:
    """Everything that the document asked, in its order, without the safeguarding board's list."""
    for ask in reading.asks:
        if ask.list != BOARD:
            yield from followed(ask)


def followed(ask: Ask) -> Iterator[Asked]:
    """What of one ask is followed: its parts, or itself where it has none."""
    if not ask.parts:
        yield Asked(ask.n, None, ask.text, ask.text, ask.themes, ask.page)
    for part in ask.parts:
        whole = f"{ask.text} {part.text}"
        matter = part.text if subjects_of(part.text) else whole
        yield Asked(ask.n, part.part, whole, matter, ask.themes, ask.page)
