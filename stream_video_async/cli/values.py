"""Parses the arguments of commands: durations, call ids, JSON, custom fields."""

from __future__ import annotations

import json
import os
import re
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "call_id",
    "check_writable",
    "custom_fields",
    "duration",
    "file_content",
    "instant",
    "json_data",
    "json_object",
    "member",
    "without_secrets",
]

_UNITS: Final = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}


def duration(text: str, option: str) -> timedelta | None:
    """Read a duration such as ``90``, ``15m``, ``8h``, ``7d``; ``never`` is ``None``."""
    if text == "never":
        return None
    found = re.fullmatch(r"(\d+(?:\.\d+)?)([smhdw]?)", text.strip())
    seconds = float(found[1]) * _UNITS[found[2]] if found else 0
    if not 0 < seconds <= 100 * 365 * 86_400:
        raise typer.BadParameter(f"{option} takes a duration such as 90s, 15m, 8h, 7d or never, not {text!r}")
    return timedelta(seconds=seconds)


def instant(text: str, option: str) -> datetime:
    """Read a time: RFC 3339, or a duration from now such as ``+2h``. Without a zone it is local time."""
    if text.startswith("+") and (ahead := duration(text[1:], option)) is not None:
        return datetime.now(UTC) + ahead
    try:
        return datetime.fromisoformat(text).astimezone()
    except (ValueError, OverflowError):
        raise typer.BadParameter(f"{option} takes a time such as 2026-01-31T18:00:00Z, or +2h, not {text!r}") from None


def call_id(text: str) -> tuple[str, str]:
    """Split ``type:id`` of a call."""
    type_, colon, id_ = text.partition(":")
    if not (type_ and colon and id_):
        raise typer.BadParameter(f"a call is named type:id, for instance default:standup, not {text!r}")
    return type_, id_


def member(text: str, option: str) -> tuple[str, str | None]:
    """Split ``user`` or ``user:role``."""
    user, _, role = text.partition(":")
    if not user:
        raise typer.BadParameter(f"{option} takes user or user:role, not {text!r}")
    return user, role or None


def custom_fields(items: Iterable[str]) -> dict[str, Any]:
    """Read ``key=text`` and ``key:=json``."""
    fields: dict[str, Any] = {}
    for item in items:
        key, equals, value = item.partition("=")
        if not equals or not key.removesuffix(":"):
            raise typer.BadParameter(f"--custom takes key=text or key:=json, not {item!r}")
        if key.endswith(":"):
            try:
                fields[key[:-1]] = json.loads(value)
            except ValueError:
                raise typer.BadParameter(f"--custom {key[:-1]}: the text after := is not JSON: {value!r}") from None
        else:
            fields[key] = value
    return fields


def file_content(source: str, option: str) -> bytes:
    """Read a whole file, or stdin (``-``)."""
    if source == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(source).read_bytes()
    except OSError as error:
        raise typer.BadParameter(f"{option}: cannot read {source}: {error.strerror}") from None


def check_writable(file: Path, option: str) -> None:
    """Check that a file can be created or replaced, before anything is sent."""
    if not os.access(file.parent, os.W_OK):
        reason = "" if file.parent.exists() else ", which does not exist"
        raise typer.BadParameter(f"{option}: cannot write into the folder {file.parent}{reason}")
    if file.exists() and not (file.is_file() and os.access(file, os.W_OK)):
        raise typer.BadParameter(f"{option}: {file} is not a file that can be written")


def without_secrets(text: str) -> str:
    """Remove user names, passwords and queries from the URLs in a text."""
    return re.sub(r"(?<=://)[^\s'\"]*@|[?#][^\s'\"]*", "", text)


def json_data(text: str, option: str) -> Any:
    """Read JSON from the argument itself, from ``@file``, or from stdin (``-``)."""
    content: str | bytes = text
    source = "the argument"
    if text == "-":
        source, content = "stdin", file_content("-", option)
    elif text.startswith("@"):
        source, content = text[1:], file_content(text[1:], option)
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise typer.BadParameter(f"{option}: {source} is not JSON: {error}") from None


def json_object(text: str, option: str, example: str = '{"type": "default"}') -> dict[str, Any]:
    """Read a JSON object as :func:`json_data` does."""
    value = json_data(text, option)
    if not isinstance(value, dict):
        raise typer.BadParameter(f"{option} takes a JSON object, for instance '{example}'")
    return cast("dict[str, Any]", value)
