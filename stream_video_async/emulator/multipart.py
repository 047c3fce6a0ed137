"""Multipart bodies of uploads: files, and text parts that may hold JSON."""

from __future__ import annotations

from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from .context import Part
from .errors import ApiFault, bad_input
from .json_types import JsonObject
from .validation import decode_json


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
