# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from typing import Any, ClassVar

from stream_video_async._model import Model, request
from stream_video_async.types import UNSET, UnsetType


@request
class PollOptionInput(Model):
    """Poll option input.

    Source: schema PollOptionInput
    """

    __checked__: ClassVar[tuple[str, ...]] = ("custom",)

    custom: dict[str, Any] | None | UnsetType = UNSET
    text: str | None | UnsetType = UNSET
