"""`python -m lineofsight.demo.money DIR`: write the fictional council's savings and claims."""

from pathlib import Path

import click

from lineofsight.demo.money import write_money


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def main(folder: Path) -> None:
    """Write a fictional council's savings and claims (CSV) into FOLDER."""
    folder.mkdir(parents=True, exist_ok=True)
    click.echo(f"{len(write_money(folder))} fictional files written to {folder}.", err=True)


if __name__ == "__main__":
    main()
