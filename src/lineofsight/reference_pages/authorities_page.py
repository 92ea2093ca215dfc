"""docs/reference/authorities.md: how many authorities are known, and where that comes from."""

from collections import Counter
from importlib.resources import files

from lineofsight.model.authorities import REGIONS, all_authorities, current, neighbours
from lineofsight.reference_pages.markdown import opening, table

_MODELS = (2025, 2021)


def page() -> str:
    """The whole page."""
    newest = max(each.valid_from for each in all_authorities() if each.valid_from)
    now = current(newest)
    regions = Counter(each.region for each in now)
    ended = sum(each.valid_to is not None for each in all_authorities())
    return "\n".join(
        [
            opening(
                "Authorities",
                f"{len(now)} authorities on {newest.isoformat()}, the day of the last change in "
                f"the table. It has {len(all_authorities())} rows, because an authority whose "
                f"code changed has one for each code; {ended} of them have ended.",
            ),
            table(("region", "authorities"), ((name, regions[name]) for name in REGIONS)),
            table(
                ("model of statistical neighbours", "authorities that have neighbours"),
                ((model, sum(bool(neighbours(each, model)) for each in now)) for model in _MODELS),
            ),
            _sources(),
        ]
    )


def _sources() -> str:
    text = files("lineofsight.model").joinpath("SOURCES.md").read_text("utf-8")
    return text.replace("# ", "## ", 1)
