"""A page that was made is given again, until something that it shows has changed."""

from pathlib import Path

from lineofsight.web.page_cache import PageCache
from lineofsight.workspace.council import name_council


class Maker:
    """Makes pages, and counts."""

    def __init__(self, page: bytes = b"page") -> None:
        self.made = 0
        self.page = page

    def __call__(self) -> bytes:
        self.made += 1
        return self.page


def test_a_page_is_made_once(tmp_path: Path) -> None:
    cache, make = PageCache(tmp_path), Maker()
    assert [cache.page("/", make), cache.page("/", make)] == [b"page", b"page"]
    assert make.made == 1


def test_pages_are_told_apart_by_their_addresses(tmp_path: Path) -> None:
    cache = PageCache(tmp_path)
    assert cache.page("/?a=1", Maker(b"one")) == b"one"
    assert cache.page("/?a=2", Maker(b"two")) == b"two"


def test_a_change_makes_every_page_anew(tmp_path: Path) -> None:
    cache, make = PageCache(tmp_path), Maker()
    cache.page("/", make)
    name_council(tmp_path, "Wexcombe")
    cache.page("/", make)
    assert make.made == 2


def test_a_page_made_across_a_change_is_not_kept(tmp_path: Path) -> None:
    cache, make = PageCache(tmp_path), Maker()

    def made_across() -> bytes:
        name_council(tmp_path, "Wexcombe")
        return b"half old"

    assert cache.page("/", made_across) == b"half old"
    assert cache.page("/", make) == b"page"


def test_the_least_used_goes_first(tmp_path: Path) -> None:
    cache, make = PageCache(tmp_path, most_bytes=2), Maker(b"1")
    for address in ("/a", "/b", "/a", "/c"):
        cache.page(address, make)
    cache.page("/a", make)
    assert make.made == 3
    cache.page("/b", make)
    assert make.made == 4


def test_only_what_was_made_since_the_last_change_is_kept(tmp_path: Path) -> None:
    cache = PageCache(tmp_path)
    assert cache.kept("/") is None
    cache.page("/", Maker())
    assert cache.kept("/") == b"page"
    name_council(tmp_path, "Wexcombe")
    assert cache.kept("/") is None
