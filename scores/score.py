"""How well inspection documents are read, against what was read in them by hand.

    python scores/score.py DOCS [--json] [--misses] [--set-floor [--lower]]

DOCS is a folder of inspection documents; those that the facts know are found by their content.
The exit code is 1 when a score is under its floor in scores.json.
"""

import hashlib
import json
import sys
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import findings
import floors
import hand_read
import printing
import threads
import unaware_alone
from document import Marked, by_split, marked
from totals import scores_of

from lineofsight.errors import ExitCode, UserError, WrongUse
from lineofsight.model.documents import Reading

FACTS = Path(__file__).parent / "facts"
FLOORS = Path(__file__).parents[1] / "scores.json"
JOBS = 2


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("docs", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "in_json", is_flag=True, help="One JSON object instead of tables.")
@click.option("--misses", is_flag=True, help="Each miss as well, but of no document set aside.")
@click.option("--set-floor", is_flag=True, help="Make these scores the floor in scores.json.")
@click.option("--lower", is_flag=True, help="With --set-floor: a floor may go down.")
def main(docs: Path | None, *, in_json: bool, misses: bool, set_floor: bool, lower: bool) -> None:
    """Score the reading of the documents under DOCS against facts read by hand."""
    try:
        sys.exit(run(docs, in_json=in_json, misses=misses, set_floor=set_floor, lower=lower))
    except UserError as problem:
        click.echo(f"score: {problem}", err=True)
        sys.exit(problem.exit_code)


def run(docs: Path | None, *, in_json: bool, misses: bool, set_floor: bool, lower: bool) -> int:
    """Print the scores; the exit code says whether every one holds its floor."""
    known = hand_read.load(FACTS)
    steps, paragraphs = threads.load(FACTS), findings.load(FACTS)
    alone = unaware_alone.load(FACTS)
    wanted = {digest for of_split in known.values() for digest in of_split}
    wanted |= threads.wanted(steps) | findings.wanted(paragraphs) | unaware_alone.wanted(alone)
    where = found_in(docs, wanted) if docs else {}
    if not where:
        _print_not_run(docs, in_json=in_json)
        return ExitCode.DONE
    readings = dict(zip(where, read(list(where.values())), strict=True))
    scored = Scored(
        mark_all(known, readings),
        threads.scores_of(threads.mark_all(steps, readings)),
        findings.scores_of(findings.mark_all(paragraphs, readings)),
        unaware_alone.scores_of(alone, readings),
    )
    if set_floor:
        _set_floor(scored, lacking=len(wanted) - len(where), lower=lower)
    limits = floors.load(FLOORS)
    _print(scored, limits, in_json=in_json, misses=misses)
    return _hold(scored, limits, lacking=len(wanted) - len(where))


@dataclass(frozen=True)
class Scored:
    """What came of it: every hand-read document, marked, and the scores of what is followed."""

    documents: Sequence[Marked]
    threads: floors.Scores
    findings: floors.Scores
    unaware_alone: floors.Scores

    @property
    def scores(self) -> floors.Scores:
        """Every score, by split."""
        of_documents = by_split(self.documents).items()
        read = {split: scores_of(each) for split, each in of_documents}
        return read | dict(self.threads) | dict(self.findings) | dict(self.unaware_alone)


def found_in(folder: Path, wanted: Collection[str]) -> dict[str, Path]:
    """The PDFs under a folder whose SHA-256 is wanted: one file for each."""
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() == ".pdf" and path.is_file():
            digest = _sha256_of(path)
            if digest in wanted:
                found.setdefault(digest, path)
    return found


def _sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def mark_all(known: hand_read.HandRead, readings: Mapping[str, Reading]) -> list[Marked]:
    """Every hand-read document that was read here, marked, split by split."""
    return [
        marked(split, facts, readings[digest])
        for split, of_split in known.items()
        for digest, facts in of_split.items()
        if digest in readings
    ]


def read(paths: Sequence[Path]) -> list[Reading]:
    """The documents as Line of Sight reads them, in the order of the paths."""
    # Here, because it loads the PDF library and "not run" should be said at once.
    from lineofsight.frameworks.reading_room import read_documents

    return list(read_documents(paths, JOBS))


def _print_not_run(docs: Path | None, *, in_json: bool) -> None:
    why = f"none of the hand-read documents is under {docs}" if docs else "no folder was given"
    sentence = f"not run: {why} (make score DOCS=DIR)."
    click.echo(json.dumps({"not_run": sentence}) if in_json else sentence)


def _print(scored: Scored, limits: floors.Floors, *, in_json: bool, misses: bool) -> None:
    # Whoever reads the misses of a document set aside has developed against it.
    listed = [each for each in scored.documents if misses and each.split == "develop"]
    if in_json:
        answer = {
            "not_run": None,
            "splits": printing.scores_as_json(scored.documents, limits),
            "threads": threads.as_json(scored.threads, limits),
            "findings": threads.as_json(scored.findings, limits),
            "unaware_alone": threads.as_json(scored.unaware_alone, limits),
            "misses": printing.misses_as_json(listed),
        }
        click.echo(json.dumps(answer, indent=1))
        return
    click.echo(printing.tables(scored.documents, limits) + "\n")
    click.echo("\n".join(unaware_alone.lines(scored.unaware_alone, limits)))
    click.echo("\n".join(threads.lines(scored.threads, limits)))
    click.echo("\n".join(findings.lines(scored.findings, limits)))
    if misses:
        click.echo("\n" + printing.miss_lines(listed))


def _set_floor(scored: Scored, *, lacking: int, lower: bool) -> None:
    if lacking:
        raise WrongUse(f"A floor is set on all hand-read documents, and {lacking} are not there.")
    floors.save(FLOORS, floors.raised(scored.scores, floors.load(FLOORS), lower=lower))


def _hold(scored: Scored, limits: floors.Floors, *, lacking: int) -> int:
    if lacking:
        click.echo(f"Not scored, for lack of the file: {lacking} hand-read documents.", err=True)
    under = floors.below(scored.scores, limits)
    for sentence in under:
        click.echo(sentence, err=True)
    return ExitCode.DONE_WITH_PROBLEMS if under else ExitCode.DONE


if __name__ == "__main__":
    main()
