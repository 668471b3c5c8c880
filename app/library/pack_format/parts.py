"""What every part of a pack's files is made of: strict shapes, readable texts, ids."""

from collections import Counter
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError


def _readable(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank_text", "blank")
    if any(ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0 for sign in text):
        raise PydanticCustomError("control_text", "control")
    return text


Readable = AfterValidator(_readable)
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=40)]
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

    id: Id
    title: Short
    minutes: Annotated[int, Field(ge=1, le=120)]
    note: Long | None = None
    trades: Trades = Field(default_factory=list)


def refuse_doubles(ids: list[str]) -> None:
    """Refuse an id that is given twice."""
    double = [name for name, count in Counter(ids).items() if count > 1]
    if double:
        raise PydanticCustomError("double_id", "double", {"id": double[0]})
