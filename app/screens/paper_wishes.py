"""What paper somebody asks for, and the row in which the desk lists it."""

from dataclasses import dataclass, replace
from uuid import UUID

from app.domain.messages import Occasion

PAGES, TABLE, DATE = ".pdf", ".xlsx", ".ics"
_FILE_WORDS = {
    "attendance": "feuille-emargement", "calls": "appels", "letters": "confirmations",
    "convocations": "convocations", "tents": "chevalets", "labels": "badges",
    "addresses": "adresses", "certificate": "attestations", "coupon-quarter": "bulletin-quart",
    "coupon-half": "bulletin-demi", "coupon-full": "bulletin-page", "announce-a3": "affiche-a3",
    "announce-a4": "affiche-a4", "announce-a5": "tract-a5", "calendar": "date",
    "results": "resultats",
}  # fmt: skip


@dataclass(frozen=True)
class Wish:
    """A paper of a session, by its name; `registrations` None is all whom it is for.

    With another `ending` than that of `PAGES` it is a file to keep.
    """

    kind: str
    session: UUID
    blank: bool | None = None
    registrations: tuple[UUID, ...] | None = None
    ending: str = PAGES

    @property
    def numbered(self) -> bool:
        """Whether it gets a number when it is made, that is never given twice."""
        return self.kind == "certificate"

    @property
    def has_pages(self) -> bool:
        """Whether it is to be seen and printed, or only kept as a file."""
        return self.ending == PAGES

    @property
    def file_word(self) -> str:
        """What the name of its file begins with; it says nothing of anybody."""
        if (self.kind, self.ending) == ("attendance", TABLE):
            return "presences"
        filled = self.kind == "attendance" and self.blank is False
        return _FILE_WORDS[self.kind] + ("-remplie" if filled else "")


@dataclass(frozen=True)
class PaperRow:
    """A paper in the list; `missing` says why there is nothing to print, `heading` begins a group.

    `own` is that of one person who was chosen. `letter` is what letters are noted as once they
    are handed over to the post.
    """

    wish: Wish
    title: str
    about: str
    extent: str = ""
    missing: str = ""
    heading: str = ""
    own: bool = False
    letter: Occasion | None = None

    def replaces(self, other: "PaperRow") -> bool:
        """Whether it is the same paper, perhaps for other people or of another session by now."""
        theirs = replace(
            other.wish, session=self.wish.session, registrations=self.wish.registrations
        )
        return (self.wish, self.own) == (theirs, other.own)

    @property
    def spoken(self) -> str:
        """All of it in one sentence, for who hears the screen."""
        said = (self.heading, self.title, self.about, self.missing or self.extent)
        return ", ".join(part.rstrip(".") for part in said if part)
