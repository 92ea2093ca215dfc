"""What a joint inspection looked at, as a theme: its items may always carry it."""

from lineofsight.frameworks.definition import Framework
from lineofsight.frameworks.layout import Layout
from lineofsight.language.themes import themes_of

_PAGES = 2


def subject_of(layout: Layout, framework: Framework) -> str | None:
    """The theme that the whole inspection was about; None where it was about everything."""
    if framework.subject is not None:
        return framework.subject
    opening = " ".join(
        block.text for block in layout.blocks if block.page <= _PAGES and block.marker is None
    )
    for pattern in framework.about:
        if match := pattern.search(opening):
            main = themes_of(match["about"])[0]
            return main.theme if main.words else None
    return None
