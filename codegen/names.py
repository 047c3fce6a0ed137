"""Python spellings of the contract's names."""

from __future__ import annotations

import keyword

from .errors import CodegenError

_HIDES_A_TYPE = frozenset(
    {
        *("bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"),
        *("Any", "ClassVar", "Instant", "Lenient", "Literal", "Model", "UNSET", "UnsetType", "UUID"),
    }
)
"""Names that annotations use: a field called like one of them would shadow the type inside its class body."""


class NameRefusedError(CodegenError):
    """A name of the contract that no template branch can carry; the message has its place."""


def field_name(wire: str, where: str) -> str:
    """Return the Python name of a property or parameter.

    A keyword takes an underscore behind it and a hyphen becomes an underscore; the wire name is still what is sent.

    Raises:
        NameRefusedError: The property has no spelling, or would hide a type from its neighbours.
    """
    name = wire.replace("-", "_")
    if keyword.iskeyword(name):
        name += "_"
    if not name.isidentifier() or name.startswith("_"):
        raise NameRefusedError(f"{where}: {wire!r} cannot be spelled in Python; add a renaming to codegen/names.py")
    if name in _HIDES_A_TYPE:
        raise NameRefusedError(f"{where}: a field called {name!r} would hide the type of that name")
    return name
