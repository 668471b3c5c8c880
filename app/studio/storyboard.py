"""What a storyboard file says: scenes, their sentences and what is drawn, checked on reading."""

import json
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from app.domain.errors import UserError

Backdrop = Literal["card", "day", "dawn", "dusk", "meeting", "office", "salon"]
Colour = Literal[
    "blue", "brick", "coral", "gold", "green", "grey", "ink", "paper", "soft", "teal", "violet",
]  # fmt: skip
Kind = Literal[
    "album", "armchair", "audience", "badge", "balance", "ballot_box", "block", "blueprint",
    "boat", "bulb", "bush", "calculator", "calendar", "cap", "chair", "charges", "chart",
    "checklist", "cloud", "coin_box", "commons", "compass", "contract", "crane", "cup", "cutaway",
    "dial", "doors", "durations", "envelope", "fence", "folder", "gears", "house", "house_tree",
    "income", "key", "lamp", "landing", "laptop", "leak", "ledger", "lens", "limit", "magnifier",
    "mailboxes", "maze", "microphone", "model", "network", "noticeboard", "person", "phone",
    "photo", "piggy", "plant", "plot", "poster", "price", "rent", "ring", "road", "room",
    "scales", "scroll", "sign", "signpost", "site", "speech", "split_coin", "stacks",
    "staff_card", "stamp", "street", "suit", "sun", "swap", "table", "tag", "thread", "ticket",
    "tightrope", "timeline", "toggle", "toolbox", "tree", "wheelbarrow", "window",
]  # fmt: skip
Entrance = Literal["drop", "fade", "left", "none", "pop", "right", "rise"]
Character = Literal[
    "apprentice", "baker", "child", "clerk", "director", "elder", "farmer", "mason", "mayor",
    "mother", "neighbour", "worker", "young",
]  # fmt: skip
Pose = Literal["hold", "listen", "push", "raise", "sit", "stand", "talk", "wave", "work"]

KINDS: tuple[str, ...] = get_args(Kind)
Words = Annotated[str, StringConstraints(min_length=1, max_length=240)]
Label = Annotated[str, StringConstraints(max_length=60)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Role(_Part):
    """Someone who is heard: the name shown, and how the synthetic voice is tuned."""

    id: Words
    name: Words
    variant: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]*$", max_length=20)] = ""
    pitch: Annotated[int, Field(ge=0, le=99)] = 50
    speed: Annotated[int, Field(ge=80, le=260)] = 150


class Line(_Part):
    """One sentence; `spoken` replaces it for the voice where letters would be read wrongly."""

    say: Words
    role: str = ""
    spoken: Annotated[str, StringConstraints(max_length=300)] = ""


class Element(_Part):
    """One drawn thing: where its foot stands, how tall it is, when and how it comes in.

    `at` and `until` count the sentences of the scene from 0; `after` adds seconds.
    """

    kind: Kind
    x: Annotated[float, Field(ge=-300, le=1580)]
    y: Annotated[float, Field(ge=-100, le=760)] = 590
    size: Annotated[float, Field(ge=8, le=1300)] = 100
    colour: Colour = "teal"
    at: Annotated[int, Field(ge=0)] = 0
    until: Annotated[int, Field(ge=1)] | None = None
    after: Annotated[float, Field(ge=0, le=30)] = 0
    enter: Entrance = "fade"
    count: Annotated[int, Field(ge=1, le=60)] = 1
    texts: Annotated[tuple[Label, ...], Field(max_length=12)] = ()
    character: Character = "neighbour"
    pose: Pose = "stand"
    role: str = ""
    flip: bool = False


class Scene(_Part):
    """One picture that lives while its sentences are said."""

    id: Words
    backdrop: Backdrop = "day"
    headline: Label = ""
    count_from: Annotated[int, Field(ge=0)] | None = None
    caption: Annotated[str, StringConstraints(max_length=120)] = ""
    facts: tuple[str, ...] = ()
    lines: Annotated[tuple[Line, ...], Field(min_length=1)]
    elements: tuple[Element, ...] = ()


