"""A table of a TOML file that a person wrote, read key by key; what is left over is misspelt."""

import difflib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from lineofsight.errors import WrongUse
from lineofsight.money.years import FinancialYear, financial_year

_FEW_POUNDS = 1000


class Written:
    """Each key is taken once, as what it must be; WrongUse says where and what to write."""

    def __init__(self, keys: Mapping[str, Any], place: str) -> None:
        self._left = dict(keys)
        self._known: list[str] = []
        self.place = place

    def has(self, key: str) -> bool:
        """Whether it was written, and not taken yet."""
        return key in self._left

    def words(self, key: str) -> str:
        """Some words."""
        found = self._take(key)
        if not isinstance(found, str) or not found.strip():
            raise WrongUse(f"{self.place}: “{key}” is missing or no words: write it in quotes.")
        return found.strip()

    def year(self, key: str) -> FinancialYear:
        """A financial year, "2019-20"."""
        return financial_year(self.words(key))

    def number(self, key: str, least: int | Decimal = 0, most: int | None = None) -> Decimal:
        """A number, and not outside these."""
        return self._number(key, self._take(key), least, most)

    def pounds(self, key: str, least: int | Decimal = 0) -> Decimal:
        """Pounds of a council, where so few that they may be millions are refused."""
        found = self.number(key, least)
        if 0 < abs(found) < _FEW_POUNDS:
            raise WrongUse(
                f"{self.place}: “{key}” is less than £1,000: write every pound, 6100000 and not"
                " 6.1."
            )
        return found

    def numbers(self, key: str, least: int = 0) -> tuple[Decimal, ...]:
        """One number, or several in brackets."""
        found = self._take(key)
        several = found if isinstance(found, list) and found else [found]
        return tuple(self._number(key, each, least, None) for each in several)

    def whole(self, key: str, least: int = 0) -> int:
        """A whole number."""
        found = self.number(key, least)
        if found != found.to_integral_value():
            raise WrongUse(f"{self.place}: “{key}” must be whole: write it without a fraction.")
        return int(found)

    def yes(self, key: str) -> bool:
        """Yes or no, which is also what nothing means."""
        found = self._take(key, missing=False)
        if not isinstance(found, bool):
            raise WrongUse(f"{self.place}: “{key}” is yes or no: write true or false.")
        return found

    def names(self, key: str, known: Sequence[str], least: int = 2) -> tuple[str, ...]:
        """Names from those known, each once and so many at least."""
        found = self._take(key)
        if not isinstance(found, list) or len(set(map(str, found))) < max(least, len(found)):
            raise WrongUse(
                f"{self.place}: “{key}” must name {least} or more, each once: write them in"
                ' brackets, as ["A", "B"].'
            )
        return tuple(self.checked(each, known) for each in found)

    def name(self, key: str, known: Sequence[str]) -> str:
        """A name from those known."""
        return self.checked(self.words(key), known)

    def checked(self, name: Any, known: Sequence[str]) -> str:
        """A name, if it is one of those known."""
        if name not in known:
            near = difflib.get_close_matches(str(name), known, n=1, cutoff=0.0)
            raise WrongUse(
                f"{self.place}: a name stands there that nothing else has, the nearest being"
                f" “{near[0] if near else ''}”: correct one of the two."
            )
        return str(name)

    def table(self, key: str) -> "Written":
        """The table under [key], an empty one if there is none."""
        found = self._take(key, missing={})
        if not isinstance(found, dict):
            raise WrongUse(f"{self.place}: “{key}” is no table: write [{key}] and lines under it.")
        return Written(found, f"{self.place}, {key}")

    def tables(self, key: str) -> Iterator["Written"]:
        """The tables under [[key]], if any; each must be used up."""
        found = self._take(key, missing=[])
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            raise WrongUse(f"{self.place}: “{key}” is no table: write [[{key}]] above each.")
        for number, keys in enumerate(found, start=1):
            table = Written(keys, f"{self.place}, {key} {number}")
            yield table
            table.nothing_left()

    @property
    def left(self) -> tuple[str, ...]:
        """What is written and not taken yet."""
        return tuple(self._left)

    def nothing_left(self) -> None:
        """Refuses a key that nobody asked for, with the nearest that is known."""
        for key in self._left:
            near = difflib.get_close_matches(key, self._known, n=1, cutoff=0.0)
            raise WrongUse(
                f"{self.place}: nothing reads “{key}”: write “{near[0] if near else ''}” if that is"
                " meant, or take it out."
            )

    def _take(self, key: str, missing: Any = None) -> Any:
        self._known.append(key)
        return self._left.pop(key, missing)

    def _number(self, key: str, found: Any, least: int | Decimal, most: int | None) -> Decimal:
        if type(found) not in (int, Decimal):  # true and false are no numbers
            raise WrongUse(
                f"{self.place}: “{key}” is missing or no number: write it plainly, 1000."
            )
        number = Decimal(found)
        if not number.is_finite() or number < least or (most is not None and number > most):
            span = f"from {least} to {most}" if most is not None else f"{least} or more"
            raise WrongUse(f"{self.place}: “{key}” is out of range: write a number {span}.")
        return number


def written_in(file: Path) -> Written:
    """The whole file; WrongUse for one that cannot be opened or is no TOML."""
    try:
        words = file.read_text(encoding="utf-8-sig")  # Notepad writes a mark first
        return Written(tomllib.loads(words, parse_float=Decimal), file.name)
    except OSError as error:
        raise WrongUse(
            f"{file.name} could not be opened ({error.strerror}): check its name and that you may"
            " read it."
        ) from error
    except UnicodeDecodeError as error:
        raise WrongUse(f"{file.name} is not text that can be read: save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        raise WrongUse(
            f"{file.name} is not written as TOML is ({error}): check it against the guide's"
            " example."
        ) from error
