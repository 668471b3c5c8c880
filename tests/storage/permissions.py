"""Makes the permissions of files bind root as they bind anybody else."""

import ctypes
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

DAC_OVERRIDE, DAC_READ_SEARCH = 1, 2  # read, write and look into whatever is there
VERSION = 0x20080522  # of the structures below; the first of the two holds these powers
PAIR = 2


class _Header(ctypes.Structure):
    _fields_ = (("version", ctypes.c_uint32), ("process", ctypes.c_int))


class _Powers(ctypes.Structure):
    _fields_ = (
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    )


@contextmanager
def binding() -> Iterator[None]:
    """Lay down this thread's power over permissions, if it is root's, and take it up again."""
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    if sys.platform != "linux":
        pytest.skip("only Linux lets root lay its powers down")
    before = _powers()
    fewer = _powers()
    fewer[0].effective &= ~(1 << DAC_OVERRIDE | 1 << DAC_READ_SEARCH)
    _become(fewer)
    try:
        yield
    finally:
        _become(before)


def _powers() -> "ctypes.Array[_Powers]":
    powers = (_Powers * PAIR)()
    _call("capget", powers)
    return powers


def _become(powers: "ctypes.Array[_Powers]") -> None:
    _call("capset", powers)


def _call(name: str, powers: "ctypes.Array[_Powers]") -> None:
    library = ctypes.CDLL(None, use_errno=True)
    header = _Header(VERSION, 0)  # of the thread that asks
    if library[name](ctypes.byref(header), powers):
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error), name)
