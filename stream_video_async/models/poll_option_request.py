# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from .._model import Model, request
from ..types import UNSET, UnsetType


@request
class PollOptionRequest(Model):
    """Poll option request.

    Source: schema PollOptionRequest
    """

    __checked__: ClassVar[tuple[str, ...]] = ("custom",)

    id: str
    """At most 255 characters."""
    custom: dict[str, Any] | None | UnsetType = UNSET
    text: str | None | UnsetType = UNSET
