"""Python names of fields and arguments; classes and functions are named by the parser."""

from __future__ import annotations

import keyword

from stream_video_async._models.base import Model

from .errors import UnsupportedError
from .pointers import Pointer

__all__ = ["field_name"]

_HIDES_A_TYPE = frozenset(
    {
        *("bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"),
        *("Any", "ClassVar", "Instant", "Lenient", "Literal", "Model", "UUID"),
    }
)
"""Names that annotations use: a field with one of them would shadow the type inside its class body."""
_METHODS = frozenset({name for name in dir(Model) if not name.startswith("_")})
"""Names of a model's methods."""


def field_name(wire: str, at: Pointer = ()) -> str:
    """Return the Python name of a property or parameter.

    A keyword gets a trailing underscore, and hyphens become underscores; requests use the name on the wire.

    Raises:
        UnsupportedError: The name is not possible in Python, or would hide a type.
    """
    name = wire.replace("-", "_")
    if keyword.iskeyword(name):
        name += "_"
    if not name.isidentifier() or name.startswith("_"):
        raise UnsupportedError(at, f"{wire!r} cannot be spelled in Python; add a renaming to codegen/names.py")
    if name in _HIDES_A_TYPE:
        raise UnsupportedError(at, f"a field called {name!r} would hide the type of that name")
    if name in _METHODS:
        raise UnsupportedError(at, f"a field called {name!r} would hide the method of that name")
    return name
