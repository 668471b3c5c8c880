"""Reads what a browser sends: bounded in size and time, refused where it makes no sense."""

import asyncio
from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

MOST_BYTES = 16_000
MOST_FIELDS = 40
PATIENCE_SECONDS = 10.0
_KIND = "application/x-www-form-urlencoded"

Pairs = tuple[tuple[str, str], ...]


async def read_pairs(request: Request, patience: float = PATIENCE_SECONDS) -> Pairs:
    """Return the fields of a form in their order.

    Raises HTTPException: 408 too slow, 413 too large, 415 no form, 400 anything else.
    """
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != _KIND:
        raise HTTPException(415)
    try:
        async with asyncio.timeout(patience):
            body = await _body(request)
    except TimeoutError as error:
        raise HTTPException(408, headers={"Connection": "close"}) from error
    except ClientDisconnect as error:
        raise HTTPException(400) from error
    try:
        pairs = parse_qsl(
            body.decode("utf-8"),
            keep_blank_values=True,
            encoding="utf-8",
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError as error:
        raise HTTPException(400) from error
    return tuple(pairs)


async def _body(request: Request) -> bytes:
    announced = request.headers.get("content-length", "0")
    if announced.isdecimal() and int(announced) > MOST_BYTES:
        raise _too_large()
    whole = bytearray()
    async for part in request.stream():
        whole += part
        if len(whole) > MOST_BYTES:
            raise _too_large()
    return bytes(whole)


def _too_large() -> HTTPException:
    return HTTPException(413, headers={"Connection": "close"})
