"""The councillor brief as Word, to be put into a report: headings, lists and one table.

The same brief gives the same bytes: its properties have the brief's day, and its parts none.
"""

import datetime as dt
import io
import zipfile
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lineofsight.packs.brief.signs import printable
from lineofsight.views.brief.brief import Brief
from lineofsight.views.brief.brief_line import Line
from lineofsight.views.brief.brief_proposed import Proposed
from lineofsight.views.inspections.words import written

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from docx.table import _Cell
    from docx.text.paragraph import Paragraph

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SIZES = {"Normal": 8.5, "Heading 1": 16, "Heading 2": 10}  # points
_QUIET = 7.5
_BETWEEN = "340"  # between columns, in twentieths of a point
_MARGIN, _SAVING, _STAGE, _ROW = 1.5, 6.6, 1.8, 18.0  # centimetres
_NO_DAY = (1980, 1, 1, 0, 0, 0)  # the first that an archive can hold


def as_word(brief: Brief) -> bytes:
    """The brief as a .docx file."""
    from docx import Document

    document = Document()
    _describe(document, brief)
    _dress(document)
    document.add_heading(brief.title, level=1)
    council = printable(brief.council or "No council named yet")
    document.add_paragraph(f"{council}, {written(brief.on)}")
    for place, line in enumerate(brief.break_even):
        _write(document.add_paragraph(), line, bold=place == 0)
    for sentence in brief.to_keep:
        document.add_paragraph(sentence)
    if brief.proposed:
        document.add_heading("What is proposed", level=2)
        _tabulate(document, brief.proposed)
        _list(document, brief.proposed.notes)
    _two_columns(document)
    for section in brief.sections:
        document.add_heading(section.heading, level=2)
        _list(document, section.lines)
    document.add_paragraph(brief.disclaimer)
    return _without_days(document)


def _describe(document: "Document", brief: Brief) -> None:
    """What the file says of itself."""
    properties = document.core_properties
    properties.title = printable(f"{brief.title}: {brief.council or 'no council named'}")
    properties.author = properties.last_modified_by = "Line of Sight"
    properties.comments = brief.disclaimer
    properties.language = "en-GB"
    properties.created = properties.modified = dt.datetime.combine(brief.on, dt.time())


def _dress(document: "Document") -> None:
    """A4, British English, narrow margins and small type: it is to stay near one page."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt

    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(_MARGIN)
    for name, size in _SIZES.items():
        style = document.styles[name]
        style.font.size = Pt(size)
        style.paragraph_format.space_before = Pt(0 if name == "Normal" else 4)
        style.paragraph_format.space_after = Pt(1)
        style.paragraph_format.line_spacing = 1.0
    for language in document.styles.element.xpath(".//w:lang"):
        language.set(qn("w:val"), "en-GB")


def _two_columns(document: "Document") -> None:
    """What follows runs in two columns, as in the PDF, so that it stays near one page."""
    from docx.enum.section import WD_SECTION
    from docx.oxml.ns import qn

    below = document.add_section(WD_SECTION.CONTINUOUS)
    for columns in below._sectPr.xpath("./w:cols"):
        columns.set(qn("w:num"), "2")
        columns.set(qn("w:space"), _BETWEEN)


def _list(document: "Document", lines: Iterable[Line]) -> None:
    for line in lines:
        _write(document.add_paragraph(style="List Bullet"), line)


def _write(paragraph: "Paragraph", line: Line, *, bold: bool = False) -> None:
    """The words, and smaller what they rest on."""
    from docx.shared import Pt, RGBColor

    paragraph.add_run(printable(line.words)).bold = bold or None
    if line.rests_on:
        quiet = paragraph.add_run(printable(f" [{line.rests_on}]")).font
        quiet.size, quiet.color.rgb = Pt(_QUIET), RGBColor(0x4B, 0x4B, 0x4B)


def _tabulate(document: "Document", proposed: Proposed) -> None:
    """The table, its headings repeated on every page for whoever lets it grow."""
    from docx.oxml import OxmlElement

    table = document.add_table(rows=0, cols=len(proposed.headings), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, _widths(len(proposed.headings)), strict=True):
        column.width = width
    for place, row in enumerate((proposed.headings, *proposed.rows)):
        is_bold = place in (0, len(proposed.rows))
        _fill(table.add_row().cells, row, bold=is_bold)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _fill(cells: Sequence["_Cell"], row: Sequence[str], *, bold: bool) -> None:
    """A row: words stand left, figures right."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    for place, (cell, words) in enumerate(zip(cells, row, strict=True)):
        cell.width = _widths(len(row))[place]
        cell.paragraphs[0].add_run(printable(words)).bold = bold or None
        if place > 1:
            cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _widths(columns: int) -> "list[Length]":
    """Room for the saving and its stage; the figures share the rest."""
    from docx.shared import Cm

    figures = columns - 2
    each = (_ROW - _SAVING - _STAGE) / figures
    return [Cm(width) for width in (_SAVING, _STAGE, *[each] * figures)]


def _without_days(document: "Document") -> bytes:
    """The file with every part packed as if on one day, whatever day it is."""
    packed, settled = io.BytesIO(), io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as parts, zipfile.ZipFile(settled, "w") as again:
        for each in parts.infolist():
            part = zipfile.ZipInfo(each.filename, _NO_DAY)
            again.writestr(part, parts.read(each), zipfile.ZIP_DEFLATED)
    return settled.getvalue()
