"""Processes that fail in ways that no document does today. They run in place of the reader's."""

import os
from multiprocessing.connection import Connection


def make_a_mistake(pipe: Connection, answer: object, memory: int) -> None:
    """As if the program had a bug that this document brings out."""
    pipe.send("ready")
    pipe.recv()
    raise LookupError


def vanish(pipe: Connection, answer: object, memory: int) -> None:
    """As if the PDF library had crashed."""
    pipe.send("ready")
    pipe.recv()
    os.abort()


def never_start(pipe: Connection, answer: object, memory: int) -> None:
    """As if the machine had no memory left."""
