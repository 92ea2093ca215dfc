"""The councillor brief as PDF: one A4 page, tagged for screen readers (PDF/UA-1).

The type is as large as one page allows, and never smaller than can be read: what then has no room
is counted, and stands on the page of the application. The same brief gives the same bytes on every
machine.
"""

import json
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lineofsight.packs.brief.room import OnThePage, all_of, ever_shorter
from lineofsight.packs.brief.signs import drawable
from lineofsight.views.brief.brief import Brief
from lineofsight.views.brief.brief_line import Line
from lineofsight.views.inspections.words import written

if TYPE_CHECKING:
    from typst import Compiler

MEDIA_TYPE = "application/pdf"
_TEMPLATE = Path(__file__).parent / "page.typ"
_SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0)  # points; print below the last is not read


def as_pdf(brief: Brief) -> bytes:
    """The brief in the largest type with which it is one page."""
    *_, last = _until_it_fits(brief)
    pdf = last.compile(format="pdf", pdf_standards="ua-1", timestamp=0)
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave no single PDF")
    return pdf


def _until_it_fits(brief: Brief) -> Iterator["Compiler"]:
    """Ever smaller type, then ever fewer lines; ends with the first that is one page."""
    whole = _told(brief, all_of(brief))
    in_small_type = (_told(brief, shown) for shown in ever_shorter(brief))
    whole_in_each_size = ((whole, size) for size in _SIZES)
    for told, size in chain(whole_in_each_size, zip(in_small_type, repeat(_SIZES[-1]))):
        made = _compiler(told, size)
        yield made
        if _is_one_page(made):
            return


def _compiler(told: str, size: float) -> "Compiler":
    """The template with this brief, and the fonts inside typst: every machine has the same."""
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
    inputs = {"brief": told, "size": str(size)}
    return typst.Compiler(str(_TEMPLATE), font_paths=fonts, sys_inputs=inputs)


def _is_one_page(compiler: "Compiler") -> bool:
    return bool(json.loads(compiler.query("<pages>", field="value")) == [1])


def _told(brief: Brief, shown: OnThePage) -> str:
    """What the template prints, as JSON, so that no text is ever read as markup."""
    table = brief.proposed
    return json.dumps(
        _drawable(
            {
                "title": brief.title,
                "about": f"{brief.council or 'No council named yet'}, {written(brief.on)}",
                "break_even": list(map(_line, brief.break_even)),
                "headings": table.headings if table else [],
                "rows": table.rows if table else [],
                "notes": list(map(_line, shown.notes)),
                "to_keep": brief.to_keep,
                "sections": [
                    {"heading": each.heading, "lines": list(map(_line, each.lines))}
                    for each in shown.sections
                ],
                "elsewhere": shown.elsewhere or "",
                "disclaimer": brief.disclaimer,
            }
        ),
        ensure_ascii=False,
    )


def _drawable(told: Any) -> Any:
    """The same with signs that the type has."""
    if isinstance(told, str):
        return drawable(told)
    if isinstance(told, dict):
        return {name: _drawable(each) for name, each in told.items()}
    return list(map(_drawable, told))


def _line(line: Line) -> dict[str, Any]:
    return {"words": line.words, "rests_on": line.rests_on}
