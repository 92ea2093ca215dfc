"""The workspace's secret key: addresses name children by digests that are made with it.

It stands in a file of its own, made once and only its owner's to read. Whoever deletes it changes
the address of every child's page, and nothing else.
"""

import os
import secrets
import threading
from pathlib import Path

from lineofsight.errors import WrongUse

FILE = "references.key"
_DIGITS = 64  # hexadecimal: 256 bits
_ONE_AT_A_TIME = threading.Lock()  # nobody reads a key that is being written


def secret_key(workspace: Path) -> bytes:
    """The key of this workspace, made when there is none.

    Raises WrongUse when it is damaged, or when it cannot be read or made.
    """
    file = workspace / FILE
    try:
        with _ONE_AT_A_TIME:
            if not file.exists():
                _make(file)
            key = file.read_bytes()
    except OSError as error:
        raise WrongUse(
            f"The key {file} could not be used ({error.strerror}): check that you may write there "
            "and that there is room on the disk."
        ) from error
    if len(key) != _DIGITS:
        raise WrongUse(
            f"The key {file} is damaged, and only addresses of children’s pages that somebody has "
            "kept depend on it: take it out of the workspace, and a new one is made."
        )
    return key


def _make(file: Path) -> None:
    """A new key, unless another program was just faster."""
    try:
        file.touch(mode=0o600, exist_ok=False)
    except FileExistsError:
        return
    with file.open("wb") as out:
        out.write(secrets.token_hex(_DIGITS // 2).encode("ascii"))
        out.flush()
        os.fsync(out.fileno())
