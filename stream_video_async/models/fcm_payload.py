# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from .._model import Model, reply
from ..types import UNSET, UnsetType


@reply
class FCMPayload(Model):
    """FCM payload.

    Source: schema FCMPayload
    """

    __checked__: ClassVar[tuple[str, ...]] = ("data",)

    data: dict[str, Any] | None | UnsetType = UNSET
