"""docs/reference/frameworks.md: what each framework folder says about its documents."""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from lineofsight.frameworks.definition import all_frameworks
from lineofsight.model.grades import SCALE_SINCE_2013, SCALE_TO_2013
from lineofsight.reference_pages.markdown import opening, table

_SCALES = {"since_2013": SCALE_SINCE_2013, "to_2013": SCALE_TO_2013}


def page() -> str:
    """The whole page."""
    frameworks = [_definition(each.name) for each in all_frameworks()]
    return "\n".join(
        [
            opening(
                "Frameworks",
                "Each is a folder in `src/lineofsight/frameworks/`, in the order in which they "
                "are tried. Labels and headings are regular expressions that ignore case; a space "
                "in one stands for any white space.",
            ),
            *(line for each in frameworks for line in _framework(each)),
        ]
    )


def _definition(name: str) -> dict[str, Any]:
    folder = files("lineofsight.frameworks").joinpath(name)
    return tomllib.loads(folder.joinpath("framework.toml").read_text("utf-8"))


def _framework(definition: Mapping[str, Any]) -> Iterator[str]:
    yield f"## {definition['title']}\n"
    yield f"Folder `{definition['name']}`. Source: {definition['source']}.\n"
    yield table(
        ("edition", "told by these judgements", "and by the absence of"),
        map(_edition, definition["edition"]),
    )
    yield from _judgements(definition)
    yield table(
        ("list headed", "kind", "of"),
        ((f"`{each['heading']}`", each["kind"], each["of"]) for each in definition["list"]),
    )


def _edition(edition: Mapping[str, Any]) -> tuple[str, ...]:
    names = ([edition["id"]], edition.get("printed", []), edition.get("not_printed", []))
    return tuple(map(_code, names))


def _judgements(definition: Mapping[str, Any]) -> Iterator[str]:
    graded = [(each["key"], each["label"]) for each in definition.get("judgement", [])]
    graded += [(each["key"], each["says"]) for each in definition.get("sentence", [])]
    if not graded:
        yield "No judgements are printed.\n"
        return
    scale = _SCALES[definition.get("scale", "since_2013")]
    yield f"Scale: {', '.join(scale)}.\n"
    yield table(("judgement", "printed as"), ((f"`{key}`", f"`{label}`") for key, label in graded))


def _code(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "-"
