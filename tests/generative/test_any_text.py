"""Any file is a text or gets its sentence, and any text can be compared."""

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lineofsight.errors import NotRead
from lineofsight.loading.texts import read_text
from lineofsight.memory.comparing.compare import compare
from lineofsight.memory.comparing.texts import Paragraph, Text
from lineofsight.model.documents import Finding, Reading, Section

REPORT = Reading(
    "report.pdf",
    None,
    "read",
    sections=(
        Section("Help", None, None, (Finding("1", "Visits are not made in time.", 2, ("plans",)),)),
    ),
)
# Pieces that the readers and the rules look for, so that chance reaches them.
_PIECES = (
    "“", "”", "‘", "’", '"', "'", "<p>", "<li>", "</p>", "<!DOCTYPE html>", "**", "[", "](", ")",
    "- ", "12. ", "\n", "\n\n", "...", "…", "£90m ", "£1.", "Ofsted ", "report ", "said: ",
    "rated good ", "inspected 31 June 2024 ", "in May ", "seven recommendations ", "Ann Example ",
    "visits are not made in time", "%", "\x00", "\u2028", "high needs debt ", "99999999999 ",
)  # fmt: skip
pieces = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=12)), max_size=30)
any_text = pieces.map("".join)
starts = st.sampled_from((b"", b"%PDF-", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"{\\rtf"))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(
    start=starts.filter(lambda start: start != b"%PDF-"), text=any_text, tail=st.binary(max_size=40)
)
def test_any_file(start: bytes, text: str, tail: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "file"
        file.write_bytes(start + text.encode() + tail)
        told = _told(file)
    assert told.endswith(".") or int(told) > 0


def _told(file: Path) -> str:
    """The sentence that a file gets, or how many paragraphs with words it has."""
    try:
        paragraphs = read_text(file).paragraphs
    except NotRead as problem:
        return str(problem)
    return str(sum(bool(paragraph.text.strip()) for paragraph in paragraphs))


@settings(deadline=None, max_examples=150)
@given(one=st.lists(any_text, max_size=6), other=any_text)
def test_any_text(one: list[str], other: str) -> None:
    text = Text("one", tuple(Paragraph(n, words) for n, words in enumerate(one, 1)))
    compared = compare(text, [REPORT], [Text("other", (Paragraph(1, other),))])
    for item in compared.items:
        assert item.text_place is not None or item.report_place is not None
