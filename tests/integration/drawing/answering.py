"""What a process may be asked to do in tests. It imports this module for itself."""

import os
import time


def double(number: int) -> int:
    return 2 * number


def which_process(_: None) -> int:
    return os.getpid()


def fall_asleep(seconds: float) -> str:
    time.sleep(seconds)
    return "awake"


def vanish(_: None) -> None:
    """As if the PDF library had crashed."""
    os.abort()


def make_a_mistake(_: None) -> None:
    """As if our own program had a bug that this question brings out."""
    raise LookupError


def take_memory(count: int) -> int:
    return len(bytearray(count))
