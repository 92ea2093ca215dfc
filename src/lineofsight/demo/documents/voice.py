"""Turns the bank's phrases into sentences, each with a known theme, tone and awareness."""

import random

from lineofsight.demo.documents.bank import Subject, Theme
from lineofsight.demo.documents.model import MIXED, SHORTFALL, STRENGTH

KNEW = (
    "Leaders had found this for themselves before the inspection and have begun to put it right.",
    "Senior managers knew of this weakness and a plan to address it is in place.",
    "Some young people told inspectors that they did not know whom to ask.",
)

_UNAWARE = (
    "Until this inspection, senior leaders had not recognised {blind}.",
    "Leaders were not aware of {blind} until inspectors drew it to their attention.",
    "Senior managers did not know {blind}.",
    "Leaders were not sighted on {blind}.",
    "Before inspectors arrived, the leadership team had not understood {blind}.",
    "Managers' own checks had not identified {blind}.",
    "Before inspectors arrived, leaders had been unaware of {blind}.",
)

_UNAWARE_TOGETHER = (
    "Until this inspection, partners had not understood {blind}.",
    "Strategic leaders across the partnership were not aware of {blind}.",
    "Senior leaders in the partner agencies did not know {blind}.",
)

_SO = ("As a result, {}.", "This means that {}.", "Because of this, {}.")


def sentence(words: str) -> str:
    """The words with a capital letter at the front."""
    return words[0].upper() + words[1:]


def finding(
    theme: Theme, subjects: tuple[Subject, ...], tone: str, rng: random.Random
) -> list[str]:
    """The sentences of one paragraph on a theme, in the tone asked for."""
    first, second = subjects[0], subjects[-1]
    if tone == STRENGTH:
        return _praise(theme, first, second, rng)
    if tone == SHORTFALL:
        return _criticism(theme, first, second, rng)
    if tone == MIXED:
        return _both(theme, first, second, rng)
    return _description(first)


def _says(subject: Subject, predicate: str) -> str:
    return sentence(f"{subject.words} {predicate}.")


def _so(clauses: tuple[str, ...], rng: random.Random) -> str:
    return rng.choice(_SO).format(rng.choice(clauses))


def _praise(theme: Theme, first: Subject, second: Subject, rng: random.Random) -> list[str]:
    said = [*_twice(first, first.good, rng), _so(first.helped or theme.helped, rng)]
    if second is not first:
        said.append(_says(second, rng.choice(second.good)))
    return said


def _criticism(theme: Theme, first: Subject, second: Subject, rng: random.Random) -> list[str]:
    said = [*_twice(first, first.poor, rng), _so(first.harmed or theme.harmed, rng)]
    if second is not first:
        said.append(_says(second, rng.choice(second.poor)))
    return said


def _twice(subject: Subject, predicates: tuple[str, ...], rng: random.Random) -> list[str]:
    """One or two sentences on a subject, the second with a pronoun."""
    opening, *more = rng.sample(predicates, rng.choice((1, 2)))
    they = "They" if subject.many else "It"
    return [_says(subject, opening), *(f"{they} {again}." for again in more)]


def _both(theme: Theme, first: Subject, second: Subject, rng: random.Random) -> list[str]:
    if second is first:
        both = _says(first, f"{rng.choice(first.good)}, but {rng.choice(first.poor)}")
        return [both, _so(first.harmed or theme.harmed, rng)]
    contrast = f"However, {second.words} {rng.choice(second.poor)}."
    return [_says(first, rng.choice(first.good)), contrast, _so(first.harmed or theme.harmed, rng)]


def _description(subject: Subject) -> list[str]:
    return [
        f"Inspectors considered {subject.words} by reading records and by talking to children, "
        "parents and staff.",
    ]


def unaware(blind: str, rng: random.Random, *, together: bool) -> str:
    """A sentence that leaders, or partners together, did not know of a shortfall."""
    return rng.choice(_UNAWARE_TOGETHER if together else _UNAWARE).format(blind=blind)


def noun_ask(theme: Theme, subject: Subject, rng: random.Random) -> str:
    """An ask as a noun phrase: the timeliness of something, sometimes with its purpose."""
    wanted = rng.sample(subject.qualities, rng.choice((1, 2)))
    phrase = f"The {' and '.join(wanted)} of {subject.words}"
    aim = rng.choice(subject.aims or theme.aims)
    return phrase + rng.choice(("", f", so that {aim}", f" to ensure that {aim}"))


def imperative_ask(theme: Theme, subject: Subject, rng: random.Random) -> str:
    """An ask as an order: ensure, improve, strengthen."""
    quality, aim = rng.choice(subject.qualities), rng.choice(subject.aims or theme.aims)
    forms = (
        f"Ensure that {subject.words} {subject.wanted}",
        f"Ensure that {subject.words} {subject.wanted}, so that {aim}",
        f"Improve the {quality} of {subject.words} so that {aim}",
        f"Strengthen the {quality} of {subject.words} and report on progress to elected members",
        f"Review the {quality} of {subject.words} and act on what is found, so that {aim}",
    )
    return rng.choice(forms)


def leaders_ask(theme: Theme, subject: Subject, rng: random.Random) -> str:
    """An ask as a duty of leaders across a local area."""
    who = rng.choice(("Leaders across the partnership", "Leaders", "The local area partnership"))
    aim = rng.choice(subject.aims or theme.aims)
    return f"{who} should ensure that {subject.words} {subject.wanted}, so that {aim}"


def long_ask(theme: Theme, subject: Subject, rng: random.Random) -> str:
    """An ask written as a paragraph of criticism, as joint inspections did at first."""
    others = [other for other in theme.found(subject.where) if other != subject]
    return " ".join(_criticism(theme, subject, rng.choice(others or [subject]), rng))


def lead_in(theme: Theme, style: str) -> str:
    """The opening of an ask that has sub-items."""
    if style == "noun":
        return f"{sentence(theme.title)}, including:"
    if style == "leaders":
        return f"Leaders should improve {theme.title}. This should include:"
    if style == "long":
        return f"Weaknesses were found in {theme.title}. In particular:"
    return f"Improve {theme.title} by:"


def part(subject: Subject, style: str, rng: random.Random) -> str:
    """One sub-item, in the grammar that its lead-in needs."""
    quality = rng.choice(subject.qualities)
    if style == "noun":
        return f"the {quality} of {subject.words}"
    if style == "long":
        return f"{subject.words} {rng.choice(subject.poor)}"
    return rng.choice(
        (
            f"ensuring that {subject.words} {subject.wanted}",
            f"improving the {quality} of {subject.words}",
        )
    )
