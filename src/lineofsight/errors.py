"""Everything that can go wrong, in one tree.

    LineOfSightError
    ├── UserError            something a person can put right: one sentence, no traceback
    │   ├── WrongUse         the command was used wrongly                       (exit code 2)
    │   ├── NothingRead      nothing of what was given could be read            (exit code 3)
    │   └── NotRead          one document could not be read; the rest go on
    └── OurMistake           a file of ours is wrong: named, so that it can be mended

A message says what happened, where, what was done about it and what to do next. It never
carries a value from a council's file: values belong in results, for those entitled to them.
"""

from enum import IntEnum


def plain(error: Exception) -> str:
    """Why a file could not be used, in the system's or the database's words, without the codes."""
    return error.strerror or "" if isinstance(error, OSError) else str(error)


class ExitCode(IntEnum):
    """What a command tells the program that called it (CONTRACTS, public commands)."""

    DONE = 0
    DONE_WITH_PROBLEMS = 1
    WRONG_USE = 2
    NOTHING_READ = 3


class LineOfSightError(Exception):
    """The root: catching it catches every error of ours and nothing else."""


class UserError(LineOfSightError):
    """A person can put this right; it is shown as one sentence."""

    exit_code = ExitCode.WRONG_USE


class WrongUse(UserError):
    """The command, or a setting, was not used as it can be."""


class NothingRead(UserError):
    """Not one of the files given could be read."""

    exit_code = ExitCode.NOTHING_READ


class NotRead(UserError):
    """This document could not be read; the sentence says why and what to do."""

    exit_code = ExitCode.DONE_WITH_PROBLEMS


class OurMistake(LineOfSightError):
    """A data file of this package is wrong. It names the file and the key."""
