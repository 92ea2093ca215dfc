"""`python -m lineofsight.demo.documents DIR`: write the fictional library into a folder."""

from pathlib import Path

import click

from lineofsight.demo.documents import write_library

_SEED = 1


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--seed", default=_SEED, show_default=True, help="Another seed, other documents.")
def main(folder: Path, seed: int) -> None:
    """Write fictional inspection documents (PDF) and what was planted in each into FOLDER."""
    folder.mkdir(parents=True, exist_ok=True)
    written = write_library(folder, seed)
    documents = [path for path in written if path.suffix == ".pdf"]
    click.echo(f"{len(documents)} fictional documents written to {folder}.", err=True)


if __name__ == "__main__":
    main()
