"""The application: every page and action that the registry finds, behind one door."""

import hashlib
import logging
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from lineofsight.errors import UserError
from lineofsight.pages.page import Action, Page, Picture, Submitted
from lineofsight.pages.registry import all_actions, all_pages, all_pictures
from lineofsight.views.access import THIS_PERSON, Needs, Viewer
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.drafts import DRAFT
from lineofsight.views.sources import sources
from lineofsight.web import formats
from lineofsight.web.as_json import as_json
from lineofsight.web.forms import submitted
from lineofsight.web.guard import Guard
from lineofsight.web.menu import menu
from lineofsight.web.page_cache import PageCache
from lineofsight.web.rendering import render
from lineofsight.web.security import Door
from lineofsight.web.workbook import MEDIA_TYPE, About, as_workbook
from lineofsight.workspace.uploads import sweep_uploads

_LOG = logging.getLogger("lineofsight")
_HERE = Path(__file__).parent
Endpoint = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True)
class Site:
    """What the application is for: one workspace, one door, and the person who has come in."""

    workspace: Path
    door: Door
    viewer: Viewer = THIS_PERSON


@dataclass(frozen=True)
class Problem:
    """A page that cannot be shown: what it is called, and what to do."""

    title: str
    sentence: str


def build_app(site: Site) -> ASGIApp:
    """The application for this workspace, with the guard before everything."""
    sweep_uploads(site.workspace)
    app = Starlette(
        routes=list(_routes(site)),
        exception_handlers={
            UserError: _refused,
            404: _refused,
            405: _refused,
            Exception: _failed,
        },
    )
    return Guard(app, site.door)


def _routes(site: Site) -> list[BaseRoute]:
    found: list[BaseRoute] = [
        Mount("/static", StaticFiles(directory=_HERE / "static"), name="static"),
        Route("/enter", _enter, methods=["GET"], name="enter"),
    ]
    for page in all_pages():
        stem = "/home" if page.address == "/" else page.address
        found += [
            Route(f"{stem}.{ending}", _data(site, page, ending), name=f"{page.name}.{ending}")
            for ending in ("json", "csv", "xlsx")
            if page.table or ending == "json"
        ]
    made = PageCache(site.workspace)
    found += [Route(each.address, _shown(site, each, made), name=each.name) for each in all_pages()]
    found += [Route(each.address, _drawn(site, each), name=each.name) for each in all_pictures()]
    found += [
        Route(each.address, _acted(site, each), methods=["POST"], name=each.name)
        for each in all_actions()
    ]
    return found


async def _enter(_: Request) -> Response:
    """Where the key was turned: the guard has given the cookie by now."""
    return RedirectResponse("/", status_code=303)


def _asked(request: Request) -> Asked:
    return Asked(dict(request.path_params), dict(request.query_params))


def _shown(site: Site, page: Page, made: PageCache) -> Endpoint:
    async def show(request: Request) -> Response:
        _must_be_open(site, page.needs)
        if page.is_of_the_moment or DRAFT in request.query_params:
            shown = await run_in_threadpool(_page, site, page, request)
        else:
            shown = await _from_cache(made, request, lambda: _page(site, page, request))
        own = site.door.with_token(shown, request.state.cookie) if page.has_form else shown
        return Response(own, media_type="text/html")

    return show


async def _from_cache(made: PageCache, request: Request, make: Callable[[], bytes]) -> bytes:
    """The page that was asked for; one that is kept wakes no thread, which would take longer."""
    address = f"{request.url.path}?{request.url.query}"
    kept = made.kept(address)
    return kept if kept is not None else await run_in_threadpool(made.page, address, make)


def _page(site: Site, page: Page, request: Request) -> bytes:
    path, query = request.url.path, request.url.query
    with sources(site.workspace) as opened:
        text = render(
            f"page/{page.name}/page.html",
            page=page.view(opened, _asked(request)),
            council=opened.council,
            as_at=opened.as_at(),
            menu=menu(path),
            data_formats=formats.links(page, path, query),
            form_token=site.door.token_place if page.has_form else None,
        )
    return text.encode()


