"""What rows may look like: the fields of the request models, and decoders that refuse anything else."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any, get_type_hints

import msgspec

from stream_video_async.types import UNSET

if TYPE_CHECKING:
    from stream_video_async._models.base import Model

__all__ = ["shape_of", "user_fields", "user_shape"]


@functools.cache
def user_fields() -> frozenset[str]:
    """The fields of ``UserRequest``."""
    from stream_video_async.models import UserRequest

    return frozenset(field.name for field in UserRequest.__attrs_attrs__)


_shapes: dict[str, msgspec.json.Decoder[Any]] = {}


def shape_of(model: type[Model]) -> msgspec.json.Decoder[Any]:
    """Make a decoder for a request model that refuses unknown fields, which the model's own decoder ignores."""
    known = _shapes.get(model.__name__)
    if known is not None:
        return known
    hints = get_type_hints(model, include_extras=True)
    required: list[Any] = []
    optional: list[Any] = []
    for field in model.__attrs_attrs__:
        if field.default is UNSET:
            optional.append((field.name, hints[field.name], UNSET))
        else:
            required.append((field.name, hints[field.name]))
    struct = msgspec.defstruct(f"{model.__name__}Row", required + optional, forbid_unknown_fields=True)
    decoder = _shapes[model.__name__] = msgspec.json.Decoder(struct)
    return decoder


def user_shape() -> msgspec.json.Decoder[Any]:
    """The decoder for rows of users."""
    from stream_video_async.models import UserRequest

    return shape_of(UserRequest)
