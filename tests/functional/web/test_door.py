"""Who is let in, and what every answer carries."""

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from lineofsight.pages.registry import all_actions, all_pages
from lineofsight.views.drafts import DRAFTS, Draft
from lineofsight.web.app import Site, build_app
from lineofsight.web.security import HEADERS, Door


def browser(workspace: Path, key: str | None, base_url: str = "http://127.0.0.1") -> TestClient:
    return TestClient(build_app(Site(workspace, Door(key))), base_url=base_url)


def test_without_the_key_nothing_is_shown(tmp_path: Path) -> None:
    answer = browser(tmp_path, "the key").get("/")
    assert answer.status_code == 403
    assert "lineofsight serve" in answer.text


@pytest.mark.parametrize(
    "address", ["/enter", "/enter?key=", "/enter?key=another", "/?key=the key"]
)
def test_another_key_does_not_open(tmp_path: Path, address: str) -> None:
    assert browser(tmp_path, "the key").get(address).status_code == 403


def test_the_key_is_turned_once_and_leaves_the_address(tmp_path: Path) -> None:
    reader = browser(tmp_path, "the key")
    entered = reader.get("/enter", params={"key": "the key"})
    assert (entered.status_code, entered.url.path, entered.url.query) == (200, "/", b"")
    assert reader.get("/").status_code == 200


def test_a_cookie_of_another_run_does_not_open(tmp_path: Path) -> None:
    cookie = Door("the key").new_session()
    reader = browser(tmp_path, "the key")
    reader.cookies.set("lineofsight", cookie)
    assert reader.get("/").status_code == 403


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(tmp_path: Path) -> None:
    cookie = browser(tmp_path, None).get("/").headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie


@pytest.mark.parametrize("name", ["http://example.org", "http://127.0.0.1.example.org"])
def test_another_name_for_this_machine_is_refused(tmp_path: Path, name: str) -> None:
    assert browser(tmp_path, None, name).get("/").status_code == 421


@pytest.mark.parametrize("address", ["/", "/home.json", "/nothing", "/static/lineofsight.css"])
def test_every_answer_has_the_headers(tmp_path: Path, address: str) -> None:
    answer = browser(tmp_path, None).get(address)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_a_refusal_has_the_headers_too(tmp_path: Path) -> None:
    answer = browser(tmp_path, "the key").get("/")
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_nothing_is_run_or_fetched_but_our_own() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


@pytest.mark.parametrize("action", all_actions(), ids=lambda each: each.name)
@pytest.mark.parametrize("origin", ["http://example.org", "null"])
def test_a_form_of_another_site_does_nothing(tmp_path: Path, action: object, origin: str) -> None:
    address = getattr(action, "address").format_map(_Anything())  # noqa: B009
    answer = browser(tmp_path, None).post(address, headers={"origin": origin})
    assert answer.status_code == 403


@pytest.mark.parametrize("action", all_actions(), ids=lambda each: each.name)
def test_a_form_without_its_token_does_nothing(tmp_path: Path, action: object) -> None:
    reader = browser(tmp_path, None)
    reader.get("/")
    address = getattr(action, "address").format_map(_Anything())  # noqa: B009
    answer = reader.post(address, data={"token": "guessed"})
    assert answer.status_code == 400
    assert "form is too old" in answer.text


def test_every_page_says_what_it_needs() -> None:
    assert all(page.needs for page in all_pages())


class _Anything(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "anything"


def test_on_a_page_made_once_each_browser_finds_its_own_token(fictional_site: Path) -> None:
    app = build_app(Site(fictional_site, Door(None)))
    readers = [TestClient(app, base_url="http://127.0.0.1") for _ in range(2)]
    shown = [reader.get("/data/mapping").text for reader in readers]
    tokens = [re.findall(r'name="token" value="([0-9a-f]+)"', text) for text in shown]
    assert tokens[0] != tokens[1]
    assert shown[0].replace(tokens[0][0], tokens[1][0]) == shown[1]
    for reader, (token, *_) in zip(readers, tokens, strict=True):
        answer = reader.post("/data/mapping/again", data={"token": token})
        assert "form is too old" not in answer.text


def test_what_was_typed_is_shown_no_longer_than_it_is_kept(fictional_site: Path) -> None:
    reader = browser(fictional_site, None)
    name = DRAFTS.keep(Draft((), ()), b"key")
    address = f"/data/mapping?draft={name}"
    assert "no longer kept" not in reader.get(address).text
    for n in range(100):
        DRAFTS.keep(Draft((("field", str(n)),), ()), b"key")
    assert "no longer kept" in reader.get(address).text
