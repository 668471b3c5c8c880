"""What the files of keys and signatures say."""

from typing import Annotated

from pydantic import StringConstraints

from app.library.pack_format.parts import Part, Short

KeyId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
Base64 = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9+/]+={0,2}$", max_length=100)]


class KeyPart(Part):
    """A file NAME.pub: whose key it is, and the 32 bytes of the public key."""

    name: Short
    ed25519: Base64


class SignaturePart(Part):
    """SHA256SUMS.sig: the name and the id of the key, and the 64 bytes of the signature."""

    key: Short
    id: KeyId
    ed25519: Base64
