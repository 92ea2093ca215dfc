"""A form that was sent: read within limits, and only if one of our own pages made it."""

import re
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from lineofsight.errors import WrongUse
from lineofsight.pages.page import Submitted
from lineofsight.views.access import Viewer
from lineofsight.web.security import Door
from lineofsight.workspace.uploads import uploads_folder

MOST_BYTES = 300 * 1024**2
MOST_FILES = 500
MOST_FIELDS = 2000  # a mapping has one for each column of each sheet
_A_PIECE = 1024**2
_TOO_LARGE = f"More than {MOST_BYTES // 1024**2} MB were sent: choose fewer files at a time."
_NO_FORM = (
    f"More than {MOST_FILES} files were sent, over 1 MB in one field, or no form: choose fewer "
    "files at a time, and send a long text as a file."
)


@asynccontextmanager
async def submitted(
    request: Request, door: Door, viewer: Viewer, workspace: Path
) -> AsyncIterator[Submitted]:
    """The form's fields and files. The files are gone afterwards, but for those that were taken.

    Raises WrongUse when it is not a form of ours, or too large.
    """
    if int(request.headers.get("content-length") or MOST_BYTES + 1) > MOST_BYTES:
        raise WrongUse(_TOO_LARGE)
    async with _form(request) as form:
        if not door.is_own_form(request.state.cookie, str(form.get("token", ""))):
            raise WrongUse("This form is too old, so nothing was done: load its page again.")
        with tempfile.TemporaryDirectory(dir=uploads_folder(workspace)) as folder:
            yield Submitted(
                parts=dict(request.path_params),
                fields={name: each for name, each in form.multi_items() if isinstance(each, str)},
                files=await _files(form, Path(folder)),
                viewer=viewer,
            )


@asynccontextmanager
async def _form(request: Request) -> AsyncIterator[FormData]:
    try:
        form = await request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS)
    except HTTPException as refused:
        raise WrongUse(_NO_FORM) from refused
    try:
        yield form
    finally:
        await form.close()


async def _files(form: FormData, folder: Path) -> dict[str, tuple[Path, ...]]:
    """Every file that was sent, by the name of its field, each in a folder of its own."""
    found: dict[str, tuple[Path, ...]] = {}
    for n, (name, sent) in enumerate(form.multi_items()):
        if isinstance(sent, UploadFile) and sent.filename:
            found[name] = (*found.get(name, ()), await _kept(sent, folder / str(n)))
    return found


async def _kept(sent: UploadFile, folder: Path) -> Path:
    folder.mkdir()
    file = folder / _safe_name(sent.filename or "")
    with file.open("wb") as kept:
        while piece := await sent.read(_A_PIECE):
            kept.write(piece)
    return file


def _safe_name(given: str) -> str:
    """The last part of a file's name, with nothing in it that could lead elsewhere."""
    last = re.split(r"[/\\]", given)[-1]
    return re.sub(r"[^\w .,()&'’-]", "_", last).lstrip(".")[-150:] or "file"
