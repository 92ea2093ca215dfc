"""A form that was sent: read within limits, and only if one of our own pages made it."""

import re
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from lineofsight.errors import WrongUse
from lineofsight.pages.page import Submitted
from lineofsight.views.access import Viewer
from lineofsight.web.security import Door

MOST_BYTES = 300 * 1024**2
MOST_FILES = 500
MOST_FIELDS = 200
_A_PIECE = 1024**2
_FOLDER = "uploads"
_TOO_LARGE = f"More than {MOST_BYTES // 1024**2} MB were sent: choose fewer files at a time."


@asynccontextmanager
async def submitted(
    request: Request, door: Door, viewer: Viewer, workspace: Path
) -> AsyncIterator[Submitted]:
    """The form's fields and files. The files are gone afterwards.

    Raises WrongUse when it is not a form of ours, or too large.
    """
    if int(request.headers.get("content-length") or MOST_BYTES + 1) > MOST_BYTES:
        raise WrongUse(_TOO_LARGE)
    home = workspace / _FOLDER
    home.mkdir(parents=True, exist_ok=True, mode=0o700)
    async with request.form(max_files=MOST_FILES, max_fields=MOST_FIELDS) as form:
        if not door.is_own_form(request.state.cookie, str(form.get("token", ""))):
            raise WrongUse("This form is too old, so nothing was done: load its page again.")
        with tempfile.TemporaryDirectory(prefix=".", dir=home) as folder:
            yield Submitted(
                parts=dict(request.path_params),
                fields={name: each for name, each in form.multi_items() if isinstance(each, str)},
                files=await _files(form, Path(folder)),
                viewer=viewer,
            )


async def _files(form: FormData, folder: Path) -> tuple[Path, ...]:
    """Every file that was sent, each under its own name in a folder of its own."""
    sent = [each for _, each in form.multi_items() if isinstance(each, UploadFile)]
    named = [each for each in sent if each.filename]
    return tuple([await _kept(each, folder / str(n)) for n, each in enumerate(named)])


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
