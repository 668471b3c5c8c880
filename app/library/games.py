"""Turns the games of a pack into the values that the rest of the program plays."""

from app.domain.content import Alphabet, Hint, Majority, Resolution, Role, RolePlay
from app.library.pack_format import AlphabetPart, RolePlayPart


def role_play(part: RolePlayPart) -> RolePlay:
    """Make an owners' meeting."""
    return RolePlay(
        part.id, part.title, part.minutes, part.note or "",
        situation=part.situation,
        roles=tuple(
            Role(each.id, each.name, each.shares, each.text, each.wish or "")
            for each in part.roles
        ),
        resolutions=tuple(
            Resolution(
                each.id, each.text, Majority(each.majority), each.explanation, tuple(each.facts)
            )
            for each in part.resolutions
        ),
    )  # fmt: skip


def alphabet(part: AlphabetPart) -> Alphabet:
    """Make an alphabet."""
    hints = tuple(Hint(each.letter, each.word, each.text or "") for each in part.hints)
    return Alphabet(
        part.id, part.title, part.minutes, part.note or "", prompt=part.prompt or "", hints=hints
    )
