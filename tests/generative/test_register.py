"""Registers made at random: read as a plain list would be, and never tampered with unnoticed."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from random import Random

from hypothesis import assume, given, reject, settings
from hypothesis import strategies as st
from tests.generative.random_registers import Act, acts, plain_list, register_of, standing
from tests.generative.tampering import (
    FOUND_AGAINST_A_HEAD,
    FOUND_BY_ITSELF,
    Tamper,
    contents,
    unguard,
)
from tests.unit.register.days import june

from lineofsight.errors import WrongUse
from lineofsight.register.answers import Standing, answers, in_force
from lineofsight.register.store import FILE, Register, open_register
from lineofsight.register.verify import Broken, Verified, verify

SECRETS = st.integers(0, 10**9)  # seeds: hypothesis repeats the chance that a test takes


@settings(max_examples=100, deadline=None)
@given(done=acts(), day=st.integers(1, 30))
def test_answers_stand_as_in_a_plain_list(done: Sequence[Act], day: int) -> None:
    lines = plain_list(done)
    should = {number: standing(lines, number, june(day)) for number in range(1, len(lines) + 1)}
    with register_of(done) as register:
        found = {answer.number: answer.standing for answer in answers(register, june(day))}
        holding = {answer.number for answer in in_force(register, june(day)).values()}
        assert register.head().number == len(lines)
        assert verify(register) == Verified(register.head())
    assert found == {number: stands for number, stands in should.items() if stands}
    assert holding == {n for n, stands in should.items() if stands == Standing.IN_FORCE}


@settings(max_examples=200, deadline=None)
@given(done=acts(), tamper=st.sampled_from(FOUND_AGAINST_A_HEAD), seed=SECRETS)
def test_tampering_is_always_found(done: Sequence[Act], tamper: Tamper, seed: int) -> None:
    with register_of(done) as register:
        head = register.head()
        tampered_with(register, tamper, Random(seed))  # noqa: S311  a test's own chance
        assert isinstance(verify(register, head), Broken)
        assert tamper not in FOUND_BY_ITSELF or isinstance(verify(register), Broken)


@settings(max_examples=150, deadline=None)
@given(
    done=acts(),
    places=st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 255)), min_size=1, max_size=9),
)
def test_of_a_damaged_file_what_is_verified_is_what_was_written(
    done: Sequence[Act], places: Sequence[tuple[int, int]]
) -> None:
    with register_of(done) as register:
        head, links, folder = register.head(), register.links(), register.folder
        file = folder / FILE
        content = bytearray(file.read_bytes())
        for place, bits in places:
            content[place % len(content)] ^= bits
        file.write_bytes(content)
        try:
            with open_register(folder) as damaged:
                if isinstance(verify(damaged, head), Verified):
                    assert damaged.links() == links
        except WrongUse:  # it is not a register any more
            return


def tampered_with(register: Register, tamper: Tamper, chance: Random) -> None:
    """Tamper with the register's file; what changed nothing, or could not be done, is no case."""
    with closing(sqlite3.connect(register.folder / FILE, isolation_level=None)) as database:
        unguard(database)
        before = contents(database)
        try:
            tamper(database, chance)
        except sqlite3.IntegrityError:  # two events of one number, or a number that is none
            reject()
        assume(contents(database) != before)
