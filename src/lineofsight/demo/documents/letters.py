"""What the letters share: date and address at the top, a signature at the end."""

import dataclasses

from lineofsight.demo.documents.bank import themes
from lineofsight.demo.documents.blocks import Block, Lines, Para, Space, Span
from lineofsight.demo.documents.dates import long_date
from lineofsight.demo.documents.model import Script
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.people import monarch
from lineofsight.demo.documents.printing import heading, plain

HEADLINES = "Headline findings"

_SENDER = ("The Inspectorate", "1 Lookout Lane", "Overmorrow", "ZZ9 0ZZ")


def title_summary(script: Script, _options: Options) -> Script:
    """A letter's summary has a heading, and its paragraphs have no numbers."""
    summary, *rest = script.sections
    return dataclasses.replace(
        script, sections=(dataclasses.replace(summary, title=HEADLINES), *rest)
    )


def sender() -> Lines:
    """The sender's address, small."""
    return Lines(tuple(plain(line) for line in _SENDER), size=8)


def date_line(script: Script) -> Lines:
    """The letter's date, which is when it was published."""
    return Lines((plain(long_date(script.published)),))


def to_director(script: Script) -> list[Block]:
    """The director's name and address, and the greeting."""
    director = script.addressees[0]
    lines = (
        director,
        "Director of Children's Services",
        f"{script.authority} Council",
        "Council House",
        "12 Hollow Street",
        script.authority,
    )
    greeting = Para(plain(f"Dear {director.split()[0]}"))
    return [Lines(tuple(plain(line) for line in lines)), greeting]


def to_partners(script: Script, greeting: str) -> list[Block]:
    """The leaders of each agency, one a line, and the greeting."""
    roles = (
        f"Director of Children's Services, {script.authority} Council",
        f"Chief Executive, {script.authority} Integrated Care Organisation",
        f"Police and Crime Commissioner for Greater {script.authority}",
        f"Chief Constable of the {script.authority} Constabulary",
        "Head of the Youth Justice Service",
    )
    named = zip(script.addressees, roles, strict=True)
    lines = tuple(plain(f"{person}, {role}") for person, role in named)
    return [Lines(lines), Space(16), Para(plain(greeting))]


def inspectors(script: Script) -> str:
    """His Majesty's Inspectors for this visit were A and B."""
    whose = monarch(script.moment.end.year, script.moment.end.month)
    named = f"{script.lead} and {script.colleagues[0]}"
    return f"{whose} Majesty's Inspectors for this visit were {named}."


def looked_at(script: Script) -> str:
    """What the visit was about: the themes of its first asks, or of its first findings."""
    found = [ask.theme for ask in script.asks]
    found += [finding.theme for finding in script.sections[-1].findings if finding.theme]
    titles = [themes()[name].title for name in dict.fromkeys(found)][:3]
    return f"{', '.join(titles[:-1])} and {titles[-1]}"


def priority(options: Options, title: str, listed: list[Block]) -> list[Block]:
    """Areas for priority action: the list, a sentence that there are none, or nothing."""
    if options.priority == "silent":
        return []
    none = Para(plain("Inspectors identified no areas for priority action."))
    return [heading(title, level=3), *(listed or [none])]


def signed(script: Script) -> list[Block]:
    """One signature, with the inspector's rank below it."""
    whose = monarch(script.published.year, script.published.month)
    rank = Span(f"{whose} Majesty's Inspector", bold=True)
    return [
        Para(plain("Yours sincerely")),
        Space(24),
        Lines((plain(script.lead), (rank,))),
    ]


def signed_by_several(script: Script) -> list[Block]:
    """The signatures of several inspectorates, none of whom is a lead."""
    offices = (
        (script.lead, "National Director, Inspectorate of Social Care"),
        (script.colleagues[0], "Chief Inspector, Inspectorate of Health Care"),
        (script.colleagues[1], "Inspector, Inspectorate of Constabulary"),
    )
    lines = [line for person, office in offices for line in (plain(person), plain(office))]
    return [Para(plain("Yours sincerely")), Space(16), Lines(tuple(lines))]
