"""Uploaded files and images: kept, served by the emulator itself, deleted."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

import msgspec

from stream_video_async.emulator.errors import ApiFault, bad_input, not_found
from stream_video_async.emulator.json_types import JsonObject, is_list, is_object

from .app import UPLOADS, app_settings
from .registry import operation

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context, Part

_IMAGES: Final = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg", ".heic", ".tiff")


def _checked_part(ctx: Context, setting: str) -> Part:
    part = ctx.parts.get("file")
    if part is None:
        raise bad_input("file is a required field", {"file": "file is a required field"})
    user = ctx.body.get("user")
    if ctx.auth.is_server and not (is_object(user) and user.get("id")):
        raise bad_input("user is a required field when using server side auth", {"user": "user is a required field"})
    limits: JsonObject = UPLOADS | app_settings(ctx).get(setting, {})
    if len(part.content) > limits["size_limit"]:
        raise ApiFault(413, 22, f"file is too big, the limit is {limits['size_limit']} bytes")
    suffix = PurePosixPath(part.filename).suffix.lower()
    for kind, value in (("file_extensions", suffix), ("mime_types", part.content_type)):
        allowed, blocked = limits[f"allowed_{kind}"], limits[f"blocked_{kind}"]
        if value in blocked or (allowed and value not in allowed):
            raise bad_input(f"file type '{value}' is not allowed")
    return part


def _keep(ctx: Context, part: Part) -> str:
    name = f"{ctx.new_id('file')}.{PurePosixPath(part.filename).name}"
    ctx.store.put_blob(name, part.content)
    return f"{ctx.base_url}/_emulator/files/{quote(ctx.store.app, safe='')}/{quote(name, safe='')}"


@operation("UploadFile")
def upload_file(ctx: Context) -> JsonObject:
    """Keep a file; the address it can be read from is part of the answer."""
    return {"file": _keep(ctx, _checked_part(ctx, "file_upload_config"))}


@operation("UploadImage")
def upload_image(ctx: Context) -> JsonObject:
    """Keep an image; sizes asked for are named but not computed."""
    part = _checked_part(ctx, "image_upload_config")
    suffix = PurePosixPath(part.filename).suffix.lower()
    if suffix not in _IMAGES and not part.content_type.startswith("image/"):
        raise bad_input(f"file type '{suffix}' is not an image")
    url = _keep(ctx, part)
    sizes = ctx.body.get("upload_sizes", [])
    if isinstance(sizes, str):
        try:
            sizes = msgspec.json.decode(sizes)
        except msgspec.DecodeError:
            sizes = None
    if not is_list(sizes):
        raise bad_input("upload_sizes must be a JSON list")
    return {"file": url, "thumb_url": url, "upload_sizes": sizes}


def _delete(ctx: Context) -> JsonObject:
    url: str = ctx.query.get("url", "")
    if not url:
        raise bad_input("url is a required field", {"url": "url is a required field"})
    if not ctx.store.delete_blob(unquote(url.rpartition("/")[2])):
        raise not_found("the file doesn't exist")
    return {}


@operation("DeleteFile")
def delete_file(ctx: Context) -> JsonObject:
    """Forget a file."""
    return _delete(ctx)


@operation("DeleteImage")
def delete_image(ctx: Context) -> JsonObject:
    """Forget an image."""
    return _delete(ctx)
