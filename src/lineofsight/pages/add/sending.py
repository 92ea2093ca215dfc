"""What the forms do: they hand the files on to a job, and go on to the page that says how it goes.

The files outlive the request, and go when the job is over, whatever comes of it. A password is in
the job only, and goes with it.
"""

from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode

from lineofsight.loading.adding_documents import AddDocuments
from lineofsight.loading.adding_lists import AddLists
from lineofsight.loading.days import dated_files
from lineofsight.loading.lists import HowToRead
from lineofsight.loading.telling import Work
from lineofsight.pages.add.as_at import as_at
from lineofsight.pages.add.keeping_money import KeepClaims, KeepSavings
from lineofsight.pages.begun import begun, named, taken
from lineofsight.pages.page import Submitted
from lineofsight.views.data.add import DAY, MONTH, YEAR
from lineofsight.views.drafts import DRAFT, DRAFTS, Draft, Fault
from lineofsight.views.sources import Sources
from lineofsight.workspace.keys import secret_key

_NO_LISTS = Fault("lists", "Choose the file or files that hold the council’s lists.")
_NO_SAVINGS = Fault("savings", "Choose the file with the savings.")
_NO_CLAIMS = Fault("claims", "Choose the file with the figures that were said.")
_NO_DOCUMENTS = Fault("documents", "Choose at least one inspection document.")


def send_lists(sources: Sources, form: Submitted) -> str:
    """Add the lists that were sent, as one import, or as one for each day that their names hold."""
    files = form.files.get("lists", ())
    day = as_at(form.fields, files, sources.today) if files else _NO_LISTS
    if isinstance(day, Fault):
        return _back(sources, form.fields, day)
    mapping = form.files.get("mapping", ())[:1]
    with ExitStack() as unless_begun:
        kept = taken(sources, (*files, *mapping), unless_begun)
        lists, own = kept.files[: len(files)], kept.files[len(files) :]
        how = HowToRead(next(iter(own), None), None, form.fields.get("password") or None)
        work = AddLists(sources.workspace, dated_files(lists, day), how)
        return begun(sources, f"Lists: {named(files)}", work, kept, unless_begun)


def send_documents(sources: Sources, form: Submitted) -> str:
    """Add the inspection documents that were sent."""
    files = form.files.get("documents", ())
    if not files:
        return _back(sources, form.fields, _NO_DOCUMENTS)
    with ExitStack() as unless_begun:
        kept = taken(sources, files, unless_begun)
        work = AddDocuments(sources.workspace, kept.files)
        return begun(sources, f"Documents: {named(files)}", work, kept, unless_begun)


def send_savings(sources: Sources, form: Submitted) -> str:
    """Keep the list of savings that was sent: the pages about money show it from then on."""
    return _keep(sources, form, "savings", _NO_SAVINGS, KeepSavings)


def send_claims(sources: Sources, form: Submitted) -> str:
    """Keep the figures that were said, likewise."""
    return _keep(sources, form, "claims", _NO_CLAIMS, KeepClaims)


def _keep(
    sources: Sources, form: Submitted, field: str, none: Fault, work: Callable[[Path, Path], Work]
) -> str:
    files = form.files.get(field, ())[:1]
    if not files:
        return _back(sources, form.fields, none)
    with ExitStack() as unless_begun:
        kept = taken(sources, files, unless_begun)
        to_do = work(sources.workspace, kept.files[0])
        return begun(sources, f"{field.capitalize()}: {named(files)}", to_do, kept, unless_begun)


def _back(sources: Sources, fields: Mapping[str, str], fault: Fault) -> str:
    typed = tuple((name, fields.get(name, "")) for name in (DAY, MONTH, YEAR))
    draft = DRAFTS.keep(Draft(typed, (fault,)), secret_key(sources.workspace))
    return f"/data/add?{urlencode({DRAFT: draft})}"
