"""The parts of a model class that the other modules of this package use without importing the base class."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Protocol, Self

import attrs

__all__ = ["DecodeFailure", "ModelShape"]


class ModelShape(Protocol):
    """The declaration that every model class carries, and its conversion from and to plain data."""

    __attrs_attrs__: ClassVar[tuple[attrs.Attribute[Any], ...]]
    __required__: ClassVar[frozenset[str]]
    """Wire names of the fields that the contract requires."""
    __wire_names__: ClassVar[dict[str, str]]
    """Python name → wire name, of the fields whose wire name Python cannot spell."""

    def to_dict(self) -> dict[str, Any]:
        """Return the model as JSON has it."""
        ...

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Make a model from a mapping with wire names."""
        ...


class DecodeFailure(ValueError):  # noqa: N818 - the public error is StreamDecodeError
    """A reply that is not the JSON which the contract promises; the text names the JSON path."""
