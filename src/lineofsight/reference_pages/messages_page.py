"""docs/reference/messages.md: every sentence that a person can get."""

from collections.abc import Iterable, Iterator

from lineofsight.reference_pages.markdown import opening, table
from lineofsight.reference_pages.messages import KINDS, NOTE, PROBLEM, Message, every_message
from lineofsight.reference_pages.spelled import CHANGING


def page() -> str:
    """The whole page."""
    return "\n".join(
        [
            opening(
                "Messages",
                "Every sentence that Line of Sight can answer with when something is not as it "
                f"should be. “{CHANGING}” stands for what changes. Wrong options and "
                "arguments are answered by the command line itself, with a line on how it is used.",
            ),
            *_parts(every_message()),
        ]
    )


def _parts(found: Iterable[Message]) -> Iterator[str]:
    meanings = {kind.__name__: (kind.__doc__ or "").partition("\n")[0] for kind in KINDS}
    meanings[NOTE] = "A document that was read can carry these in `notes`."
    meanings[PROBLEM] = (
        "What `lineofsight check` says of a file, a row or a cell of a council's lists that could "
        "not be used as it stands. Each comes with its place; the value itself stands in the JSON "
        "only, for those entitled to it."
    )
    for kind, meaning in meanings.items():
        rows = [(each.text, f"`{each.module}`") for each in found if each.kind == kind]
        if rows:
            yield f"## {kind[0].upper()}{kind[1:]}\n\n{meaning}\n"
            yield table(("sentence", "module"), rows)
