"""The base of small value classes: msgspec's, which are made faster at import than attrs' and than dataclasses.

msgspec's stubs leave its metaclass unknown to some checkers, so these see an ordinary dataclass-like base instead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, dataclass_transform

T = TypeVar("T")

if TYPE_CHECKING:

    @dataclass_transform()
    class Struct:
        """A class whose annotated attributes are the arguments of its constructor, in this order."""

        def __init_subclass__(
            cls,
            *,
            frozen: bool = False,
            eq: bool = True,
            kw_only: bool = False,
            array_like: bool = False,
            omit_defaults: bool = False,
            gc: bool = True,
            rename: str | None = None,
            tag: str | int | bool | None = None,
        ) -> None: ...

    def replace(struct: T, /, **changes: object) -> T:
        """Return a copy with other values in some fields."""
        ...

else:
    from msgspec import Struct
    from msgspec.structs import replace

__all__ = ["Struct", "replace"]
