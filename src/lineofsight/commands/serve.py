"""`lineofsight serve`: the pages, on this machine only."""

from pathlib import Path

from lineofsight.errors import ExitCode
from lineofsight.web.serving import Serving, serve
from lineofsight.workspace.place import workspace_folder


def run(*, workspace: Path | None, port: int, with_key: bool, open_browser: bool) -> ExitCode:
    """Serve until it is stopped."""
    serve(Serving(workspace_folder(workspace), port, with_key, open_browser))
    return ExitCode.DONE
