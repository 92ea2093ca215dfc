"""The one place of the register that takes anything by chance: its secrets."""

import secrets

_BYTES = 32


def new_secret() -> str:
    """64 hexadecimal digits that nobody can guess."""
    return secrets.token_hex(_BYTES)
