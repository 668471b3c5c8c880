"""Says what the files of a pack may hold as JSON Schema, made from the shapes that check them."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, TypeAdapter

from app.domain.errors import UserError
from app.library.limits import SIGNATURE
from app.library.pack_format import (
    FORMAT,
    MOST_ACTIVITIES,
    PLAIN,
    ActivityPart,
    ModulePart,
    PackPart,
)
from app.library.pack_format.signature import KeyPart, SignaturePart
from app.library.titles import MANIFEST

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


class WholeModulePart(ModulePart):
    """A module's file, with all that its activities may say."""

    activities: Annotated[  # type: ignore[assignment] # checked one by one where it is read
        list[Annotated[ActivityPart, Field(discriminator="kind")]],
        Field(min_length=1, max_length=MOST_ACTIVITIES),
    ]


_SHAPES: Mapping[str, TypeAdapter[Any]] = {
    MANIFEST: TypeAdapter(PackPart),
    "module.json": TypeAdapter(WholeModulePart),
    "plain.json": PLAIN,
    "words.en.json": PLAIN,
    SIGNATURE: TypeAdapter(SignaturePart),
    "key.pub": TypeAdapter(KeyPart),
}


def json_schema(file: str = "") -> dict[str, Any]:
    """The schema of one file of a pack, or of them all under their names."""
    if file and file not in _SHAPES:
        raise UserError(
            "There is no schema of {file}: ask for one of {files}, or for all of them.",
            file=file, files=", ".join(_SHAPES),
        )  # fmt: skip
    head = {"$schema": _DIALECT, "title": f"{file or 'mallette'}, format {FORMAT}"}
    if file:
        return {**head, **_without_title(_SHAPES[file].json_schema())}
    keyed = [(name, "validation", shape) for name, shape in _SHAPES.items()]
    schemas, shared = TypeAdapter.json_schemas(keyed)  # type: ignore[arg-type]
    properties = {name: _without_title(schema) for (name, _mode), schema in schemas.items()}
    return {**head, "type": "object", "properties": properties, **shared}


def _without_title(schema: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in schema.items() if name != "title"}
