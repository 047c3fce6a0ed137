"""The interface of a model class, for modules of this package that do not import the base class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Protocol, Self

import attrs

__all__ = ["DecodeFailure", "ModelShape"]


class ModelShape(Protocol):
    """The declaration of a model class, and its conversion from and to plain data."""

    __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]
    __required__: ClassVar[frozenset[str]]
    """The fields that the contract requires."""
    __struct_fields__: ClassVar[tuple[str, ...]]
    __struct_encode_fields__: ClassVar[tuple[str, ...]]
    """The names of the fields in JSON, in the same order."""

    def to_dict(self) -> dict[str, Any]:
        """Return the model as plain JSON data."""
        ...

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Create a model from a mapping with wire names."""
        ...


class DecodeFailure(ValueError):  # noqa: N818 - the public error is StreamDecodeError
    """A reply does not match the contract; the message names the JSON path."""
