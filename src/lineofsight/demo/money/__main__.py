"""`python -m lineofsight.demo.money DIR`: write the fictional council's files about money."""

import random
from pathlib import Path

import click

from lineofsight.demo.money import write_further, write_money


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--seed", default=2, show_default=True, help="Another seed, other figures by chance.")
def main(folder: Path, *, seed: int) -> None:
    """Write a fictional council's files about money, and fictional statistics, into FOLDER."""
    folder.mkdir(parents=True, exist_ok=True)
    chance = random.Random(seed)  # noqa: S311 - chance that can be drawn again, no secret
    written = [*write_money(folder), *write_further(folder, chance)]
    click.echo(f"{len(written)} fictional files written to {folder}.", err=True)


if __name__ == "__main__":
    main()
