"""Every measure, found by scanning the folders of this package: a file there is a measure."""

import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module

from lineofsight import measures
from lineofsight.errors import OurMistake
from lineofsight.measures.measure import Measure


@cache
def all_measures() -> Mapping[str, Measure]:
    """Every measure that has a definition, by id, in the order of the ids."""
    found: dict[str, Measure] = {}
    for module, measure in _scan():
        if measure.id in found:
            raise OurMistake(f"{module}: {measure.id!r} is defined twice.")
        if module != f"{measures.__name__}.{measure.id}":
            raise OurMistake(
                f"{module}: a file is named for its measure, and this is {measure.id}."
            )
        found[measure.id] = measure
    return dict(sorted(found.items()))


def measure(measure_id: str) -> Measure:
    """The measure with this id; KeyError when there is none with a definition."""
    return all_measures()[measure_id]


def names_of(measures: Iterable[Measure]) -> frozenset[str]:
    """Names of the numbers that these measures take from `params`."""
    return frozenset(name for each in measures for name in each.numbers())


def _scan() -> Iterator[tuple[str, Measure]]:
    for area in pkgutil.iter_modules(measures.__path__, f"{measures.__name__}."):
        if area.ispkg:
            package = import_module(area.name)
            for file in pkgutil.iter_modules(package.__path__, f"{area.name}."):
                yield file.name, import_module(file.name).MEASURE
