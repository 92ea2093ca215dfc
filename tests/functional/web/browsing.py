"""A browser at a workspace, and a page as it gets it."""

from dataclasses import replace
from pathlib import Path

from starlette.testclient import TestClient

from lineofsight.views.access import THIS_PERSON, Needs
from lineofsight.web.app import Site, build_app
from lineofsight.web.security import Door


def browser(folder: Path, may_see: Needs = Needs.CHILDREN) -> TestClient:
    """A browser on this machine, of somebody who may see so much."""
    viewer = replace(THIS_PERSON, may_see=may_see)
    return TestClient(build_app(Site(folder, Door(None), viewer)), base_url="http://127.0.0.1")


def page(reader: TestClient, address: str) -> str:
    """The page at an address, which must be there."""
    answer = reader.get(address)
    assert answer.status_code == 200, answer.text
    return answer.text
