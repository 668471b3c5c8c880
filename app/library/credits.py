"""Finds the files of a pack that nobody has signed their name to, or given leave to use."""

from collections.abc import Collection, Iterator

from app.domain.errors import UserError
from app.library.pack_format import PackPart
from app.library.sentences import problem
from app.library.titles import MANIFEST
from app.usecases.ports import PackProblem

_NO_LICENCE = frozenset({"?", "-", "u", "unknown", "inconnue", "inconnu", "licence inconnue"})


def unknown_credits(pack: str, top: PackPart, names: Collection[str]) -> Iterator[PackProblem]:
    """Complain about files that the credits name and that are not in the pack."""
    for at, credit in enumerate(top.credits):
        for number, path in enumerate(credit.files):
            if not any(_is_about(path, name) for name in names):
                error = UserError(
                    "The file “{name}” is not in the pack: copy it there or correct its name, "
                    "capital letters included.",
                    name=path,
                )
                place = f"credits {at + 1} › files {number + 1}"
                yield problem(f"{pack}/{MANIFEST}", place, error)


def uncredited(pack: str, top: PackPart, names: Collection[str]) -> Iterator[PackProblem]:
    """Complain about files whose author or licence the credits do not say."""
    for name in sorted(set(names) - {MANIFEST}):
        licences = [
            credit.licence or top.licence
            for credit in top.credits
            if any(_is_about(path, name) for path in credit.files)
        ]
        if not licences:
            error = UserError(
                "Nobody is named for this file: add it to the “files” of a credit in {manifest}, "
                "or the folder that it is in, with / at its end.",
                manifest=MANIFEST,
            )
            yield problem(f"{pack}/{name}", "", error)
        elif any(licence.strip().casefold() in _NO_LICENCE for licence in licences):
            error = UserError(
                "The licence of this file is not known: ask its author, and write it into its "
                "credit in {manifest}.",
                manifest=MANIFEST,
            )
            yield problem(f"{pack}/{name}", "", error)


def _is_about(path: str, name: str) -> bool:
    return name == path or (path.endswith("/") and name.startswith(path))
