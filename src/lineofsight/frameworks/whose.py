"""Which authority a document is about, checked against the folder and file it came in."""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import PurePath

from lineofsight.frameworks.definition import Framework
from lineofsight.frameworks.layout import Layout
from lineofsight.frameworks.recognise import titles
from lineofsight.model.authorities import Authority, by_urn, named_in
from lineofsight.model.documents import NamedAuthority

_BETWEEN_BLOCKS = " | "
_TITLES_BEFORE = re.compile(
    r"^(?:the |a )?(?:(?:london|royal|metropolitan) borough of |city of |borough of |county of )*",
    re.IGNORECASE,
)
_TITLES_AFTER = re.compile(
    r"(?:[\s,]+(?:local authority|children.s services?|unitary|metropolitan|city|county|borough"
    r"|district|council|local|area|partnership|authority))+$",
    re.IGNORECASE,
)
_URN = re.compile(r"(?<!\d)(\d{5,7})(?!\d)")


@dataclass(frozen=True)
class Whose:
    """The authority, or the name that we do not know, and what does not agree."""

    authority: NamedAuthority | None
    notes: tuple[str, ...]


def whose(layout: Layout, framework: Framework, file: PurePath, on: dt.date | None) -> Whose:
    """The authority named in the title; where it names none, the one in the file's place."""
    title = titles(layout)
    printed = _printed_names(layout, framework)
    known = next(filter(None, (named_in(name, on) for name in (*printed, title))), None)
    filed = filed_under(file, on)
    if known is not None:
        return Whose(_named(known), tuple(_disagreement(known, filed)))
    if printed:
        return Whose(NamedAuthority(printed[0]), ())
    if filed is not None:
        note = f"No authority is named in the document; {filed.name} is where the file was kept."
        return Whose(_named(filed), (note,))
    return Whose(None, ("No authority is named in the document.",))


def filed_under(file: PurePath, on: dt.date | None) -> Authority | None:
    """The authority that a file's name or its folder's name points at, by number or by name."""
    for name in (file.stem, file.parent.name):
        text = name.replace("_", " ")
        for number in _URN.findall(text):
            if authority := by_urn(number, on):
                return authority
        if authority := named_in(text, on):
            return authority
    return None


def _printed_names(layout: Layout, framework: Framework) -> list[str]:
    """Names at the places where the framework prints one, read block by block of the cover."""
    cover = _BETWEEN_BLOCKS.join(block.text for block in layout.blocks if block.page == 1)
    found = (pattern.search(cover) for pattern in framework.authority)
    return [_tidy(match["name"]) for match in found if match]


def _tidy(name: str) -> str:
    """A name without what every council is called: "Wexcombe Borough Council" is Wexcombe."""
    name = name.split(_BETWEEN_BLOCKS)[0].strip()
    return _TITLES_AFTER.sub("", _TITLES_BEFORE.sub("", name)).strip()


def _named(authority: Authority) -> NamedAuthority:
    return NamedAuthority(authority.name, authority.ons_code, authority.urn)


def _disagreement(known: Authority, filed: Authority | None) -> list[str]:
    if filed is None or filed.name == known.name:
        return []
    return [f"The document names {known.name} and the file is kept under {filed.name}."]
