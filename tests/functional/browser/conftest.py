"""A real browser on a real server of ours, with everything else out of reach."""

import os
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from lineofsight.web.app import Site, build_app
from lineofsight.web.security import Door

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # no name is looked up
)
IS_CI = os.environ.get("CI") == "true"


def chromium() -> str:
    """Where Chromium is. Without it these tests are passed over, but never in CI."""
    found = [path for name in NAMES if (path := shutil.which(name))]
    if found:
        return found[0]
    sentence = "Chromium is not installed, so nothing was seen in a browser"
    if IS_CI:
        pytest.fail(sentence)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def address(fictional_site: Path) -> Iterator[str]:
    """Where the fictional council's pages are."""
    with serving(fictional_site) as place:
        yield place


class serving:  # noqa: N801  used like a function
    """A workspace served in a thread, for as long as the block runs."""

    def __init__(self, workspace: Path) -> None:
        self._socket = socket.socket()
        self._socket.bind(("127.0.0.1", 0))
        app = build_app(Site(workspace, Door(None)))
        self._server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
        self._thread = threading.Thread(target=self._server.run, args=([self._socket],))

    def __enter__(self) -> str:
        self._thread.start()
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}"

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()


class Reader:
    """Somebody at a browser: goes to our addresses, and notes what goes wrong on the way."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page: Page = context.new_page()
        self.address = address
        self.went_wrong: list[str] = []
        self.page.on("console", lambda said: self._note(said.type, said.text))
        self.page.on("pageerror", lambda error: self.went_wrong.append(str(error)))
        context.route("**/*", self._only_here)

    def goes_to(self, path: str) -> Page:
        answer = self.page.goto(self.address + path)
        assert answer is not None
        assert answer.ok, f"{path}: {answer.status}"
        return self.page

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.went_wrong.append(text)

    def _only_here(self, route: Route) -> None:
        if route.request.url.startswith(self.address):
            route.continue_()
        else:
            self.went_wrong.append(f"asked for {route.request.url}")
            route.abort()


WIDE = {"width": 1280, "height": 900}
HALVED = {"width": 640, "height": 450}  # what is left of it at 200%
NARROW = {"width": 320, "height": 640}  # also what 1280 pixels are at 400%


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """Somebody at a desk."""
    yield from reading(browser, address)


@pytest.fixture
def enlarging_reader(browser: Browser, address: str) -> Iterator[Reader]:
    """Somebody with the page enlarged twice."""
    yield from reading(browser, address, viewport=HALVED)


@pytest.fixture
def narrow_reader(browser: Browser, address: str) -> Iterator[Reader]:
    """Somebody with a telephone, or with the page enlarged four times."""
    yield from reading(browser, address, viewport=NARROW)


@pytest.fixture
def reader_without_script(browser: Browser, address: str) -> Iterator[Reader]:
    """Somebody whose browser runs no script."""
    yield from reading(browser, address, java_script_enabled=False)


def reading(browser: Browser, address: str, **how: object) -> Iterator[Reader]:
    """Somebody at this address, for as long as a test runs; nothing may go wrong meanwhile."""
    context = browser.new_context(**{"viewport": WIDE, **how})  # type: ignore[arg-type]
    reader = Reader(context, address)
    yield reader
    context.close()
    assert reader.went_wrong == []
