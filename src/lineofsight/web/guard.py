"""Stands before every request: the name it came by, the key, whose form it is, the headers."""

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from lineofsight.web.security import (
    HEADERS,
    SESSION_COOKIE,
    Door,
    is_local_name,
    is_same_site,
)

_READ = ("GET", "HEAD")
_NOT_KNOWN = (
    "Line of Sight does not know this browser. Open the address that `lineofsight serve` printed."
)
_OTHER_NAME = "Line of Sight answers at 127.0.0.1 only: open it by that name."
_OTHER_SITE = "This form did not come from a page of Line of Sight, so nothing was done."


class Guard:
    """Lets a request by, or answers it itself; every answer gets the headers."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self.app = app
        self.door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        cookie, is_new = self._session(request)
        request.state.cookie = cookie or ""
        answer = self._refusal(request, cookie) or self.app
        await answer(scope, receive, _with_headers(send, cookie if is_new else None))

    def _session(self, request: Request) -> tuple[str | None, bool]:
        """The browser's cookie, and whether it is being given now."""
        cookie = request.cookies.get(SESSION_COOKIE)
        if self.door.knows(cookie):
            return cookie, False
        if self.door.opens_for(_key(request)):
            return self.door.new_session(), True
        return None, False

    def _refusal(self, request: Request, cookie: str | None) -> Response | None:
        host = request.headers.get("host", "")
        if not is_local_name(host):
            return PlainTextResponse(_OTHER_NAME, status_code=421)
        if cookie is None:
            return PlainTextResponse(_NOT_KNOWN, status_code=403)
        origin = request.headers.get("origin")
        if request.method not in _READ and not is_same_site(origin, host):
            return PlainTextResponse(_OTHER_SITE, status_code=403)
        return None


def _with_headers(send: Send, cookie: str | None) -> Send:
    async def send_with_headers(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            if cookie:
                kept = f"{SESSION_COOKIE}={cookie}; Path=/; HttpOnly; SameSite=Strict"
                headers.append("Set-Cookie", kept)
        await send(message)

    return send_with_headers


def _key(request: Request) -> str:
    """The key in the address: it is taken at the door, and nowhere else."""
    return request.query_params.get("key", "") if request.url.path == "/enter" else ""
