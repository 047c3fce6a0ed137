"""Python spellings of the contract's names."""

from __future__ import annotations

import keyword
import re

from .errors import CodegenError

__all__ = ["NameRefusedError", "field_name", "snake_case", "words"]

_WORD = re.compile(r"[A-Z]+\d*(?![a-z])|V\d+|[A-Z]?[a-z]+\d*|\d+")

_HIDES_A_TYPE = frozenset(
    {
        *("bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple"),
        *("Any", "ClassVar", "Instant", "Lenient", "Literal", "Model", "UUID"),
    }
)
"""Names that annotations use: a field called like one of them would shadow the type inside its class body."""


class NameRefusedError(CodegenError):
    """A name of the contract that no template branch can carry; the message has its place."""


def field_name(wire: str, where: str) -> str:
    """Return the Python name of a property or parameter.

    A keyword takes an underscore behind it and a hyphen becomes an underscore; the wire name is still what is sent.

    Raises:
        NameRefusedError: The property has no spelling, or would hide a type from its neighbors.
    """
    name = wire.replace("-", "_")
    if keyword.iskeyword(name):
        name += "_"
    if not name.isidentifier() or name.startswith("_"):
        raise NameRefusedError(f"{where}: {wire!r} cannot be spelled in Python; add a renaming to codegen/names.py")
    if name in _HIDES_A_TYPE:
        raise NameRefusedError(f"{where}: a field called {name!r} would hide the type of that name")
    return name


def words(name: str) -> list[str]:
    """Split a CamelCase name; capitals that belong together stay together (``StartHLSBroadcasting``)."""
    return [word.lower() for word in _WORD.findall(name)]


def snake_case(name: str) -> str:
    """Turn an operationId or a schema's name into a Python name: ``ListImportV2Tasks`` → ``list_import_v2_tasks``."""
    return "_".join(words(name))
