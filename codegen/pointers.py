"""JSON pointers (RFC 6901), held as tuples of their parts."""

from __future__ import annotations

from typing import Any, TypeAlias

from jsonpointer import JsonPointer
from msgspec import UNSET

__all__ = ["Pointer", "find", "parse", "text"]

Pointer: TypeAlias = tuple[str, ...]


def text(pointer: Pointer) -> str:
    """Write the pointer as ``#/a/b~1c``."""
    return "#" + JsonPointer.from_parts(pointer).path


def parse(pointer: str) -> Pointer:
    """Read ``/a/b~1c`` or ``#/a/b~1c``.

    Raises:
        ValueError: It does not start with ``/`` or ``#/``.
    """
    bare = pointer.removeprefix("#")
    if not bare.startswith("/"):
        raise ValueError(f"{pointer!r} is not a JSON pointer: it has to start with '/'")
    return tuple(JsonPointer(bare).parts)


def find(document: Any, pointer: Pointer) -> Any:
    """Return the value that the pointer names, or ``UNSET``."""
    return JsonPointer.from_parts(pointer).resolve(document, UNSET)
