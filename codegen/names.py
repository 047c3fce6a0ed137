"""Python spellings of the contract's names; classes and functions are named by the parser."""

from __future__ import annotations

import keyword

from .errors import UnsupportedError
from .pointers import Pointer

__all__ = ["field_name"]

_HIDES_A_TYPE = frozenset(
    {
        *("bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"),
        *("Any", "ClassVar", "Instant", "Lenient", "Literal", "Model", "UUID"),
    }
)
"""Names that annotations use: a field called like one of them would shadow the type inside its class body."""


def field_name(wire: str, at: Pointer = ()) -> str:
    """Return the Python name of a property or parameter.

    A keyword takes an underscore behind it and a hyphen becomes an underscore; the wire name is still what is sent.

    Raises:
        UnsupportedError: The property has no spelling, or would hide a type from its neighbors.
    """
    name = wire.replace("-", "_")
    if keyword.iskeyword(name):
        name += "_"
    if not name.isidentifier() or name.startswith("_"):
        raise UnsupportedError(at, f"{wire!r} cannot be spelled in Python; add a renaming to codegen/names.py")
    if name in _HIDES_A_TYPE:
        raise UnsupportedError(at, f"a field called {name!r} would hide the type of that name")
    return name
