"""What stands between a page and the world: whose address, whose browser, whose form.

The application listens on this machine only. Three things could still reach it: another person on
a shared machine, a web site that the same browser has open, and a name that somebody points at
127.0.0.1. Each is refused here, before a page is looked for.
"""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})
SESSION_COOKIE = "lineofsight"

# No place but this one, and nothing inline: what is injected into a page does not run.
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with none, browsers do not say whose form it is
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


@dataclass(frozen=True)
class Door:
    """Who may come in. `key` is None where anybody on this machine may.

    The key is in the address that `serve` prints, and becomes a cookie at the first visit. Both
    end with the program. `token_place` stands in the forms of a page that is made for everybody,
    where each reader's own token is put: nobody can know it, so no other text is the same.
    """

    key: str | None
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    token_place: str = field(default_factory=lambda: secrets.token_hex(32), repr=False)

    def opens_for(self, key: str) -> bool:
        """Whether this is the key."""
        return self.key is None or hmac.compare_digest(key.encode(), self.key.encode())

    def new_session(self) -> str:
        """A cookie for a browser that has come in: a name nobody has, signed."""
        name = secrets.token_urlsafe(18)
        return f"{name}.{self._signed('session', name)}"

    def knows(self, cookie: str | None) -> bool:
        """Whether this cookie is one that was given out here."""
        name, _, signature = (cookie or "").partition(".")
        return hmac.compare_digest(signature, self._signed("session", name))

    def form_token(self, cookie: str) -> str:
        """What the forms of this browser carry, and no other site can know."""
        return self._signed("form", cookie)

    def with_token(self, page: bytes, cookie: str) -> bytes:
        """The page with the forms of this browser."""
        return page.replace(self.token_place.encode(), self.form_token(cookie).encode())

    def is_own_form(self, cookie: str, token: str) -> bool:
        """Whether a form was made for this browser."""
        return hmac.compare_digest(token, self.form_token(cookie))

    def _signed(self, purpose: str, text: str) -> str:
        message = f"{purpose}:{text}".encode()
        return hmac.new(self.secret, message, hashlib.sha256).hexdigest()


def new_key() -> str:
    """A key for the door that nobody can guess."""
    return secrets.token_urlsafe(24)


def is_local_name(host: str) -> bool:
    """Whether the browser called this machine by its own name, and not by somebody else's."""
    name = host.rsplit(":", 1)[0] if not host.endswith("]") else host
    return name in LOCAL_NAMES


def is_same_site(origin: str | None, host: str) -> bool:
    """Whether a form comes from one of our own pages. A browser that does not say is let by."""
    return origin is None or urlsplit(origin).netloc == host
