"""One thread, with the form on which a person confirms or corrects a step."""

from dataclasses import dataclass

from lineofsight.register.kinds.thread_read import MOST_CHARACTERS
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.inspections.authorities import address_of, at_address
from lineofsight.views.inspections.step_readings import IN_WORDS
from lineofsight.views.inspections.thread_lines import ThreadLine, thread_lines
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table


@dataclass(frozen=True)
class OneThread:
    """The thread, and the words for what can have become of it, by id."""

    title: str
    authority: str
    authority_address: str
    thread: ThreadLine
    choices: tuple[tuple[str, str], ...]
    most_characters: int


def thread(sources: Sources, asked: Asked) -> OneThread:
    """The thread at this address. Raises NotHere when there is none."""
    about = at_address(sources.need_documents(), asked.parts["authority"])
    wanted = asked.parts["thread"]
    found = next((each for each in thread_lines(sources, about) if each.name == wanted), None)
    if found is None:
        raise NotHere("There is no such thread: look for it in the list of what became of asks.")
    return OneThread(
        title="What became of it",
        authority=about.name,
        authority_address=address_of(about.name),
        thread=found,
        choices=tuple(IN_WORDS.items()),
        most_characters=MOST_CHARACTERS,
    )


def table(page: OneThread) -> Table:
    """A line for each quotation of each step, and one for a step without any."""
    rows = [
        (step.on, step.holds, step.suggested, step.certainty, place, text)
        for step in page.thread.steps
        for place, text in [(each.place, each.text) for each in step.quotes] or [("", "")]
    ]
    headings = ("later document", "stands", "suggested", "certainty", "where", "quotation")
    return Table("thread", headings, rows)
