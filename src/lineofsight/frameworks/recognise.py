"""Which framework a document belongs to, from what its first pages say it is."""

from lineofsight.errors import NotRead
from lineofsight.frameworks.definition import Framework, all_frameworks
from lineofsight.frameworks.layout import Kind, Layout

_TITLE_PAGES = 2
_LONGEST_TITLE = 400


def framework_of(layout: Layout) -> Framework:
    """The first framework whose title is on the first pages; raises NotRead if there is none.

    Headings are looked at first: a letter about a focused visit names other inspections in its
    text, and would otherwise be taken for one of those.
    """
    for text in (titles(layout), _opening(layout)):
        for framework in all_frameworks():
            if any(pattern.search(text) for pattern in framework.recognised_by):
                return framework
    raise NotRead(
        "The PDF does not say that it is an inspection document: check that it is the right file."
    )


def titles(layout: Layout) -> str:
    """The headings of the first pages, a line each."""
    return "\n".join(
        block.text
        for block in layout.blocks
        if block.page <= _TITLE_PAGES
        and block.kind is Kind.HEADING
        and len(block.text) <= _LONGEST_TITLE
    )


def _opening(layout: Layout) -> str:
    pages = range(1, min(_TITLE_PAGES, layout.page_count) + 1)
    return "\n".join(layout.text_of_page(number) for number in pages)
