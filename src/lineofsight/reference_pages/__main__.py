"""`python -m lineofsight.reference_pages`: write docs/reference again."""

from pathlib import Path
from typing import TextIO

import click

from lineofsight.reference_pages.measured import printed
from lineofsight.reference_pages.pages import every_page

_PRINTED = click.File(encoding="utf-8")


@click.command()
@click.option("--docs", type=click.Path(path_type=Path), default=Path("docs"), show_default=True)
@click.option("--scores", type=_PRINTED, help="A file with what `make score` printed.")
@click.option("--documents", type=_PRINTED, help="A file with what `make bench` printed.")
@click.option("--workbook", type=_PRINTED, help="A file with what check_workbook.py printed.")
@click.option("--months", type=_PRINTED, help="A file with what benchmarks/months.py printed.")
@click.option("--shortfalls", type=_PRINTED, help="A file with what shortfalls.py printed.")
@click.option("--pages", type=_PRINTED, help="A file with what serve_pages.py printed.")
@click.option("--elsewhere", type=_PRINTED, help="A file with what elsewhere.py printed.")
@click.option("--thread-scores", type=_PRINTED, help="The part of `make score` on threads.")
@click.option("--finding-scores", type=_PRINTED, help="The part of `make score` on paragraphs.")
@click.option("--threads", type=_PRINTED, help="A file with what benchmarks/threads.py printed.")
def write(docs: Path, **measured: TextIO | None) -> None:
    """Write the reference pages from the program, and paste in what was measured by hand."""
    new = {name: printed(file.read()) for name, file in measured.items() if file is not None}
    pages = every_page(docs, new)
    for path, text in pages.items():
        (docs / path).parent.mkdir(parents=True, exist_ok=True)
        (docs / path).write_text(text, encoding="utf-8")
    click.echo(f"{len(pages)} pages written in {docs}.")


if __name__ == "__main__":
    write()
