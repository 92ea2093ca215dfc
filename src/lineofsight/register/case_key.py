"""Names a case without its id, so that the register by itself names no child.

The register outlives the children's data, so it holds no child's number. In its place stands a
keyed digest (HMAC-SHA-256) of the measure and the case, and the key lies beside the register in a
file of its own. Whoever has a list of children and the key can tell whether an answer is about one
of them, as a page must; whoever has the register alone cannot, and cannot even tell that two
measures' answers are about the same child. Without the key nobody ever can: destroying it is how to
part the register from children for good.
"""

import hmac
import os
from dataclasses import dataclass, field
from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.register.chance import new_secret
from lineofsight.register.events import Subject
from lineofsight.register.store import FILE as REGISTER
from lineofsight.register.store import Register

FILE = "register.key"
CASE = "case"  # the sort of thing that an event about a case is about


@dataclass(frozen=True)
class CaseKey:
    """What cases are hidden with in one workspace."""

    secret: str = field(repr=False)

    def subject(self, measure: str, case: str) -> Subject:
        """A case of a measure, as what an event is about: the same each time, and no id in it."""
        return Subject(CASE, f"{measure}/{self._digest(f'{measure}/{case}')}")

    @property
    def fingerprint(self) -> str:
        """Tells this key from any other and nothing of what it is."""
        return self._digest("which key")

    def _digest(self, text: str) -> str:
        return hmac.digest(self.secret.encode(), text.encode(), "sha256").hex()


def measure_of(subject: Subject) -> str:
    """The measure that a case is of."""
    return subject.id.partition("/")[0]


def case_key(register: Register) -> CaseKey:
    """The key of this register, made when there is none yet.

    Raises WrongUse when the register was written with a key that is not there any more.
    """
    noted = register.key_fingerprint() or _first_key(register)
    key = _read(register.folder / FILE)
    if key is None or key.fingerprint != noted:
        raise WrongUse(
            f"The file {FILE}, with which {REGISTER} was written, is missing or another "
            f"({register.folder}): put it back from a backup, since no answer finds its child "
            "without it."
        )
    return key


def _first_key(register: Register) -> str:
    """Make the key, unless another program was just faster, and note which one it is."""
    with register.writing():
        noted = register.key_fingerprint()
        if noted is None:
            file = register.folder / FILE
            noted = (_read(file) or _made(file)).fingerprint
            register.note_key(noted)
    return noted


def _read(file: Path) -> CaseKey | None:
    return CaseKey(file.read_text("ascii", "replace")) if file.exists() else None


def _made(file: Path) -> CaseKey:
    """A new key, on the disk whole before anything is written with it."""
    key = CaseKey(new_secret())
    aside = file.with_suffix(".unfinished")
    aside.touch(mode=0o600)
    with aside.open("w", encoding="ascii") as out:
        out.write(key.secret)
        out.flush()
        os.fsync(out.fileno())
    aside.replace(file)
    return key
