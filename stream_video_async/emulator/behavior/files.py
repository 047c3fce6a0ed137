"""Uploaded and generated files, served under ``/_emulator/files/``."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote, unquote

from .app import UPLOADS, stored_settings
from .kit import SECOND, ApiFault, Context, JsonObject, Part, bad_input, not_found, operation

LINK_SECONDS: Final = 14 * 86_400
"""How long a link to a file on the service's own storage is valid."""
_SIGNED: Final = ("recordings/", "transcriptions/")
_IMAGES: Final = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg", ".heic", ".tiff")


def file_url(ctx: Context, name: str) -> str:
    """Return the URL of a file, also for uploading an import."""
    return f"{ctx.base_url}/_emulator/files/{quote(ctx.store.app, safe='')}/{quote(name)}"


def file_name(ctx: Context, url: str) -> str | None:
    """Return the name of the file behind a URL, or ``None`` if it is not one of ours."""
    start = file_url(ctx, "")
    return unquote(url.removeprefix(start).partition("?")[0]) if url.startswith(start) else None


def store_file(ctx: Context, name: str, content: bytes) -> str:
    """Store a file and return its URL; on the service's own storage for recordings, it is signed and expires."""
    ctx.store.put_blob(name, content)
    if not name.startswith(_SIGNED):
        return file_url(ctx, name)
    expires = ctx.now // SECOND + LINK_SECONDS
    return f"{file_url(ctx, name)}?expires={expires}&signature={_signature(ctx.secret, name, str(expires))}"


def is_readable(secret: str, name: str, query: Mapping[str, str], now: float) -> bool:
    """Return whether a link to a stored file is valid: it needs no signature, or has one that has not expired."""
    if not name.startswith(_SIGNED):
        return True
    expires = query.get("expires", "")
    right = hmac.compare_digest(query.get("signature", "").encode(), _signature(secret, name, expires).encode())
    return right and float(expires) > now


def _signature(secret: str, name: str, expires: str) -> str:
    return hmac.new(secret.encode(), f"{name}\n{expires}".encode(), "sha256").hexdigest()


# --- uploads ----------------------------------------------------------------------------------------------------------


def _checked_part(ctx: Context, setting: str) -> Part:
    part = ctx.parts.get("file")
    if part is None:
        raise bad_input("file is a required field", {"file": "file is a required field"})
    if ctx.auth.is_server and not ctx.body.get("user", {}).get("id"):
        raise bad_input("user is a required field when using server side auth", {"user": "user is a required field"})
    limits: JsonObject = UPLOADS | stored_settings(ctx).get(setting, {})
    if len(part.content) > limits["size_limit"]:
        raise ApiFault(413, 22, f"file is too big, the limit is {limits['size_limit']} bytes")
    for kind, value in (("file_extensions", _suffix(part)), ("mime_types", part.content_type)):
        allowed, blocked = limits[f"allowed_{kind}"], limits[f"blocked_{kind}"]
        if value in blocked or (allowed and value not in allowed):
            raise bad_input(f"file type '{value}' is not allowed")
    return part


def _suffix(part: Part) -> str:
    return PurePosixPath(part.filename).suffix.lower()


def _store_upload(ctx: Context, part: Part) -> str:
    return store_file(ctx, f"{ctx.new_id('file')}.{PurePosixPath(part.filename).name}", part.content)


@operation("UploadFile")
def upload_file(ctx: Context) -> JsonObject:
    """Store a file and return its URL."""
    return {"file": _store_upload(ctx, _checked_part(ctx, "file_upload_config"))}


@operation("UploadImage")
def upload_image(ctx: Context) -> JsonObject:
    """Store an image and return its URL; the requested sizes are returned but not computed."""
    part = _checked_part(ctx, "image_upload_config")
    if _suffix(part) not in _IMAGES and not part.content_type.startswith("image/"):
        raise bad_input(f"file type '{_suffix(part)}' is not an image")
    url = _store_upload(ctx, part)
    return {"file": url, "thumb_url": url, "upload_sizes": ctx.body.get("upload_sizes", [])}


@operation("DeleteFile")
@operation("DeleteImage")
def delete_file(ctx: Context) -> None:
    """Delete a file or an image."""
    url: str = ctx.query.get("url", "")
    if not url:
        raise bad_input("url is a required field", {"url": "url is a required field"})
    if not ctx.store.delete_blob(unquote(url.rpartition("/")[2])):
        raise not_found("the file doesn't exist")
