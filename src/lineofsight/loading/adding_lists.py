"""A council's lists, sent to a page: kept as imports, and every answer worked out again."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lineofsight.errors import NothingRead
from lineofsight.inputs.annex_a.headers import Sure
from lineofsight.law.standards import Standards
from lineofsight.loading.lists import DatedFiles, HowToRead, hashes, keep_files, work_out
from lineofsight.loading.telling import Said, Tell, counting, written
from lineofsight.workspace.imports import Import, imports, same_as
from lineofsight.workspace.read_model import standards_recorded


@dataclass(frozen=True)
class AddLists:
    """Work: keep these files, an import for each day, by the local standards that are in force."""

    workspace: Path
    loads: tuple[DatedFiles, ...]
    how: HowToRead

    def __call__(self, tell: Tell) -> None:
        """Do it. Raises NothingRead where nothing could be read in any of them."""
        own = standards_recorded(self.workspace)
        kept = [each for dated in self.loads if (each := self._kept(dated, own, tell))]
        if not kept:
            raise NothingRead("Nothing was added: look at what is said of each file above.")
        tell.doing("Working out every measure")
        work_out(self.workspace, own, lambda each, doing: counting(tell, each, doing))
        answers = max(imports(self.workspace), key=lambda each: (each.as_at, each.number))
        for each in kept:
            for said in _came_of(each, answers=each.number == answers.number):
                tell.said(said)

    def _kept(self, dated: DatedFiles, own: Standards, tell: Tell) -> Import | None:
        """What these files became, or are already; None when nothing in them could be read."""
        tell.doing(f"Reading the lists of {written(dated.as_at)}")
        known = same_as(self.workspace, hashes(dated.files), dated.as_at)
        if known and not self.how.mapping:  # with a mapping, the same files may say something else
            tell.said(Said(f"Import {known.number} holds these very files: nothing was added."))
            return known
        try:
            return keep_files(self.workspace, dated, self.how, own)
        except NothingRead as why:
            tell.said(Said(str(why)))
            return None


def _came_of(kept: Import, *, answers: bool) -> Iterator[Said]:
    counts = [count for source in kept.sources for count in source.tables]
    used, read = sum(each.rows_used for each in counts), sum(each.rows_read for each in counts)
    yield Said(
        f"Import {kept.number}, the lists of {written(kept.as_at)}: {used:,} of {read:,} rows are "
        f"used, {read - used:,} were set aside.",
        f"/data/imports/{kept.number}",
    )
    yield from _not_read(kept)
    if guessed := sum(each.sure == Sure.GUESSED for each in kept.mapping()):
        yield Said(
            f"Columns read by guess: {guessed}. Look whether they were read rightly.",
            f"/data/mapping?import={kept.number}",
        )
    if not answers:
        yield Said("Newer lists are kept, so they answer as before, and these are history.")
    elif kept.problem_count:
        yield Said(
            f"Things that could not be used as they stand: {kept.problem_count:,}.",
            "/data/set-aside",
        )


def _not_read(kept: Import) -> Iterator[Said]:
    """The files that gave nothing."""
    read = {source.file for source in kept.sources}
    for name in (Path(path).name for path in kept.hashes):
        if name not in read:
            yield Said(f"{name} was not read.", "/data/set-aside")
