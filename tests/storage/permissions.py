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
GET_SECURITY, SET_SECURITY = 27, 28  # of prctl
AS_SET = 1 << 2  # else access(2) answers root as if nothing had been laid down


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
    security, before, fewer = _call("prctl", GET_SECURITY), _powers(), _powers()
    fewer[0].effective &= ~(1 << DAC_OVERRIDE | 1 << DAC_READ_SEARCH)
    _call("prctl", SET_SECURITY, security | AS_SET)
    _call("capset", _header(), fewer)
    try:
        yield
    finally:
        _call("capset", _header(), before)
        _call("prctl", SET_SECURITY, security)


def _powers() -> "ctypes.Array[_Powers]":
    powers = (_Powers * PAIR)()
    _call("capget", _header(), powers)
    return powers


def _header() -> _Header:
    return _Header(VERSION, 0)  # of the thread that asks


def _call(name: str, first: int | _Header, second: "int | ctypes.Array[_Powers]" = 0) -> int:
    given = ctypes.byref(first) if isinstance(first, _Header) else first
    answer: int = ctypes.CDLL(None, use_errno=True)[name](given, second, 0, 0, 0)
    if answer < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error), name)
    return answer
