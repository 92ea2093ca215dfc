"""What the forms do: they hand the files on to a job, and go on to the page that says how it goes.

The files outlive the request, and go when the job is over, whatever comes of it. A password is in
the job only, and goes with it.
"""

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlencode

from lineofsight.loading.adding_documents import AddDocuments
from lineofsight.loading.adding_lists import AddLists
from lineofsight.loading.days import dated_files
from lineofsight.loading.jobs import JOBS, Order
from lineofsight.loading.lists import HowToRead
from lineofsight.loading.telling import Work
from lineofsight.memory.words import counted
from lineofsight.pages.add.as_at import as_at
from lineofsight.pages.page import Submitted
from lineofsight.views.add import DAY, MONTH, YEAR
from lineofsight.views.drafts import DRAFTS, Draft, Fault
from lineofsight.views.sources import Sources
from lineofsight.workspace.keys import secret_key
from lineofsight.workspace.uploads import Taken, take

_NO_LISTS = Fault("lists", "Choose the file or files that hold the council’s lists.")
_NO_DOCUMENTS = Fault("documents", "Choose at least one inspection document.")


def send_lists(sources: Sources, form: Submitted) -> str:
    """Add the lists that were sent, as one import, or as one for each day that their names hold."""
    files = form.files.get("lists", ())
    day = as_at(form.fields, files, sources.today) if files else _NO_LISTS
    if isinstance(day, Fault):
        return _back(sources, form.fields, day)
    mapping = form.files.get("mapping", ())[:1]
    with ExitStack() as unless_begun:
        taken = _taken(sources, (*files, *mapping), unless_begun)
        lists, own = taken.files[: len(files)], taken.files[len(files) :]
        how = HowToRead(next(iter(own), None), None, form.fields.get("password") or None)
        work = AddLists(sources.workspace, dated_files(lists, day), how)
        return _begun(sources, f"Lists: {_named(files)}", work, taken, unless_begun)


def send_documents(sources: Sources, form: Submitted) -> str:
    """Add the inspection documents that were sent."""
    files = form.files.get("documents", ())
    if not files:
        return _back(sources, form.fields, _NO_DOCUMENTS)
    with ExitStack() as unless_begun:
        taken = _taken(sources, files, unless_begun)
        work = AddDocuments(sources.workspace, taken.files)
        return _begun(sources, f"Documents: {_named(files)}", work, taken, unless_begun)


def _taken(sources: Sources, files: Sequence[Path], unless_begun: ExitStack) -> Taken:
    taken = take(sources.workspace, files)
    unless_begun.callback(taken.drop)
    return taken


def _begun(sources: Sources, what: str, work: Work, taken: Taken, unless_begun: ExitStack) -> str:
    unless_begun.pop_all()
    job = JOBS.begin(sources.workspace, Order(what, work, taken.drop))
    return f"/data/adding#job-{job}"


def _named(files: Sequence[Path]) -> str:
    if len(files) == 1:
        return files[0].name
    return f"{files[0].name} and {counted(len(files) - 1, 'other')}"


def _back(sources: Sources, fields: Mapping[str, str], fault: Fault) -> str:
    typed = tuple((name, fields.get(name, "")) for name in (DAY, MONTH, YEAR))
    draft = DRAFTS.keep(Draft(typed, (fault,)), secret_key(sources.workspace))
    return f"/data/add?{urlencode({'draft': draft})}"
