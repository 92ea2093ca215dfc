"""One choice of apostrophe for a whole document, printed and planted alike."""

from typing import Any


def dress(value: Any, apostrophe: str) -> Any:
    """The same lists, objects and strings with every apostrophe as the document prints it."""
    if isinstance(value, str):
        return value.replace("'", apostrophe)
    if isinstance(value, dict):
        return {key: dress(entry, apostrophe) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [dress(entry, apostrophe) for entry in value]
    return value
