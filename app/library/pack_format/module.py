"""What pack.json says, and the top of a module's file."""

from typing import Annotated, Literal

from pydantic import Field

from app.library.pack_format.parts import FolderId, Long, Number, Part, Phrase, Short, Trades

FORMAT = 1
MOST_ACTIVITIES = 50


class CreditPart(Part):
    """Whose work something in the pack is.

    `files` are the paths of the files that it is about; one that ends with / is a whole folder.
    """

    work: Phrase
    author: Phrase
    licence: Phrase | None = None
    source: Long | None = None
    files: Annotated[list[Phrase], Field(max_length=500)] = Field(default_factory=list)


class PackPart(Part):
    """pack.json: what the pack is and which modules it holds."""

    format: Annotated[int, Field(ge=1)]
    id: FolderId
    title: Phrase
    language: Short
    licence: Phrase
    credits: Annotated[list[CreditPart], Field(max_length=500)]
    modules: Annotated[list[Phrase], Field(min_length=1, max_length=50)]
    version: Number = 1
    order: Annotated[int, Field(ge=0, le=1000)] = 100


class FactPart(Part):
    """A checked fact that questions, cards and points rest on.

    `level` says how it was checked: A by an official source, B by others that agree.
    """

    id: Short
    text: Long
    source: Long
    level: Literal["A", "B"] | None = None


class ModulePart(Part):
    """The top of a module's file; `activities` are checked one by one."""

    id: FolderId
    version: Number = 1
    title: Phrase
    summary: Long
    trades: Trades = Field(default_factory=list)
    facts: Annotated[list[FactPart], Field(max_length=200, default_factory=list)]
    activities: Annotated[list[object], Field(min_length=1, max_length=MOST_ACTIVITIES)]
