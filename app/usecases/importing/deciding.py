"""What staff say of people who may be there already: the program itself decides nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.usecases.importing.lines import Import, Likely, Outcome, Preview

Candidates = Mapping[str, Sequence[Likely]]
"""Who each of those to decide may be, by the keys of their lines."""


def to_decide(seen: Preview) -> Candidates:
    """Those of whom nobody has said yet who they are."""
    return {each.key: each.alike for each in seen.lines if each.outcome is Outcome.DOUBLE}


def undecided(wanted: Import, candidates: Candidates) -> int:
    """How many nobody has decided about: they come in as new people."""
    return len(candidates.keys() - wanted.same.keys() - wanted.left_out)


def same_person(wanted: Import, key: str, alike: Sequence[Likely]) -> Import:
    """They are one: the likeliest, then each time it is said again the next one."""
    ids = [each.person.id for each in alike]
    chosen = wanted.same.get(key)
    following = ids.index(chosen) + 1 if chosen in ids else 0
    same = {**wanted.same, key: ids[following % len(ids)]}
    return replace(wanted, same=same, left_out=wanted.left_out - {key})


def new_person(wanted: Import, key: str) -> Import:
    """They are two."""
    return replace(wanted, same={**wanted.same, key: None}, left_out=wanted.left_out - {key})


def leave_out(wanted: Import, key: str) -> Import:
    """They are not to come in at all."""
    return replace(open_again(wanted, key), left_out=wanted.left_out | {key})


def open_again(wanted: Import, key: str) -> Import:
    """Nothing is decided of them any more."""
    same = {known: person for known, person in wanted.same.items() if known != key}
    return replace(wanted, same=same, left_out=wanted.left_out - {key})
