"""Files that the emulator keeps and serves under ``/_emulator/files/``."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from stream_video_async.emulator.context import Context

__all__ = ["file_name", "file_url", "store_file"]


def file_url(ctx: Context, name: str) -> str:
    """Return where a file can be fetched, and an import file put."""
    return f"{ctx.base_url}/_emulator/files/{quote(ctx.store.app, safe='')}/{quote(name)}"


def file_name(ctx: Context, url: str) -> str | None:
    """Return the name of the file that one of our URLs means."""
    start = file_url(ctx, "")
    return unquote(url.removeprefix(start)) if url.startswith(start) else None


def store_file(ctx: Context, name: str, content: bytes) -> str:
    """Keep a file and return its URL."""
    ctx.store.put_blob(name, content)
    return file_url(ctx, name)
