"""What a page is: an address, what it needs, one typed context and a template beside it.

From the one context come the page itself and its data: `address.json`, `address.csv` and
`address.xlsx`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lineofsight.views.access import Needs, Viewer
from lineofsight.views.asked import Asked
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table


@dataclass(frozen=True)
class Page:
    """`name` is that of its folder; its template is `page.html` in it."""

    name: str
    address: str
    needs: Needs
    view: Callable[[Sources, Asked], Any]
    table: Callable[[Any], Table] | None = None
    has_form: bool = False  # a form carries the reader's own token
    is_of_the_moment: bool = False  # it shows what stands in no file: such a page is never cached


@dataclass(frozen=True)
class Submitted:
    """A form that was sent: the parts of its address, its fields and files, and who sent it.

    `files` are by the name of their field. They go when the request ends, unless they are taken
    (`workspace/uploads.py`).
    """

    parts: Mapping[str, str]
    fields: Mapping[str, str]
    files: Mapping[str, tuple[Path, ...]]
    viewer: Viewer


@dataclass(frozen=True)
class Action:
    """What a form does. `act` gives the address to go on to, or raises a UserError."""

    name: str
    address: str
    needs: Needs
    act: Callable[[Sources, Submitted], str]


@dataclass(frozen=True)
class Picture:
    """A picture on a page, or a document to take along. `draw` gives it, or raises a UserError."""

    name: str
    address: str
    needs: Needs
    draw: Callable[[Sources, Asked], bytes]
    media_type: str
