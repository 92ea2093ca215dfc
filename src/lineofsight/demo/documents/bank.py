"""What fictional inspectors have to say on each theme: subjects and the phrases that fit them.

One file a theme in `bank/`. A subject carries predicates that agree with it, so that any subject
can meet any of its own qualities and still read as English.
"""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "bank"

COUNCIL = "council"  # a council's own services: the usual place of a subject
JOINT = "joint"  # inside one partner agency, for joint inspections
BOARD = "board"  # a safeguarding board's own work
SEND = "send"  # special educational needs and disabilities


@dataclass(frozen=True)
class Subject:
    """One thing that inspectors can praise, criticise or ask for."""

    theme: str
    name: str
    words: str
    many: bool
    qualities: tuple[str, ...]
    good: tuple[str, ...]
    poor: tuple[str, ...]
    wanted: str
    where: str = COUNCIL
    helped: tuple[str, ...] = ()  # where the theme's own do not fit this subject
    harmed: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    blind: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Names the subject in a history: `theme/subject`."""
        return f"{self.theme}/{self.name}"


@dataclass(frozen=True)
class Theme:
    """One of the 36 themes with all that can be said about it."""

    name: str
    title: str
    areas: tuple[str, ...]
    helped: tuple[str, ...]
    harmed: tuple[str, ...]
    aims: tuple[str, ...]
    blind: tuple[str, ...]
    subjects: tuple[Subject, ...]

    def found(self, where: str) -> tuple[Subject, ...]:
        """The theme's subjects that belong to one kind of document."""
        return tuple(subject for subject in self.subjects if subject.where == where)


@functools.cache
def themes() -> dict[str, Theme]:
    """Every theme by its name, in order of name."""
    return {path.stem: _theme(path) for path in sorted(FOLDER.glob("*.toml"))}


def subject(key: str) -> Subject:
    """The subject a history names as `theme/subject`."""
    theme, _, name = key.partition("/")
    return next(found for found in themes()[theme].subjects if found.name == name)


def _theme(path: Path) -> Theme:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    subjects = told.pop("subjects")
    lists = {key: tuple(value) for key, value in told.items() if isinstance(value, list)}
    return Theme(
        name=path.stem,
        title=told["title"],
        subjects=tuple(_subject(path.stem, name, entry) for name, entry in subjects.items()),
        **lists,
    )


def _subject(theme: str, name: str, entry: dict[str, str | bool | list[str]]) -> Subject:
    kept = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Subject(theme=theme, name=name, **kept)  # type: ignore[arg-type]
