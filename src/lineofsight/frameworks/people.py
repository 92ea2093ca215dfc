"""Who led the inspection, by name, without title or rank."""

import re
from collections.abc import Iterator

from lineofsight.frameworks.definition import Framework
from lineofsight.frameworks.layout import Layout

_RANK = re.compile(
    r"[,;:–-]?\s*\(?\b(?:(?:senior|associate|lead|social care|regulatory|additional) )*"
    r"(?:(?:her|his|hm|hmi|h\.m\.) ?(?:majesty)?\s*[=’'`]*\s*s? ?(?:chief )?inspectors?"
    r"|HMI\b|SHMI\b|ofsted(?: lead)? inspector|social care (?:regulatory )?inspector"
    r"|senior his|senior her|regional director|ofsted).*$",
    re.IGNORECASE,
)
_TITLE = re.compile(r"^(?:mr|mrs|ms|miss|dr|sir|dame|prof(?:essor)?)\.?\s+", re.IGNORECASE)
_NAME = re.compile(r"^[^\W\d_][\w’'‘`.\- ]{2,50}$")
_SIGNED = re.compile(r"^yours? (?:sincerely|faithfully|truly)", re.IGNORECASE)


def lead_inspector(layout: Layout, framework: Framework) -> str | None:
    """The lead inspector named, or the signatory of a letter; None if there is no such name."""
    lines = [line.text for page in layout.pages for line in page]
    for name in named_leads(lines, framework):
        return name
    return _signatory(lines) if framework.lead_is_signatory else None


def named_leads(lines: list[str], framework: Framework) -> Iterator[str]:
    """The names that stand as the lead inspector's, in the order of the lines."""
    for index, line in enumerate(lines):
        for pattern in framework.lead:
            if match := pattern.search(line):
                wrapped = f"{match['name']} {lines[index + 1]}" if index + 1 < len(lines) else ""
                name = person(match["name"]) or person(wrapped)
                if name:
                    yield name


def _signatory(lines: list[str]) -> str | None:
    """The first name after the last "Yours sincerely"."""
    signed = [index for index, line in enumerate(lines) if _SIGNED.search(line.strip())]
    for index in reversed(signed):
        for line in lines[index + 1 : index + 5]:
            name = person(line)
            if name:
                return name
    return None


def person(text: str) -> str | None:
    """A person's name out of a line such as "Ms A. Name, His Majesty's Inspector"."""
    text = _RANK.sub("", " ".join(text.split())).strip(" ,;:.-–")
    text = _TITLE.sub("", text)
    if not _NAME.match(text) or len(text.split()) > 6 or len(text.split()) < 2:
        return None
    return text
