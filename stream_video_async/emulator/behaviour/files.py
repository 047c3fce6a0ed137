"""Files that the emulator keeps and serves under ``/_emulator/files/``."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from stream_video_async.emulator.context import Context

__all__ = ["LINK_SECONDS", "file_name", "file_url", "is_readable", "store_file"]

_SECOND: Final = 1_000_000_000
LINK_SECONDS: Final = 14 * 86_400
"""How long a link to a file on the service's own storage holds."""
_SIGNED: Final = ("recordings/", "transcriptions/")


def file_url(ctx: Context, name: str) -> str:
    """Return where a file can be fetched, and an import file put."""
    return f"{ctx.base_url}/_emulator/files/{quote(ctx.store.app, safe='')}/{quote(name)}"


def file_name(ctx: Context, url: str) -> str | None:
    """Return the name of the file that one of our URLs means."""
    start = file_url(ctx, "")
    return unquote(url.removeprefix(start).partition("?")[0]) if url.startswith(start) else None


def store_file(ctx: Context, name: str, content: bytes) -> str:
    """Keep a file and return its URL, signed where the service's own storage signs: it holds for two weeks."""
    ctx.store.put_blob(name, content)
    if not name.startswith(_SIGNED):
        return file_url(ctx, name)
    expires = ctx.now // _SECOND + LINK_SECONDS
    return f"{file_url(ctx, name)}?expires={expires}&signature={_signature(ctx.secret, name, str(expires))}"


def is_readable(secret: str, name: str, query: Mapping[str, str], now: float) -> bool:
    """Tell whether a link to a stored file holds: always, or while its signature does."""
    if not name.startswith(_SIGNED):
        return True
    expires = query.get("expires", "")
    right = hmac.compare_digest(query.get("signature", "").encode(), _signature(secret, name, expires).encode())
    return right and float(expires) > now


def _signature(secret: str, name: str, expires: str) -> str:
    return hmac.new(secret.encode(), f"{name}\n{expires}".encode(), "sha256").hexdigest()
