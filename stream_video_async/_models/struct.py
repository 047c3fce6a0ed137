"""The base of small value classes: ``msgspec.Struct``, whose classes are created faster at import than others.

Some type checkers do not understand the metaclass in the stubs of msgspec, so they see a dataclass-like base instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, dataclass_transform

T = TypeVar("T")

if TYPE_CHECKING:

    @dataclass_transform()
    class Struct:
        """A class whose annotated attributes are the arguments of its constructor, in their order."""

        def __init_subclass__(
            cls,
            *,
            frozen: bool = False,
            eq: bool = True,
            kw_only: bool = False,
            array_like: bool = False,
            forbid_unknown_fields: bool = False,
            omit_defaults: bool = False,
            gc: bool = True,
            rename: str | None = None,
            tag: str | int | bool | None = None,
        ) -> None: ...

    def replace(struct: T, /, **changes: object) -> T:
        """Return a copy with some fields changed."""
        ...

else:
    import msgspec
    from msgspec.structs import replace

    class Struct(msgspec.Struct):
        """A struct that rich shows by its ``repr``, which hides secrets, and not field by field."""

        def __rich_repr__(self) -> None:
            return None


__all__ = ["Struct", "replace"]
