"""Every page there is, and every action of its forms: one folder a page."""

import pkgutil
from functools import cache
from importlib import import_module

from lineofsight import pages
from lineofsight.pages.page import Action, Page, Picture


@cache
def all_pages() -> tuple[Page, ...]:
    """The page of every folder, by name."""
    return tuple(_module(name).PAGE for name in folders())


@cache
def all_actions() -> tuple[Action, ...]:
    """The actions of every page that has some."""
    return tuple(each for name in folders() for each in getattr(_module(name), "ACTIONS", ()))


@cache
def all_pictures() -> tuple[Picture, ...]:
    """The pictures of every page that has some."""
    return tuple(each for name in folders() for each in getattr(_module(name), "PICTURES", ()))


def folders() -> list[str]:
    """The folders of the pages."""
    return sorted(each.name for each in pkgutil.iter_modules(pages.__path__) if each.ispkg)


def _module(name: str):  # type: ignore[no-untyped-def]
    return import_module(f"lineofsight.pages.{name}.page")
