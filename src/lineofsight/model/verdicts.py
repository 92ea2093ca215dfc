"""What a question says of a case."""

from enum import StrEnum


class Verdict(StrEnum):
    """A case's verdict (CONTRACTS, `check`). Silence is never `met`."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_YET_DUE = "not_yet_due"
    EXCLUDED = "excluded"
    CANNOT_SAY = "cannot_say"
    FAILED = "failed"  # our own error: it shows, and is mended


LESS_FAVOURABLE_FIRST = (
    Verdict.NOT_MET,
    Verdict.CANNOT_SAY,
    Verdict.MET,
    Verdict.NOT_YET_DUE,
    Verdict.EXCLUDED,
)
