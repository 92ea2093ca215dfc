"""Small PDFs for tests: written byte by byte where the bytes are the point, else typeset."""

import functools
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"

# A whole inspection report, as short as one can be; every line of it is made up. An empty line
# sets what follows apart.
REPORT = (
    "Inspection of Wexcombe local authority children's services",
    "",
    "Inspection dates: 10 to 21 June 2024",
    "",
    "Lead inspector: Ann Example",
    "",
    "The impact of leaders on social work practice: Good",
    "",
    "The experiences and progress of children who need help and protection: Good",
    "",
    "The experiences and progress of children in care: Good",
    "",
    "The experiences and progress of care leavers: Good",
    "",
    "Overall effectiveness: Good",
    "",
    "Children are seen often and alone. Their wishes are written down in their own words and",
    "are read by those who plan for them. Managers know each child, and ask what has changed.",
)


def pdf_of(objects: Sequence[bytes], *, root: int = 1, trailer: bytes = b"") -> bytes:
    """A PDF whose objects are numbered from 1 in the order given; `root` is its catalogue."""
    out = bytearray(b"%PDF-1.7\n")
    table = bytearray(b"0000000000 65535 f \n")
    for number, body in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    size = len(objects) + 1
    end = b"trailer\n<</Size %d/Root %d 0 R%b>>\nstartxref\n%d\n%%%%EOF\n"
    return bytes(out + b"xref\n0 %d\n" % size + table + end % (size, root, trailer, len(out)))


def one_page(
    content: bytes, *, font: bytes = FONT, resources: bytes = b"", more: Sequence[bytes] = ()
) -> list[bytes]:
    """The objects of a PDF with one A4 page; `more` are numbered from 6."""
    used = b"/Resources<</Font<</F 5 0 R>>%b>>" % resources
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R%b>>" % used
    return [CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", page, content, font, *more]


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream with these entries in its dictionary."""
    return b"<</Length %d%b>>stream\n%b\nendstream" % (len(data), entries, data)


def inflating(piece: bytes, megabytes: int) -> bytes:
    """A small stream that becomes `megabytes` of one piece repeated when it is unpacked."""
    packing = zlib.compressobj(9)
    block = piece * (2**20 // len(piece))
    packed = b"".join(packing.compress(block) for _ in range(megabytes)) + packing.flush()
    return stream(packed, b"/Filter/FlateDecode")


def drawn(lines: Sequence[str]) -> bytes:
    """The drawing of a page with these lines, in the font F."""
    told = (line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in lines)
    shown = b"".join(b"(%b) '\n" % line.encode("cp1252") for line in told)
    return b"BT /F 11 Tf 16 TL 50 780 Td\n%bET" % shown


def report() -> bytes:
    """The report as a PDF."""
    return pdf_of(one_page(stream(drawn(REPORT))))


def with_meanings(meanings: Mapping[bytes, bytes], drawing: bytes) -> bytes:
    """A page whose font gives single bytes other meanings: UTF-16 in hexadecimal."""
    pairs = b"".join(b"<%b> <%b> " % (code.hex().encode(), to) for code, to in meanings.items())
    table = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
        b"1 begincodespacerange <00> <ff> endcodespacerange %d beginbfchar %bendbfchar "
        b"endcmap end end"
    ) % (len(meanings), pairs)
    font = FONT.replace(b">>", b"/ToUnicode 6 0 R>>")
    return pdf_of(one_page(stream(drawing), font=font, more=[stream(table)]))


def typeset(markup: str) -> bytes:
    """A PDF set by Typst, with its own fonts only, so that every machine sets the same."""
    with TemporaryDirectory() as folder:
        source = Path(folder, "document.typ")
        source.write_text(markup, encoding="utf-8")
        pdf = typst.Compiler(str(source), font_paths=_fonts()).compile(format="pdf", timestamp=0)
        assert isinstance(pdf, bytes)
        return pdf


@functools.cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)
