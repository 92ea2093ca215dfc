"""Runs the application on this machine until it is stopped. The one place that listens."""

import logging
import socket
import webbrowser
from dataclasses import dataclass
from pathlib import Path

from lineofsight.errors import WrongUse
from lineofsight.web.app import Site, build_app
from lineofsight.web.rendering import load_templates
from lineofsight.web.security import Door, new_key

HOST = "127.0.0.1"


@dataclass(frozen=True)
class Serving:
    """How to serve: which workspace, at which port (0: any), and whether a key is asked for."""

    workspace: Path
    port: int
    with_key: bool
    open_browser: bool


def serve(how: Serving) -> None:
    """Serve until interrupted. Raises WrongUse when the port is taken."""
    import uvicorn

    door = Door(new_key() if how.with_key else None)
    app = build_app(Site(how.workspace, door))
    load_templates()
    listening = _listening(how.port)
    address = _address(door, listening)
    print(f"Line of Sight is at {address}\nStop it with Ctrl+C.", flush=True)  # noqa: T201
    logging.basicConfig(format="%(message)s")
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False)
    if how.open_browser:
        webbrowser.open(address)
    uvicorn.Server(config).run(sockets=[listening])


def _listening(port: int) -> socket.socket:
    """A socket that this machine alone can reach; it takes calls from now on."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as error:
        listening.close()
        raise WrongUse(
            f"Port {port} could not be used ({error.strerror}), since another program may have it "
            "or Line of Sight runs already: stop that one, or give another port with --port."
        ) from error
    listening.listen()
    return listening


def _address(door: Door, listening: socket.socket) -> str:
    place = f"http://{HOST}:{listening.getsockname()[1]}"
    return f"{place}/enter?key={door.key}" if door.key else f"{place}/"
