"""Where the workspace is: the one folder in which everything that is kept is kept."""

from pathlib import Path


def workspace_folder(given: Path | None) -> Path:
    """The folder that was asked for, else a person's own data folder on this system."""
    if given is not None:
        return given
    from platformdirs import user_data_path

    return user_data_path("lineofsight", appauthor=False)
