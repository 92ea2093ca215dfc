"""The locks of the PDF format, as old as they come: 40-bit RC4 (ISO 32000-1, 7.6.3).

Written out here because nothing that the project uses can lock a PDF.
"""

import hashlib
from collections.abc import Sequence

from tests.broken.making import pdf_of, stream

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_PERMISSIONS = -44  # may be read and printed, not changed
_FILE_ID = bytes(16)


def locked(objects: Sequence[bytes], content: bytes, password: bytes) -> bytes:
    """A PDF that opens with this password; `content` is the drawing of its page, object 4.

    An empty password gives a document that anyone can open and only its owner may change.
    """
    owner = _rc4(_md5(_padded(b"owner"))[:5], _padded(password))
    permissions = _PERMISSIONS.to_bytes(4, "little", signed=True)
    key = _md5(_padded(password) + owner + permissions + _FILE_ID)[:5]
    four = _rc4(_md5(key + (4).to_bytes(3, "little") + bytes(2))[:10], content)
    encrypt = b"/Encrypt<</Filter/Standard/V 1/R 2/O<%b>/U<%b>/P %d>>/ID[<%b><%b>]" % (
        _hex(owner), _hex(_rc4(key, _PADDING)), _PERMISSIONS, _hex(_FILE_ID), _hex(_FILE_ID),
    )  # fmt: skip
    return pdf_of([*objects[:3], stream(four), *objects[4:]], trailer=encrypt)


def _padded(password: bytes) -> bytes:
    return (password + _PADDING)[:32]


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def _hex(data: bytes) -> bytes:
    return data.hex().encode()


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)
