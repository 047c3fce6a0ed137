"""JSON pointers (RFC 6901) as tuples of their parts."""

from __future__ import annotations

from typing import Any, TypeAlias

from jsonpointer import JsonPointer
from msgspec import UNSET

__all__ = ["Pointer", "find", "parse", "text"]

Pointer: TypeAlias = tuple[str, ...]


def text(pointer: Pointer) -> str:
    """Format a pointer as ``#/a/b~1c``."""
    return "#" + JsonPointer.from_parts(pointer).path


def parse(pointer: str) -> Pointer:
    """Parse ``/a/b~1c`` or ``#/a/b~1c``.

    Raises:
        ValueError: It does not start with ``/`` or ``#/``.
    """
    bare = pointer.removeprefix("#")
    if not bare.startswith("/"):
        raise ValueError(f"{pointer!r} is not a JSON pointer: it has to start with '/'")
    return tuple(JsonPointer(bare).parts)


def find(document: Any, pointer: Pointer) -> Any:
    """Return the value at a pointer, or ``UNSET`` if there is none."""
    return JsonPointer.from_parts(pointer).resolve(document, UNSET)
