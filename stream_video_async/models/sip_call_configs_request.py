# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from .._model import Model, request
from ..types import UNSET, UnsetType


@request
class SIPCallConfigsRequest(Model):
    """SIP call configs request.

    Source: schema SIPCallConfigsRequest
    """

    __checked__: ClassVar[tuple[str, ...]] = ("custom_data",)

    custom_data: dict[str, Any] | None | UnsetType = UNSET
