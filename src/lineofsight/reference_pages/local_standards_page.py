"""docs/reference/local_standards.md: what a council sets itself, and what is assumed."""

from collections.abc import Iterator

from lineofsight.law.standards import Standard, all_standards
from lineofsight.measures.registry import all_measures
from lineofsight.reference_pages.markdown import fenced, items, linked, opening
from lineofsight.reference_pages.units import in_units


def page() -> str:
    """The whole page."""
    return "\n".join(
        [
            opening(
                "Local standards",
                f"{len(all_standards())} numbers that no law sets. A council writes its own in a "
                "settings file ([how](../how-to/set-local-standards.md)); what it leaves out is "
                "assumed, and every answer says so. A file with everything that is assumed:",
            ),
            fenced("\n\n".join(_settings()), "toml"),
            *map(_about, all_standards().values()),
        ]
    )


def _settings() -> Iterator[str]:
    areas = dict.fromkeys(each.id.partition(".")[0] for each in all_standards().values())
    for area in areas:
        own = (each for each in all_standards().values() if each.id.startswith(f"{area}."))
        lines = (f"{each.id.partition('.')[2]} = {each.default}" for each in own)
        yield "\n".join([f"[{area}]", *lines])


def _about(standard: Standard) -> str:
    users = [each.id for each in all_measures().values() if standard.id in each.standards]
    said = items(
        (
            f"Assumed: {in_units(standard.default, standard.unit)}.",
            f"Can be set from {standard.least} to {standard.most}.",
            f"Common: {standard.common}.",
            f"Used by {', '.join(linked(each, 'measures.md') for each in users)}.",
        )
    )
    return f"## {standard.id}\n\n*{standard.title} …* {standard.why}\n\n{said}"
