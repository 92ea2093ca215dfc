"""What the form does: it compares the text, and goes on to what was found. The text is not kept.

A form with faults goes back to its page with what was typed, and the page says what to put right.
"""

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlencode

from lineofsight.errors import NotRead
from lineofsight.loading.texts import pasted_text, read_text
from lineofsight.memory.comparing.compare import compare
from lineofsight.memory.comparing.texts import Text
from lineofsight.model.documents import Reading
from lineofsight.pages.page import Submitted
from lineofsight.views.comparing.compare import (
    DOCUMENT,
    MOST_CHARACTERS,
    REPORTS,
    TEXT,
    report_of,
    reports_about,
    slug_of,
    whose,
)
from lineofsight.views.comparing.compared import found_of
from lineofsight.views.comparing.comparisons import COMPARISONS
from lineofsight.views.drafts import DRAFT, DRAFTS, Draft, Fault
from lineofsight.views.sources import Sources
from lineofsight.workspace.keys import secret_key

_PASTED = "the text that was pasted"
_NO_TEXT = Fault(TEXT, "Paste a text, or choose a file that holds one.")
_TWO_TEXTS = Fault(TEXT, "There is a pasted text and a file too: send one of them.")
_NO_WORDS = Fault(TEXT, "The text has next to no words: paste the whole of it.")
_TOO_LONG = (
    f"The text has over {MOST_CHARACTERS:,} characters: give the part that speaks of the "
    "inspection, or use the command `lineofsight compare`."
)
_NO_REPORT = Fault("reports", "Choose at least one report to compare the text with.")


def send(sources: Sources, form: Submitted) -> str:
    """Compare a text with the reports that were chosen."""
    text, reports = _text(form), _reports(sources, form)
    faults = [each for each in (text, None if reports else _NO_REPORT) if isinstance(each, Fault)]
    if isinstance(text, Fault) or faults:
        return _back(sources, form, tuple(faults))
    compared = compare(text, [replace(each, file=each.sha256 or "") for each in reports])
    named = {each.sha256: each for each in map(report_of, reports)}
    found = found_of(compared, named, sources.need_documents())
    name = COMPARISONS.keep(found, secret_key(sources.workspace))
    return _address(sources, form, found=name)


def forget(sources: Sources, form: Submitted) -> str:  # noqa: ARG001  every form is handled alike
    """Drop what was found now."""
    COMPARISONS.forget(form.fields.get("name", ""))
    return "/compare"


def _text(form: Submitted) -> Text | Fault:
    typed, files = form.fields.get(TEXT, ""), form.files.get(DOCUMENT, ())[:1]
    if bool(typed.strip()) == bool(files):
        return _TWO_TEXTS if files else _NO_TEXT
    text = _of_file(files[0]) if files else _pasted(typed)
    if isinstance(text, Text) and sum(len(each.text) for each in text.paragraphs) > MOST_CHARACTERS:
        return Fault(DOCUMENT if files else TEXT, _TOO_LONG)
    return text


def _of_file(file: Path) -> Text | Fault:
    try:
        return replace(read_text(file), file=file.name)
    except NotRead as problem:
        return Fault(DOCUMENT, str(problem))


def _pasted(typed: str) -> Text | Fault:
    if len(typed) > MOST_CHARACTERS:
        return Fault(TEXT, _TOO_LONG)
    try:
        return pasted_text(typed, _PASTED)
    except NotRead:
        return _NO_WORDS


def _reports(sources: Sources, form: Submitted) -> list[Reading]:
    offered = reports_about(sources, whose(sources, form.fields.get("authority")))
    return [each for each in offered if f"{REPORTS}{each.sha256}" in form.fields]


def _back(sources: Sources, form: Submitted, faults: tuple[Fault, ...]) -> str:
    typed = {name: each for name, each in form.fields.items() if name.startswith(REPORTS)}
    typed[TEXT] = form.fields.get(TEXT, "")[:MOST_CHARACTERS]
    draft = DRAFTS.keep(Draft(tuple(typed.items()), faults), secret_key(sources.workspace))
    return _address(sources, form, **{DRAFT: draft})


def _address(sources: Sources, form: Submitted, **rest: str) -> str:
    about = whose(sources, form.fields.get("authority"))
    given = {"authority": slug_of(about)} if about else {}
    return f"/compare?{urlencode(given | rest)}"
