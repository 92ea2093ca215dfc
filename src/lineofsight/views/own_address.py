"""The addresses that a form may send its reader on to: our own pages about children, no others."""

import re

# One slash to begin with, so that no other site can be meant, and nothing that needs escaping.
_OURS = re.compile(r"/(?:children|teams)(?:[/?][A-Za-z0-9._=&/?%+-]*)?")


def own_address(given: str | None, otherwise: str) -> str:
    """The address that a form came with, if it is one of these pages."""
    return given if given and _OURS.fullmatch(given) else otherwise
