"""A libVLC that is missing or unfit is told politely."""

from types import SimpleNamespace
from typing import Any, NoReturn

import pytest

from app.domain.errors import UserError
from app.player.libvlc import open_libvlc


def _binding(version: bytes = b"3.0.24 Vetinari", **functions: Any) -> SimpleNamespace:
    return SimpleNamespace(libvlc_get_version=lambda: version, **functions)


def _no_function(*_: object) -> NoReturn:
    message = "no function 'libvlc_new'"
    raise NameError(message)


@pytest.mark.parametrize(
    "broken",
    [ImportError, FileNotFoundError, OSError, NotImplementedError, KeyError, SystemExit],
)
def test_a_binding_that_cannot_be_imported(broken: type[BaseException]) -> None:
    def import_it() -> NoReturn:
        raise broken

    with pytest.raises(UserError, match="not installed"):
        open_libvlc(import_it)


def test_a_binding_that_found_no_library() -> None:
    # what python-vlc does on Linux without libVLC: the import works, the first call does not
    with pytest.raises(UserError, match="not installed"):
        open_libvlc(lambda: SimpleNamespace(libvlc_get_version=_no_function))
    with pytest.raises(UserError, match="not installed"):
        open_libvlc(lambda: _binding(Instance=_no_function))


def test_a_library_without_plug_ins() -> None:
    with pytest.raises(UserError, match="plug-ins"):
        open_libvlc(lambda: _binding(Instance=lambda _: None))


def test_vlc_4_is_refused_before_it_is_started() -> None:
    with pytest.raises(UserError, match=r"VLC 4.0.1 .* is too new"):
        open_libvlc(lambda: _binding(b"4.0.1 Otto Chriek", Instance=_no_function))
