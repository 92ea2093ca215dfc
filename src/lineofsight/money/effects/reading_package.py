"""The savings of a file, the services that stay, and what is known of the children of all of them.

Savings stand in the file itself, or in the register that it names, or both. Which child each
reaches may stand beside it, in a file with the columns "reach" and "child"; ids are the council's
own pseudonyms and are never shown.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.money.effects.bounds import Known
from lineofsight.money.effects.from_register import prices_of, savings_of
from lineofsight.money.effects.package import Package, Saving
from lineofsight.money.effects.reach import Reach
from lineofsight.money.effects.written import Written
from lineofsight.money.parameters import Prices
from lineofsight.money.savings.reader import ReadSavings
from lineofsight.money.titled_rows import titled_rows

_COLUMNS = {"reach": ("reach", "saving", "service"), "child": ("child", "child id", "id")}

Children = Mapping[str, frozenset[str]]


def package_in(keys: Written, folder: Path, register: ReadSavings | None) -> Package:
    """The package; WrongUse for the first thing that cannot be used.

    `register` is the one that the file names. Raises NotRead when the children cannot be read.
    """
    children = _children(folder / keys.words("children")) if keys.has("children") else {}
    savings = (*_registered(keys, register, children), *_written(keys, children))
    stay = tuple(_stays(each, children) for each in keys.tables("stays"))
    names = [*(each.ref for each in savings), *(each.name for each in stay)]
    if not savings:
        raise WrongUse(f"{keys.place} has no savings: write [[savings]] and its lines for each.")
    refuse_twice(names, keys.place)
    _refuse_unknown(children, names, keys.place)
    counted = [each.ref for each in savings if each.reach] + [each.name for each in stay]
    return Package(
        savings=savings,
        stay=stay,
        overlaps=tuple(_overlap(each, counted) for each in keys.tables("overlaps")),
        total=keys.whole("total", least=1) if keys.has("total") else None,
        prices=_prices(keys, register),
    )


def refuse_twice(names: Sequence[str], file: str) -> None:
    """WrongUse for a name that two things have."""
    twice = [name for name in dict.fromkeys(names) if names.count(name) > 1]
    for name in twice:
        raise WrongUse(f"{file}: “{name}” stands for two things: give each a name of its own.")


def _registered(
    keys: Written, register: ReadSavings | None, children: Children
) -> Iterator[Saving]:
    if register is None:
        return
    refs = [each.reference for each in register.proposals]
    ends = keys.names("ends", refs, least=1) if keys.has("ends") else ()
    for each in savings_of(register, ends):
        yield _linked(each, children, keys.place)


def _linked(saving: Saving, children: Children, place: str) -> Saving:
    """With its children, where they are linked; the register must not say another number."""
    ids = children.get(saving.ref)
    if ids is None:
        return saving
    if saving.reach is not None and saving.reach.count != len(ids):
        raise WrongUse(
            f"{place}: the register says another number of children for “{saving.ref}” than are"
            " linked to it: correct one of the two."
        )
    return replace(saving, reach=Reach(saving.ref, len(ids), ids))


def _written(keys: Written, children: Children) -> Iterator[Saving]:
    return (_saving(each, children) for each in keys.tables("savings"))


def _prices(keys: Written, register: ReadSavings | None) -> Prices:
    if keys.has("prices"):
        return Prices(keys.name("prices", ["nominal", "real"]))
    return prices_of(register) if register else Prices.NOMINAL


def _saving(keys: Written, children: Children) -> Saving:
    ref = keys.words("ref")
    return Saving(
        ref=ref,
        title=keys.words("title"),
        service=keys.words("service"),
        year=keys.year("year") if keys.has("year") else None,
        readings=keys.numbers("pounds"),
        recurrent=not keys.yes("once"),
        ends=keys.yes("ends"),
        reach=_reach(keys, ref, children),
        source=keys.words("source") if keys.has("source") else None,
    )


def _stays(keys: Written, children: Children) -> Reach:
    name = keys.words("name")
    reach = _reach(keys, name, children)
    if reach is None:
        raise WrongUse(f"{keys.place}: a service that stays is told by its reach: give one.")
    return reach


def _reach(keys: Written, name: str, children: Children) -> Reach | None:
    """From the children linked, or else as a number; None where there is neither."""
    if name in children:
        if keys.has("reach"):
            raise WrongUse(
                f"{keys.place}: its children are linked and counted from there: take “reach” out."
            )
        return Reach(name, len(children[name]), children[name])
    return Reach(name, keys.whole("reach")) if keys.has("reach") else None


def _children(file: Path) -> Children:
    of_reach: dict[str, set[str]] = {}
    for row in titled_rows(file, _COLUMNS, needed="child"):
        reach, child = row.words("reach"), row.words("child")
        if not (reach and child):
            raise WrongUse(f"{file.name}, row {row.row}: a reach or child is blank: give both.")
        of_reach.setdefault(reach, set()).add(child)
    return {reach: frozenset(ids) for reach, ids in of_reach.items()}


def _overlap(keys: Written, names: Sequence[str]) -> Known:
    """Children known to be reached by all of these, whatever else reaches them."""
    by = frozenset(keys.names("of", names))
    if keys.has("children"):
        children = keys.whole("children")
        return Known(by, children, children)
    least, most = keys.whole("least"), keys.whole("most")
    if most < least:
        raise WrongUse(f"{keys.place}: “most” is below “least”: write the larger one as “most”.")
    return Known(by, least, most)


def _refuse_unknown(children: Children, names: Sequence[str], file: str) -> None:
    for reach in children:
        if reach not in names:
            raise WrongUse(
                f"{file}: the children are linked to a reach that is neither a saving nor a service"
                " that stays: correct its name in one of the two files."
            )
