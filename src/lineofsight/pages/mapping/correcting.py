"""What the form does: the files are read again by what was chosen, or it is given as a file.

The files were deleted once they had been read, so they are sent again; the mapping is kept with the
import that it makes.
"""

import csv
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode

from lineofsight.errors import WrongUse
from lineofsight.inputs.annex_a.mapping import KEYS
from lineofsight.loading.adding_lists import AddLists
from lineofsight.loading.lists import DatedFiles, HowToRead
from lineofsight.pages.begun import begun, named, taken
from lineofsight.pages.page import Submitted
from lineofsight.views.data.imports import Kept
from lineofsight.views.data.mapping import kept_asked_for, mapped
from lineofsight.views.data.mapping_form import Line, SheetLines, faults, mapping_lines, sheets_of
from lineofsight.views.drafts import DRAFT, DRAFTS, Draft, Fault
from lineofsight.views.sources import Sources
from lineofsight.workspace.keys import secret_key

_NO_FILES = Fault(
    "lists", "Choose the same file or files again: they were deleted once they had been read."
)
_NOT_OURS = ("token", "password")


def read_again(sources: Sources, form: Submitted) -> str:
    """Read the files that were sent as the form says, as an import of the same day."""
    kept, sheets = _read_before(sources, form)
    files = form.files.get("lists", ())
    wrong = (*faults(sheets, form.fields), *(() if files else (_NO_FILES,)))
    if wrong:
        return _back(sources, form, wrong)
    with ExitStack() as unless_begun:
        own = taken(sources, files, unless_begun)
        mapping = _written(mapping_lines(sheets, form.fields), own.folder)
        how = HowToRead(mapping, None, form.fields.get("password") or None)
        work = AddLists(sources.workspace, (DatedFiles(kept.as_at, own.files),), how)
        what = f"Lists, by a corrected mapping: {named(files)}"
        return begun(sources, what, work, own, unless_begun)


def take_as_file(sources: Sources, form: Submitted) -> str:
    """Give what the form says as a mapping file, to keep and to load other files with."""
    kept, sheets = _read_before(sources, form)
    wrong = tuple(faults(sheets, form.fields))
    if wrong:
        return _back(sources, form, wrong)
    filters = {"import": kept.number, DRAFT: _draft(sources, form, ())}
    return f"/data/mapping.csv?{urlencode(filters)}"


def _read_before(sources: Sources, form: Submitted) -> tuple[Kept, tuple[SheetLines, ...]]:
    """The import whose reading the form corrects, and its sheets."""
    number = form.fields.get("import", "")
    if not (number.isascii() and number.isdigit()):
        raise WrongUse("The form names no import: load its page again.")
    kept = kept_asked_for(sources, int(number))
    return kept, sheets_of(mapped(sources.need_answers(), kept.number))


def _written(lines: Iterable[Line], folder: Path) -> Path:
    """The mapping as a file, apart from the files that were sent."""
    file = folder / "corrected" / "mapping.csv"
    file.parent.mkdir()
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(KEYS)
        writer.writerows(lines)
    return file


def _back(sources: Sources, form: Submitted, wrong: tuple[Fault, ...]) -> str:
    filters = {"import": form.fields["import"], DRAFT: _draft(sources, form, wrong)}
    return f"/data/mapping?{urlencode(filters)}"


def _draft(sources: Sources, form: Submitted, wrong: tuple[Fault, ...]) -> str:
    typed = tuple((name, said) for name, said in form.fields.items() if name not in _NOT_OURS)
    return DRAFTS.keep(Draft(typed, wrong), secret_key(sources.workspace))
