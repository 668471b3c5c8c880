"""What every part of a pack's files is made of: strict shapes, readable texts, ids."""

import re
from collections import Counter
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from app.library.names import RESERVED

# line breaks and the like, and what turns a text around without being seen
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
# no writing has so many accents on one letter
_PILE = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{4}")


def _readable(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank_text", "blank")
    if _INVISIBLE.search(text):
        raise PydanticCustomError("control_text", "control")
    if _PILE.search(text):
        raise PydanticCustomError("piled_text", "piled")
    return text


def _folder(name: str) -> str:
    if name in RESERVED:
        raise PydanticCustomError("reserved_id", "reserved")
    return name


Readable = AfterValidator(_readable)
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=40)]
FolderId = Annotated[Id, AfterValidator(_folder)]
"""An id that is the name of a folder too."""
Short = Annotated[str, StringConstraints(max_length=60), Readable]
Phrase = Annotated[str, StringConstraints(max_length=160), Readable]
Long = Annotated[str, StringConstraints(max_length=400), Readable]
Facts = Annotated[list[Short], Field(max_length=20)]
Share = Annotated[float, Field(ge=0, le=1)]
Trades = Annotated[list[Literal["rental", "ownership", "syndic"]], Field(max_length=3)]
Number = Annotated[int, Field(ge=1, le=1_000_000)]


class Part(BaseModel):
    """A group of names and values; a name that it does not know is refused."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class ActivityHead(Part):
    """What every activity has."""

    id: FolderId
    title: Short
    minutes: Annotated[int, Field(ge=1, le=120)]
    note: Long | None = None
    trades: Trades = Field(default_factory=list)


def refuse_doubles(ids: list[str]) -> None:
    """Refuse an id that is given twice."""
    double = [name for name, count in Counter(ids).items() if count > 1]
    if double:
        raise PydanticCustomError("double_id", "double", {"id": double[0]})
