"""Ways of damaging a PDF: each takes a document and a seeded source of chance.

Half of them tear the file's bytes. The other half damage one object and write the file properly
again, so that the damage reaches the part of the reader that it is meant for.
"""

import random
import re
import zlib
from collections.abc import Callable

from tests.broken.making import pdf_of

Damage = Callable[[bytes, random.Random], bytes]

_OBJECT = re.compile(rb"(?m)^(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\n(.*)\nendstream", re.DOTALL)
_NUMBER = re.compile(rb"(?<![\w/.])-?\d+(?:\.\d+)?(?![\w.])")
_NAME = re.compile(rb"/[A-Za-z]\w*")
_REFERENCE = re.compile(rb"\b\d+ 0 R\b")
_ODD_NUMBERS = (
    b"0", b"-1", b"1", b"0.000001", b"-32768", b"65536", b"2147483647", b"-2147483648",
    b"99999999999999999999", b"1e308", b"--5", b".", b"null",
)  # fmt: skip
_BESIDE_THE_POINT = b"/StructElem"  # most objects, and the reader never looks at them
_SOME_OPERATORS = (b" BT", b" ET", b" q", b" Q", b" Tj", b" Tf", b" Tm", b" Do", b" '", b" (")


def flip_bytes(document: bytes, chance: random.Random) -> bytes:
    """A few bytes become other bytes."""
    damaged = bytearray(document)
    for _ in range(chance.randint(1, 40)):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    return bytes(damaged)


def truncate(document: bytes, chance: random.Random) -> bytes:
    """The file ends too soon."""
    return document[: chance.randrange(1, len(document))]


def truncate_but_keep_the_end(document: bytes, chance: random.Random) -> bytes:
    """A piece is missing from the middle, and the file still ends as a PDF does."""
    start = chance.randrange(1, len(document))
    return document[:start] + document[min(start + chance.randint(1, 20_000), len(document)) :]


def splice(document: bytes, chance: random.Random) -> bytes:
    """A piece of the file is written over another."""
    start, other = (chance.randrange(len(document)) for _ in range(2))
    length = chance.randint(1, 5_000)
    return document[:start] + document[other : other + length] + document[start + length :]


def repeat(document: bytes, chance: random.Random) -> bytes:
    """A piece of the file comes many times over."""
    start = chance.randrange(len(document))
    end = start + chance.randint(1, 2_000)
    return document[:end] + document[start:end] * chance.randint(1, 50) + document[end:]


def edit_number(document: bytes, chance: random.Random) -> bytes:
    """Numbers in one object become odd ones: a length, a place, a width, a count."""
    return _with_object(document, chance, lambda body: _numbers_edited(body, chance))


def edit_name(document: bytes, chance: random.Random) -> bytes:
    """A key of one object's dictionary takes the place of another."""
    return _with_object(document, chance, lambda body: _swapped(body, _NAME, chance))


def edit_reference(document: bytes, chance: random.Random) -> bytes:
    """One object points at another one, perhaps at itself."""

    def pointed(body: bytes) -> bytes:
        target = b"%d 0 R" % chance.randint(0, len(_objects(document)) + 2)
        return _one_replaced(body, _REFERENCE, target, chance)

    return _with_object(document, chance, pointed)


def edit_stream(document: bytes, chance: random.Random) -> bytes:
    """The drawing of a page, or the table of a font, has operators and numbers changed."""

    def drawn_otherwise(body: bytes) -> bytes:
        found = _STREAM.search(body)
        if found is None:
            return body
        inside = _numbers_edited(_inflated(found[1]), chance)
        for _ in range(chance.randint(0, 5)):
            at = chance.randrange(len(inside) + 1)
            inside = inside[:at] + chance.choice(_SOME_OPERATORS) + b" " + inside[at:]
        packed = zlib.compress(inside)
        head = re.sub(rb"/Length \d+", b"/Length %d" % len(packed), body[: found.start()])
        return head + b"stream\n" + packed + b"\nendstream"

    return _with_object(document, chance, drawn_otherwise, only=b"stream\n")


def edit_page_tree(document: bytes, chance: random.Random) -> bytes:
    """The list of pages repeats itself, turns in a circle, points nowhere or miscounts."""
    kids = chance.choice(
        (b"", b"1 0 R", b"%d 0 R " % chance.randint(1, 99) * chance.randint(1, 500))
    )
    count = b"/Count " + chance.choice(_ODD_NUMBERS)

    def miscounted(body: bytes) -> bytes:
        if chance.random() < 0.5:
            return re.sub(rb"/Count \d+", count, body)
        return re.sub(rb"/Kids\[[^\]]*\]", b"/Kids[" + kids + b"]", body)

    return _with_object(document, chance, miscounted, only=b"/Kids")


DAMAGES: tuple[Damage, ...] = (
    flip_bytes, truncate, truncate_but_keep_the_end, splice, repeat,
    edit_number, edit_name, edit_reference, edit_stream, edit_page_tree,
)  # fmt: skip


def _objects(document: bytes) -> list[bytes]:
    """The bodies of a typeset document's objects; it numbers them from 1 in the order written."""
    return [body for _, body in sorted((int(n), body) for n, body in _OBJECT.findall(document))]


def _with_object(
    document: bytes, chance: random.Random, change: Callable[[bytes], bytes], only: bytes = b""
) -> bytes:
    objects = _objects(document)
    possible = (index for index, body in enumerate(objects) if _BESIDE_THE_POINT not in body)
    chosen = chance.choice([index for index in possible if only in objects[index]])
    root = next(n for n, body in enumerate(objects, 1) if b"/Type/Catalog" in body)
    objects[chosen] = change(objects[chosen])
    return pdf_of(objects, root=root)


def _numbers_edited(body: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        body = _one_replaced(body, _NUMBER, chance.choice(_ODD_NUMBERS), chance)
    return body


def _swapped(body: bytes, pattern: re.Pattern[bytes], chance: random.Random) -> bytes:
    found = pattern.findall(body)
    return _one_replaced(body, pattern, chance.choice(found), chance) if found else body


def _one_replaced(
    body: bytes, pattern: re.Pattern[bytes], new: bytes, chance: random.Random
) -> bytes:
    found = list(pattern.finditer(body))
    if not found:
        return body
    match = chance.choice(found)
    return body[: match.start()] + new + body[match.end() :]


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return data