def _data(site: Site, page: Page, ending: str) -> Endpoint:
    def give(request: Request) -> Response:
        _must_be_open(site, page.needs)
        with sources(site.workspace) as opened:
            context = page.view(opened, _asked(request))
            council, as_at = opened.council.name, opened.as_at()
        if ending == "json" or page.table is None:
            return Response(as_json(context), media_type="application/json")
        table = page.table(context)
        kept_as = {"Content-Disposition": f'attachment; filename="{table.name}.{ending}"'}
        if ending == "csv":
            return Response(formats.as_csv(table), media_type="text/csv", headers=kept_as)
        about = About(context.title, council, as_at, _own_address(request), page.needs)
        return Response(as_workbook(table, about), media_type=MEDIA_TYPE, headers=kept_as)

    return _in_thread(give)


def _own_address(request: Request) -> str:
    """The address of the page whose data this is."""
    path = request.url.path.rpartition(".")[0]
    return f"{path}?{request.url.query}" if request.url.query else path


def _drawn(site: Site, picture: Picture) -> Endpoint:
    """A picture that a browser may keep, as long as it asks each time whether it is still this."""

    def give(request: Request) -> Response:
        _must_be_open(site, picture.needs)
        with sources(site.workspace) as opened:
            content = picture.draw(opened, _asked(request))
        tag = f'"{hashlib.sha256(content).hexdigest()}"'
        kept = {"ETag": tag, "Cache-Control": "private, no-cache"}
        if request.headers.get("if-none-match") == tag:
            return Response(status_code=304, headers=kept)
        return Response(content, media_type=picture.media_type, headers=kept)

    return _in_thread(give)


def _acted(site: Site, action: Action) -> Endpoint:
    async def act(request: Request) -> Response:
        _must_be_open(site, action.needs)
        async with submitted(request, site.door, site.viewer, site.workspace) as form:
            to = await run_in_threadpool(_do, site, action, form)
        return RedirectResponse(to, status_code=303)

    return act


def _do(site: Site, action: Action, form: Submitted) -> str:
    with sources(site.workspace) as opened:
        return action.act(opened, form)


def _must_be_open(site: Site, needs: Needs) -> None:
    if not site.viewer.may(needs):
        raise NotHere("This page is not open to you: ask whoever keeps the workspace.")


def _in_thread(answer: Callable[[Request], Response]) -> Endpoint:
    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(answer, request)

    return endpoint


def _refused(request: Request, error: Exception) -> Response:
    """What a person can put right: one sentence, on a page like the others."""
    if isinstance(error, NotHere):
        return _problem(request, Problem("Page not found", str(error)), 404)
    if isinstance(error, UserError):
        return _problem(request, Problem("That could not be done", str(error)), 400)
    sentence = "There is nothing at this address: check it, or begin at the first page."
    return _problem(request, Problem("Page not found", sentence), 404)


def _failed(request: Request, error: Exception) -> Response:
    """Our own mistake. The log says where it was made, and never with what value."""
    where = "".join(traceback.format_tb(error.__traceback__))
    _LOG.error("%s\n%s", type(error).__name__, where)
    sentence = (
        "Line of Sight made a mistake on this page, and nothing was changed. Where it was made "
        "stands in the window that the program runs in: please report it."
    )
    return _problem(request, Problem("A mistake of ours", sentence), 500)


def _problem(request: Request, problem: Problem, status: int) -> Response:
    """A page that needs nothing of the workspace, which may be what is wrong."""
    text = render(
        "base/problem.html",
        page=problem,
        council=None,
        as_at=None,
        menu=menu(request.url.path),
        data_formats=[],
    )
    return Response(text, status_code=status, media_type="text/html")
