# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any

from .._models.base import Model, request
from ..types import UNSET, UnsetType


@request
class PollOptionInput(Model):
    """Poll option input.

    Source: schema PollOptionInput
    """

    custom: dict[str, Any] | None | UnsetType = UNSET
    text: str | None | UnsetType = UNSET
