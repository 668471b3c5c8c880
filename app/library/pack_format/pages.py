"""What is looked at: infographics and leaflets."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
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


class LeafletPart(ActivityHead):
    """The page to take home."""

    kind: Literal["leaflet"]
    headline: Phrase
    tagline: Long
    sections: Annotated[list[SectionPart], Field(min_length=1, max_length=12)]
    footer: Long
