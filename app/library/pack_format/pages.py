"""What is looked at: infographics, leaflets, the closing slide."""

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from app.library.pack_format.parts import (
    ActivityHead,
    Facts,
    Id,
    Long,
    Part,
    Phrase,
    Share,
    Short,
    refuse_doubles,
)


class HotspotPart(Part):
    """A point of the infographic."""

    id: Id
    label: Short
    text: Long
    x: Share
    y: Share
    facts: Facts = Field(default_factory=list)


class SectionPart(Part):
    """A part of the leaflet."""

    heading: Phrase
    lines: Annotated[list[Long], Field(min_length=1, max_length=20)]
    facts: Facts = Field(default_factory=list)


class InfographicPart(ActivityHead):
    """A drawing with points to open; `alt` says what its `picture` shows."""

    kind: Literal["infographic"]
    headline: Phrase | None = None
    picture: Phrase | None = None
    alt: Long | None = None
    hotspots: Annotated[list[HotspotPart], Field(min_length=1, max_length=9)]

    @model_validator(mode="after")
    def _ids(self) -> Self:
        refuse_doubles([hotspot.id for hotspot in self.hotspots])
        if (self.picture is None) != (self.alt is None):
            raise PydanticCustomError("alt_missing" if self.picture else "alt_alone", "alt")
        return self


Address = Annotated[
    str, StringConstraints(pattern=r"^https://[^\s/@]+\.[a-z]{2,}(/\S*)?$", max_length=120)
]
"""Where something is on the web: only what phones open without a warning."""


class LeafletPart(ActivityHead):
    """The page to take home: a PDF of the pack, or sections from which the program makes it."""

    kind: Literal["leaflet"]
    headline: Phrase
    tagline: Long
    sections: Annotated[list[SectionPart], Field(max_length=12)] = Field(default_factory=list)
    footer: Long | None = None
    file: Phrase | None = None
    address: Address | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.file is None and not self.sections:
            raise PydanticCustomError("leaflet_empty", "empty")
        if self.file is None and self.footer is None:
            raise PydanticCustomError("footer_missing", "footer")
        return self


class ClosingPart(ActivityHead):
    """The last slide: thanks, how to go on, and the address of the programme."""

    kind: Literal["closing"]
    headline: Phrase
    lines: Annotated[list[Phrase], Field(max_length=4)] = Field(default_factory=list)
    address: Address | None = None
