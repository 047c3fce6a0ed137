"""Request bodies: their limits and compression, and the multipart bodies of uploads."""

from __future__ import annotations

import asyncio
import zlib
from collections.abc import AsyncIterator
from typing import Final

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from .context import Part
from .errors import ApiFault, bad_input
from .json_types import JsonObject
from .validation import decode_json

_ANY_HEADER: Final = 47
"""zlib's number for a gzip or a zlib stream."""
_PIECE: Final = 64 * 1024
"""Bytes that are decompressed at once."""


async def read_body(request: web.BaseRequest, limit: int) -> bytes:
    """Read and decompress a body (else 413: larger than the limit)."""
    too_big = ApiFault(413, 22, f"payload too big, the limit of {request.path} is {limit} bytes")
    if (request.content_length or 0) > limit:
        raise too_big
    body = bytearray()
    async for piece in pieces(request):
        body += piece
        if len(body) > limit:
            raise too_big
    return bytes(body)


async def pieces(request: web.BaseRequest) -> AsyncIterator[bytes]:
    """Read and decompress a body piece by piece.

    Raises:
        ApiFault: 400, code 4: it was cut off, or its compression is unknown or broken.
    """
    encoding = request.headers.get("Content-Encoding", "identity").lower()
    if encoding not in ("identity", "gzip", "deflate"):
        raise bad_input(f"Content-Encoding {encoding[:100]!r} is not supported, use gzip")
    unpacker = None if encoding == "identity" else zlib.decompressobj(_ANY_HEADER)
    try:
        async for chunk in request.content.iter_any():
            if unpacker is None:
                yield chunk
                continue
            yield unpacker.decompress(chunk, _PIECE)
            while rest := unpacker.unconsumed_tail:
                yield unpacker.decompress(rest, _PIECE)
    except zlib.error:
        raise bad_input(f"the body cannot be decompressed, although its Content-Encoding is {encoding}") from None
    except (web.PayloadAccessError, web.RequestPayloadError, asyncio.IncompleteReadError, ValueError):
        raise bad_input("the request body cannot be read") from None
    if unpacker is not None and (unpacker.unused_data or not unpacker.eof):
        raise bad_input("the compressed body is cut off, or something follows it")


async def read_parts(request: web.BaseRequest, limit: int) -> tuple[JsonObject, dict[str, Part]]:
    """Read a multipart body; JSON objects and arrays in text parts are decoded.

    Raises:
        ApiFault: 400 for a body that is not a multipart form, 413 beyond ``limit`` bytes.
    """
    fields: JsonObject = {}
    files: dict[str, Part] = {}
    if not request.content_type.startswith("multipart/"):
        raise bad_input("the body must be multipart/form-data")
    try:
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader) or part.name is None:
                raise bad_input("each part needs a name")
            content = await _read(part, limit)
            limit -= len(content)
            if part.filename is None:
                fields[part.name] = _text(part.name, content)
            else:
                kind = part.headers.get("Content-Type", "application/octet-stream")
                files[part.name] = Part(part.filename, kind, content)
    except ApiFault:
        raise
    except (ValueError, AssertionError, LookupError, HttpProcessingError) as error:
        raise bad_input("the multipart body is malformed") from error
    return fields, files


async def _read(part: BodyPartReader, limit: int) -> bytes:
    content = bytearray()
    while chunk := await part.read_chunk():
        content += chunk
        if len(content) > limit:
            raise ApiFault(413, 22, "payload too big")
    return bytes(part.decode(bytes(content)) if "Content-Encoding" in part.headers else content)


def _text(name: str, content: bytes) -> object:
    try:
        return decode_json(content) if content[:1] in (b"{", b"[") else content.decode()
    except (ApiFault, UnicodeDecodeError):
        raise bad_input(f"part {name} is not valid JSON") from None
