"""JSON pointers (RFC 6901), held as tuples of their parts."""

from __future__ import annotations

from typing import Any, TypeAlias

from .json_types import is_list, is_object

__all__ = ["MISSING", "Pointer", "escape", "find", "parse", "text"]

Pointer: TypeAlias = tuple[str, ...]

MISSING: Any = object()
"""What ``find`` gives when there is nothing; unlike ``None`` it is no JSON value."""


def escape(part: str) -> str:
    """Write one part as it stands in a pointer."""
    return part.replace("~", "~0").replace("/", "~1")


def text(pointer: Pointer) -> str:
    """Write the pointer as ``#/a/b~1c``."""
    return "#" + "".join("/" + escape(part) for part in pointer)


def parse(pointer: str) -> Pointer:
    """Read ``/a/b~1c`` or ``#/a/b~1c``.

    Raises:
        ValueError: It does not start with ``/`` or ``#/``.
    """
    bare = pointer.removeprefix("#")
    if not bare.startswith("/"):
        raise ValueError(f"{pointer!r} is no JSON pointer: it has to start with '/'")
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in bare[1:].split("/"))


def find(document: Any, pointer: Pointer) -> Any:
    """Get the value the pointer names, or ``MISSING``."""
    value: Any = document
    for part in pointer:
        if is_object(value):
            value = value.get(part, MISSING)
        elif is_list(value):
            items = value
            value = items[int(part)] if part.isdecimal() and int(part) < len(items) else MISSING
        else:
            return MISSING
    return value
