"""Every check, found by scanning the folder `checks`: a file there is a check."""

import pkgutil
from collections.abc import Mapping
from functools import cache
from importlib import import_module

from lineofsight.errors import OurMistake
from lineofsight.evaluation.quality import checks
from lineofsight.evaluation.quality.check import QualityCheck


@cache
def all_checks() -> Mapping[str, QualityCheck]:
    """Every check by id, in the order of their first lists and then of their ids."""
    found: dict[str, QualityCheck] = {}
    for file in pkgutil.iter_modules(checks.__path__):
        check: QualityCheck = import_module(f"{checks.__name__}.{file.name}").CHECK
        if check.id != file.name:
            raise OurMistake(f"{file.name}: a file is named for its check, and this is {check.id}.")
        found[check.id] = check
    return dict(sorted(found.items()))
