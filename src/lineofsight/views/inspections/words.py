"""How documents and their passages are called where citizens read too."""

import datetime as dt

KINDS = {
    "protection_2013": "Inspection of child protection (2013 framework)",
    "looked_after_2013": "Inspection of services for looked after children (2013 framework)",
    "sif": "Inspection of children’s services (single inspection framework, 2013)",
    "ilacs_2018": "Inspection of children’s services (ILACS, 2018)",
    "ilacs_2023": "Inspection of children’s services (ILACS, 2023)",
    "ilacs_2026": "Inspection of children’s services (ILACS, 2026)",
    "focused_visit": "Focused visit",
    "monitoring_visit": "Monitoring visit",
    "jtai": "Joint targeted area inspection",
    "area_send": "Area inspection of special educational needs and disabilities",
    "other": "Other inspection",
}

PASSAGES = {
    "ask": "What needs to improve",
    "finding": "What inspectors found",
    "strength": "Listed strength",
}

# What the program reads out of a paragraph's words; it is said as that, and not as a judgement.
TONES = {
    "strength": "read as a strength",
    "shortfall": "read as a shortfall",
    "mixed": "read as a strength with a shortfall",
    "neutral": "",
}


def kind_of(framework: str | None) -> str:
    """What sort of document it is."""
    return KINDS[framework or "other"]


def written(day: dt.date | None) -> str:
    """A day written out: "3 March 2026"; "no date" for none."""
    return f"{day.day} {day:%B %Y}" if day else "no date"


def place_of(page: int, paragraph: str | None, n: int | None = None) -> str:
    """Where a passage stands: "page 4, paragraph 12", "page 2, item 3"."""
    inside = f", paragraph {paragraph}" if paragraph else f", item {n}" if n else ""
    return f"page {page}{inside}"


def as_sentence(words: str) -> str:
    """Words with a capital letter and a full stop; what comes after the first letter stays."""
    return f"{words[:1].upper()}{words[1:]}."
