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

_URN = re.compile(r"(?<!\d)(\d{5,7})(?!\d)")


@dataclass(frozen=True)
class Whose:
    """The authority, or the name that we do not know, and what does not agree."""

    authority: NamedAuthority | None
    notes: tuple[str, ...]


def whose(layout: Layout, framework: Framework, file: PurePath, on: dt.date | None) -> Whose:
    """The authority named in the title; where it names none, the one in the file's place."""
    title = titles(layout)
    printed = _printed_names(title + "\n" + layout.text_of_page(1), framework)
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


def _printed_names(text: str, framework: Framework) -> list[str]:
    joined = " ".join(text.split())
    found = (pattern.search(joined) for pattern in framework.authority)
    return [_tidy(match["name"]) for match in found if match]


def _tidy(name: str) -> str:
    return re.sub(r"^(?:the|a)\s+|\s+(?:local authority|children.s services?)$", "", name).strip()


def _named(authority: Authority) -> NamedAuthority:
    return NamedAuthority(authority.name, authority.ons_code, authority.urn)


def _disagreement(known: Authority, filed: Authority | None) -> list[str]:
    if filed is None or filed.name == known.name:
        return []
    return [f"The document names {known.name} and the file is kept under {filed.name}."]
