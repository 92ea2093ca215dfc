"""How `lineofsight compare` tells what it found: a section a kind, both wordings."""

from collections.abc import Iterator
from itertools import groupby
from pathlib import PurePath

import click

from lineofsight.memory.comparing.compared import TITLES, Compared, Item, TextPlace
from lineofsight.memory.words import counted

_LONGEST = 240  # characters of a wording that are printed; --json has them all


def print_compared(compared: Compared) -> None:
    """The whole answer, in words."""
    for line in _lines(compared):
        click.echo("".join(sign if sign.isprintable() else " " for sign in line))


def _lines(compared: Compared) -> Iterator[str]:
    yield _name(compared.text)
    about = _name(compared.about) if compared.about else "cannot say which report"
    yield f"  about: {about} ({compared.why})"
    if compared.other_speakers:
        yield f"  {counted(compared.other_speakers, 'quotation')} of other people: not looked for"
    for kind, items in groupby(compared.items, key=lambda item: item.kind):
        found = list(items)
        yield ""
        yield f"{TITLES[kind]}: {len(found)}"
        for item in found:
            yield from _item(item)


def _item(item: Item) -> Iterator[str]:
    told = f": {item.difference}" if item.difference else ""
    yield f"  [{item.certainty}]{told}"
    if item.text_words:
        yield f"    text   “{_cut(item.text_words)}”{_where(item.text_place)}"
    if item.report_words:
        yield f"    beside “{_cut(item.report_words)}”{_where(item.report_place)}"


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} ..."


def _where(place: TextPlace | None) -> str:
    if place is None:
        return ""
    parts = [_name(place.file)]
    if place.page is not None:
        parts.append(f"page {place.page}")
    if place.paragraph is not None:
        is_number = place.paragraph.isdigit()
        parts.append(f"paragraph {place.paragraph}" if is_number else place.paragraph)
    return f" ({', '.join(parts)})"


def _name(file: str) -> str:
    return PurePath(file).name
