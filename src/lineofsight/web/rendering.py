"""Pages as HTML: Jinja, with every value escaped, and a missing one an error and never a gap."""

import datetime as dt
from functools import cache
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined

from lineofsight.model.themes import theme

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def render(template: str, **values: Any) -> str:
    """A template with these values: `home/page.html` is a page's, `base/...` are shared."""
    return environment().get_template(template).render(values)


def load_templates() -> None:
    """Make every template ready, which takes half a second: no reader is to wait for it."""
    for name in environment().list_templates(extensions=["html"]):
        environment().get_template(name)


@cache
def environment() -> Environment:
    """The templates, and the few words that all of them use."""
    pages = PackageLoader("lineofsight", "pages")
    made = Environment(
        loader=PrefixLoader({"base": PackageLoader("lineofsight", "web/templates"), "page": pages}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters |= {"day": day, "number": number, "percent": percent, "theme": _theme}
    made.globals |= {"address": address}
    return made


def day(value: dt.date | str | None) -> str:
    """A day written out, "3 March 2026"; an empty text for none."""
    if value is None or value == "":
        return ""
    on = dt.date.fromisoformat(value[:10]) if isinstance(value, str) else value
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def number(value: float | None) -> str:
    """A whole number with its thousands apart, or one decimal; "not known" for none."""
    if value is None:
        return "not known"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


def percent(value: float | None) -> str:
    """A share to one decimal: "12.5%"; "not known" for none."""
    return "not known" if value is None else f"{value:.1f}%"


def address(path: str, **filters: str | int | None) -> str:
    """An address with the filters that have a value."""
    given = {name: value for name, value in filters.items() if value not in (None, "")}
    return f"{path}?{urlencode(given)}" if given else path


def _theme(id: str) -> str:  # noqa: A002  the word of the contract
    return theme(id).title