class Storyboard(_Part):
    """A whole video before it is drawn."""

    title: Words
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    scenes: Annotated[tuple[Scene, ...], Field(min_length=1)]

    def role(self, name: str) -> Role:
        """Find who speaks; a line that names nobody is the first role's."""
        return next((role for role in self.roles if role.id == name), self.roles[0])

    def checked(self, file: str) -> Self:
        """Refuse what the shape alone does not show: unknown roles, lines that do not exist."""
        known = {role.id for role in self.roles} | {""}
        for number, scene in enumerate(self.scenes, 1):
            speaking: tuple[Line | Element, ...] = (*scene.lines, *scene.elements)
            for named in speaking:
                if named.role not in known:
                    raise UserError(
                        "In {file}, scene {scene} names the role “{role}”, which is not in the "
                        "list of roles: add it there or correct its name.",
                        file=file, scene=number, role=named.role,
                    )  # fmt: skip
            for element in scene.elements:
                waited = max(element.at, element.until or 0)
                if waited >= len(scene.lines):
                    raise UserError(
                        "In {file}, scene {scene}, the drawing “{kind}” waits for sentence {at} "
                        "but the scene has {lines}: they are counted from 0, "
                        "lower “at” or “until”.",
                        file=file, scene=number, kind=element.kind, at=waited,
                        lines=len(scene.lines),
                    )  # fmt: skip
        return self


def read_storyboard(path: Path) -> Storyboard:
    """Read and check a storyboard file; every mistake names the file, the place and the remedy."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UserError(
            "The storyboard {file} was not found: check its name and folder.", file=str(path)
        ) from error
    except OSError as error:
        raise UserError(
            "The storyboard {file} cannot be read: check that you are allowed to open it.",
            file=str(path),
        ) from error
    except UnicodeDecodeError as error:
        raise UserError(
            "The storyboard {file} is not written in UTF-8: save it again as UTF-8 text.",
            file=path.name,
        ) from error
    except json.JSONDecodeError as error:
        raise UserError(
            "The storyboard {file} is not valid JSON at line {line}, column {column}: "
            "look for a missing comma, quote or bracket just before.",
            file=path.name, line=error.lineno, column=error.colno,
        ) from error  # fmt: skip
    try:
        return Storyboard.model_validate(raw).checked(path.name)
    except ValidationError as error:
        raise _said(error, path.name) from error


def _said(error: ValidationError, file: str) -> UserError:
    """Turn the first thing pydantic refused into a sentence with a remedy."""
    first = error.errors(include_url=False)[0]
    place = _place(first["loc"])
    match first["type"]:
        case "missing":
            return UserError("In {file}, {place} is missing: add it.", file=file, place=place)
        case "extra_forbidden":
            return UserError(
                "In {file}, {place} is not a known name: remove it or correct its spelling.",
                file=file, place=place,
            )  # fmt: skip
        case "literal_error":
            return UserError(
                "In {file}, {place} holds “{given}”: choose one of {known}.",
                file=file, place=place, given=first["input"], known=first["ctx"]["expected"],
            )  # fmt: skip
        case "greater_than_equal" | "less_than_equal":
            bound = next(iter(first["ctx"].values()))
            return UserError(
                "In {file}, {place} holds {given}, beyond the limit of {bound}: bring it back "
                "within the limit.",
                file=file, place=place, given=first["input"], bound=bound,
            )  # fmt: skip
        case "too_short" | "string_too_short":
            return UserError(
                "In {file}, {place} is empty: write at least one.", file=file, place=place
            )
        case "too_long" | "string_too_long":
            return UserError("In {file}, {place} is too long: shorten it.", file=file, place=place)
        case _:
            return UserError(
                "In {file}, {place} holds something of the wrong sort: compare it with a "
                "storyboard that works.",
                file=file, place=place or "—",
            )  # fmt: skip


def _place(location: tuple[int | str, ...]) -> str:
    """Say where, counting from one as people do: `scenes 3 › elements 2 › size`."""
    words: list[str] = []
    for step in location:
        if isinstance(step, int) and words:
            words[-1] += f" {step + 1}"
        else:
            words.append(str(step))
    return " › ".join(words)
