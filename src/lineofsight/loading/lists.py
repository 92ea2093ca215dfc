"""A council's lists: read, doubted, kept as an import, and every answer worked out again."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lineofsight import clock
from lineofsight.errors import WrongUse
from lineofsight.law.standards import Standards
from lineofsight.loading.telling import Watch, unwatched
from lineofsight.workspace.imports import Import, Load, keep
from lineofsight.workspace.no_cycles import no_garbage_collected

if TYPE_CHECKING:
    from lineofsight.inputs.annex_a import Mapping


@dataclass(frozen=True)
class HowToRead:
    """What a person may say of how the files are to be read.

    `mapping` is their own mapping of sheets and columns; to `report` the one that was used is
    written; `password` opens locked workbooks and is never kept.
    """

    mapping: Path | None = None
    report: Path | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True)
class DatedFiles:
    """Files that make one import, and the day they are as at."""

    as_at: dt.date
    files: tuple[Path, ...]


def keep_files(workspace: Path, dated: DatedFiles, how: HowToRead, standards: Standards) -> Import:
    """Read these files and keep them as the workspace's next import.

    Raises NothingRead when nothing in them could be read as a list.
    """
    return keep(workspace, read(dated, how, standards), clock.now())


def read(dated: DatedFiles, how: HowToRead, standards: Standards) -> Load:
    """What these files hold, and what is doubtful in it.

    Raises NothingRead when nothing in them could be read as a list.
    """
    with no_garbage_collected():
        return _read(dated, how, standards)


def work_out(workspace: Path, standards: Standards, watch: Watch = unwatched) -> None:
    """Every answer of every import that is kept, by these standards, and the charts of them."""
    from lineofsight.charts.measure import draw_measure_charts
    from lineofsight.evaluation.commit import write_read_model
    from lineofsight.shortfalls.kept import TABLE, shortfall_rows

    write_read_model(
        workspace, standards, {TABLE: shortfall_rows}, lambda each: watch(each, "Answering import")
    )
    draw_measure_charts(workspace, lambda each: watch(each, "Drawing chart"))


def _read(dated: DatedFiles, how: HowToRead, standards: Standards) -> Load:
    from lineofsight.evaluation.disagreeing_rows import disagreeing_rows
    from lineofsight.evaluation.doubtful_dates import doubtful_dates
    from lineofsight.inputs.annex_a import read_mapping, read_with_mapping

    assumed = {each.id: each.default for each in standards.assumed()}
    told = read_mapping(how.mapping) if how.mapping else None
    record, mapping = read_with_mapping(dated.files, told, how.password)
    if how.report:
        _write(mapping, how.report)
    doubts = (*doubtful_dates(record, dated.as_at), *disagreeing_rows(record, dated.as_at))
    record = replace(record, problems=(*record.problems, *doubts))
    return Load(record, dated.as_at, hashes(dated.files), assumed, mapping)


def _write(mapping: "Mapping", report: Path) -> None:
    from lineofsight.inputs.annex_a import write_mapping

    try:
        write_mapping(mapping, report)
    except OSError as error:
        raise WrongUse(
            f"{report} could not be written ({error.strerror}): check its folder and your rights."
        ) from error


def hashes(files: Sequence[Path]) -> dict[str, str]:
    """The SHA-256 of each file that can be opened, by path."""
    return {str(file): _sha256(file) for file in files if file.is_file()}


def _sha256(file: Path) -> str:
    try:
        with file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except OSError:
        return ""  # the reader says what is wrong with it
