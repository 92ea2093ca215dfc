"""Every address of the application, for everybody who may come to it: who is let in, and to what.

The routes are counted as the application holds them, so that a new one cannot be passed over.
"""

import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from lineofsight.pages.page import Action, Page, Picture
from lineofsight.pages.registry import all_actions, all_pages, all_pictures
from lineofsight.views.access import Needs, Viewer
from lineofsight.web.app import Site, build_app
from lineofsight.web.guard import Guard
from lineofsight.web.security import Door

KEY = "the key"
BASE = "http://127.0.0.1"
OUTSIDE = {"without the key": "/", "with another key": "/enter?key=another"}
OF_ANOTHER = Door(KEY).form_token("a cookie of another browser")
CHANGING = ("POST", "PUT", "PATCH", "DELETE")
AnyRoute = Route | Mount
SERVED: list[Page | Picture | Action] = [*all_pages(), *all_pictures(), *all_actions()]
NEEDS = {each.name: each.needs for each in SERVED}
ALWAYS_THERE = {"static", *(each.name for each in all_pictures() if "{" not in each.address)}


def routes() -> list[AnyRoute]:
    """Every route of the application."""
    guarded = build_app(Site(Path("nowhere"), Door(None)))
    assert isinstance(guarded, Guard)
    assert isinstance(guarded.app, Starlette)
    found = [each for each in guarded.app.routes if isinstance(each, Route | Mount)]
    assert len(found) == len(guarded.app.routes)
    return found


def _page(route: AnyRoute) -> str:
    """The page, action or picture that a route is of, whatever its ending."""
    return (route.name or "").partition(".")[0]


ROUTES = routes()
every_route = pytest.mark.parametrize("route", ROUTES, ids=lambda each: each.name)


def test_every_page_action_and_picture_has_its_route() -> None:
    tried = {_page(route) for route in ROUTES}
    assert tried == {*NEEDS, "static", "enter"}
    assert len({route.name for route in ROUTES}) == len(ROUTES) > 3 * len(all_pages())


def browser(workspace: Path, door: Door, may_see: Needs = Needs.CHILDREN) -> TestClient:
    app = build_app(Site(workspace, door, Viewer("somebody", may_see)))
    return TestClient(app, base_url=BASE, follow_redirects=False)


@pytest.fixture(scope="module")
def address(examples: dict[str, str]) -> Callable[[AnyRoute], str]:
    """An address of a route: one that is there, where links lead to it."""

    def of(route: AnyRoute) -> str:
        if isinstance(route, Mount):
            return "/static/lineofsight.css"
        assert isinstance(route, Route)
        page, dot, ending = route.name.partition(".")
        found, _, filters = examples.get(page, _filled(route.path)).partition("?")
        if dot and page in examples:
            found = f"{'/home' if found == '/' else found}.{ending}"
        return f"{found}?{filters}"

    return of


def _filled(path: str) -> str:
    return re.sub(r"\{[^}]+\}", "1", path)


@pytest.fixture(scope="module")
def inside(fictional_site: Path) -> Iterator[TestClient]:
    """A browser that has come in with the key."""
    with browser(fictional_site, Door(KEY)) as it:
        it.get("/enter", params={"key": KEY})
        yield it


@pytest.fixture(scope="module", params=list(OUTSIDE.values()), ids=list(OUTSIDE))
def outside(fictional_site: Path, request: pytest.FixtureRequest) -> Iterator[TestClient]:
    """A browser that has not come in."""
    with browser(fictional_site, Door(KEY)) as it:
        it.get(request.param)
        yield it


@every_route
def test_nobody_outside_gets_anything(
    outside: TestClient, address: Callable[[AnyRoute], str], route: AnyRoute
) -> None:
    for method in ("GET", "HEAD", *CHANGING):
        answer = outside.request(method, address(route))
        assert answer.status_code == 403
        assert "set-cookie" not in answer.headers
        assert "does not know this browser" in answer.text or method == "HEAD"


@every_route
def test_whoever_is_inside_gets_an_answer(
    inside: TestClient,
    address: Callable[[AnyRoute], str],
    examples: dict[str, str],
    route: AnyRoute,
) -> None:
    answer = inside.get(address(route))
    assert answer.status_code == _expected(route, examples), answer.text[:300]


def _expected(route: AnyRoute, examples: dict[str, str]) -> int:
    if route.name == "enter":
        return 303
    page = _page(route)
    is_there = page in examples or page in ALWAYS_THERE
    return 200 if is_there else 404  # an action, or no such picture


def _takes(route: AnyRoute) -> Collection[str]:
    return getattr(route, "methods", None) or ("GET",)


@every_route
def test_what_is_no_form_takes_none(
    inside: TestClient, address: Callable[[AnyRoute], str], route: AnyRoute
) -> None:
    for method in CHANGING:
        if method not in _takes(route):
            assert inside.request(method, address(route)).status_code in (404, 405)


every_action = pytest.mark.parametrize("action", all_actions(), ids=lambda each: each.name)


@every_action
@pytest.mark.parametrize("typed", [{}, {"token": ""}, {"token": "guessed"}, {"token": OF_ANOTHER}])
def test_a_form_without_the_token_of_this_browser_does_nothing(
    inside: TestClient, action: Action, typed: dict[str, str]
) -> None:
    answer = inside.post(_filled(action.address), data=typed | {"anything": "typed"})
    assert answer.status_code == 400
    assert "form is too old" in answer.text


@every_action
def test_a_form_with_its_token_and_nothing_else_makes_no_mistake_of_ours(
    inside: TestClient, action: Action
) -> None:
    form = re.search(r'name="token" value="([0-9a-f]+)"', inside.get("/data/add").text)
    assert form is not None
    answer = inside.post(_filled(action.address), data={"token": form[1]})
    assert answer.status_code in (303, 400, 404)


@every_route
@pytest.mark.parametrize("may_see", Needs, ids=lambda each: each.name.lower())
def test_nobody_sees_more_than_they_may(
    fictional_site: Path,
    address: Callable[[AnyRoute], str],
    route: AnyRoute,
    may_see: Needs,
) -> None:
    needs = NEEDS.get(_page(route))
    if needs is None or needs <= may_see:
        return
    reader = browser(fictional_site, Door(None), may_see)
    method = "POST" if "POST" in _takes(route) else "GET"
    answer = reader.request(method, address(route))
    assert answer.status_code == 404
    assert "not open to you" in answer.text
